import { legibleThroughout } from "../paper/legible.ts";
import type { Paper, Part } from "../paper/paper.ts";
import { type Source, phaseWords } from "./source.ts";

/** Which partnership, which version, and where it stands. */
function subtitleOf({ partnership, number, history }: Source): string {
  const version = history.find((each) => each.number === number);
  return `${partnership}. Version ${number}${version ? `: ${phaseWords[version.phase].toLowerCase()}` : ""}`;
}

/** A paper made from an agreement: on every page stands from which text. */
export const paperOf = (source: Source, title: string, parts: readonly Part[]): Paper =>
  legibleThroughout<Paper>({
    title,
    subtitle: subtitleOf(source),
    language: "en-GB",
    foot: `${source.agreement.title}, version ${source.number}. Text ${source.hash}`,
    parts: [...parts],
  });

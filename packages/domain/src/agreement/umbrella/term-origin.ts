import type { Agreement } from "../agreement.ts";
import type { CommonTerm, CommonTerms } from "../terms/common-terms.ts";
import { termWords } from "../terms/term-words.ts";
import { termStanding, type TermStanding } from "./term-standing.ts";
import { umbrellaName } from "./umbrella.ts";

/** Where a term comes from, in words; what the umbrella says of it stands behind where the two differ. */
const origins: Record<TermStanding, (name: string, theirs: string) => string | null> = {
  inherited: (name) => `From ${name}.`,
  tightened: (name, theirs) => `Stricter than ${name}, which says: ${theirs}`,
  added: (name) => `From ${name}, with more.`,
  own: () => null,
  loosened: (name, theirs) => `Looser than ${name}, which says: ${theirs}`,
};

/** Where a common term comes from. Null for the agreement’s own, and wherever there is nothing to compare it with. */
export function termOrigin(
  term: CommonTerm,
  { umbrella, commonTerms }: Pick<Agreement, "umbrella" | "commonTerms">,
  theirs: CommonTerms | null,
): string | null {
  if (!umbrella || !theirs) return null;
  const said = termWords(theirs).find((each) => each.term === term)?.says ?? "nothing.";
  return origins[termStanding(term, commonTerms, theirs)](umbrellaName(umbrella), said);
}

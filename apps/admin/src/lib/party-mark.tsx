import type { Party } from "@concordat/domain";
import { AgencyMark } from "@concordat/ui";
import { useWords } from "./words.ts";

/** A party by the name that is written into the text, with the colour and mark that its agency has now. */
export function PartyMark({
  party,
  short = false,
}: {
  readonly party: Pick<Party, "agency" | "name">;
  readonly short?: boolean;
}) {
  const { agencies } = useWords();
  const agency = agencies.find(({ id }) => id === party.agency);
  if (!agency) return party.name;
  return <AgencyMark agency={{ ...agency, name: party.name }} short={short} />;
}

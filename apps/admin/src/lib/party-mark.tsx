import { AgencyMark } from "@concordat/ui";
import { useWords } from "./words.ts";

/** A party by the name that is written into the text, with the colour and mark that its agency has now. */
export function PartyMark({ party }: { readonly party: { readonly agency: string; readonly name: string } }) {
  const { agencies } = useWords();
  const agency = agencies.find(({ id }) => id === party.agency);
  return agency ? <AgencyMark agency={{ ...agency, name: party.name }} /> : party.name;
}

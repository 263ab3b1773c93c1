import { isGranting } from "../clause.ts";
import { type Gateway, type Glossary, labels } from "../glossary.ts";
import { isMeant } from "../party-part.ts";
import type { ClauseRule } from "./finding.ts";

const among = (kinds: readonly string[] | undefined, kind: string): boolean =>
  kinds === undefined || kinds.length === 0 || kinds.includes(kind);

/** The powers that a clause names and the register has. */
const powersOf = (codes: readonly string[], { gateways }: Glossary): Gateway[] =>
  gateways.filter(({ code }) => codes.includes(code));

/** Rules about the powers and duties that a clause rests on. */
export const gatewayRules: readonly ClauseRule[] = [
  {
    rule: "partyNotEligible",
    severity: "error",
    citation: "The power itself: who may give and who may receive under it",
    mend: "Name a power that is open to them, or take them out of the clause.",
    find: (clause, { parties }, glossary) => {
      const powers = powersOf(clause.basis.gateways, glossary);
      if (!isGranting(clause) || powers.length === 0) return [];
      const givers = parties.filter((party) => isMeant(clause.from, party));
      const pairs = givers.flatMap((giver) =>
        parties
          .filter((party) => party !== giver && isMeant(clause.to, party))
          .map((receiver) => [giver.kind, receiver.kind] as const),
      );
      const shut = pairs.filter(
        ([from, to]) => !powers.some(({ givers: may, receivers: might }) => among(may, from) && among(might, to)),
      );
      const said = shut.map((pair) => labels(glossary, "agencyKind", pair).join(" give to "));
      return [...new Set(said)].map((pair) => `No power that it rests on lets ${pair}.`);
    },
  },
];

import type { Agreement, Party } from "./agreement.ts";
import { type Clause, type From, isGranting, type RunningClause, type To } from "./clause.ts";

type Who = Pick<Party, "agency" | "kind">;

/** True when a side of a clause means this party. */
export const isMeant = (side: From | To, { agency, kind }: Who): boolean => {
  if (side.who === "kinds") return side.kinds.some((each) => each === kind);
  return side.who === "agencies" ? side.agencies.includes(agency) : side.who === "anyParty";
};

/** True when a clause has the party give or receive. */
export const takesPart = ({ from, to }: RunningClause, party: Who): boolean =>
  isMeant(from, party) || isMeant(to, party);

/** What an agreement asks of one party and brings it, clause by clause: the page that its signatory signs on. */
export interface PartyPart {
  readonly gives: readonly Clause[];
  readonly gets: readonly Clause[];
  readonly keepsBack: readonly Clause[];
}

/** A party gives where another one receives, and gets where another one gives: nobody shares with themselves. */
export function partOf({ clauses, parties }: Pick<Agreement, "clauses" | "parties">, party: Who): PartyPart {
  const others = parties.filter(({ agency }) => agency !== party.agency);
  const meansOther = (side: From | To) => side.who === "joint" || others.some((other) => isMeant(side, other));
  const granting = clauses.filter(isGranting);
  return {
    gives: granting.filter(({ from, to }) => isMeant(from, party) && meansOther(to)),
    gets: granting.filter(({ from, to }) => isMeant(to, party) && meansOther(from)),
    keepsBack: clauses.filter((clause) => clause.effect === "withhold" && isMeant(clause.from, party)),
  };
}

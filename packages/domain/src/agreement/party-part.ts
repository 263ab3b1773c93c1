import type { Agreement, Party } from "./agreement.ts";
import { type Clause, type From, isGranting, type RunningClause, type To } from "./clause.ts";

type Who = Pick<Party, "agency" | "kind">;

/** True when a side of a clause means this party. */
const isMeant = (side: From | To, { agency, kind }: Who): boolean => {
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

export function partOf({ clauses }: Pick<Agreement, "clauses">, party: Who): PartyPart {
  return {
    gives: clauses.filter((clause) => isGranting(clause) && isMeant(clause.from, party)),
    gets: clauses.filter((clause) => isGranting(clause) && isMeant(clause.to, party)),
    keepsBack: clauses.filter((clause) => clause.effect === "withhold" && isMeant(clause.from, party)),
  };
}

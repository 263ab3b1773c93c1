import { From, To } from "@concordat/domain";

/** Within the receiving agencies, whom; left out, everybody there who works the case. */
interface Within {
  readonly roles?: readonly string[];
  readonly caseRoles?: readonly string[];
  readonly certificates?: readonly string[];
}

const within = ({ roles = [], caseRoles = [], certificates = [] }: Within) => ({ roles, caseRoles, certificates });

/** What any party holds. */
export const anyParty = From.parse({ who: "anyParty" });

/** What is written together and belongs to no single agency. */
export const jointRecord = From.parse({ who: "joint" });

/** What agencies of these kinds hold. */
export const held = (...kinds: string[]): From => From.parse({ who: "kinds", kinds });

/** People in agencies of these kinds. */
export const peopleIn = (kinds: readonly string[], whom: Within = {}): To =>
  To.parse({ who: "kinds", kinds, ...within(whom) });

/** People in any party to the agreement. */
export const peopleInAnyParty = (whom: Within = {}): To => To.parse({ who: "anyParty", ...within(whom) });

/** Everybody in the partnership, party or not: only a clause that withholds may say so. */
export const anyone = To.parse({ who: "anyone", ...within({}) });

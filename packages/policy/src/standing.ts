import type { AgencyId, ProfessionalId, Vocabularies } from "@concordat/domain";
import type { Viewer } from "./row.ts";
import type { Instant } from "./rule-set.ts";

/** What stands between one professional and one case at one instant, as the database records it. */
export interface Standing {
  readonly roles: readonly string[];
  readonly suspended: boolean;
  /** Valid on the day. */
  readonly certificates: readonly string[];
  /** The roles of each place that the professional has on the team now. */
  readonly team: readonly (readonly string[])[];
  /** The agency's involvements that have begun. */
  readonly involvements: readonly { readonly purposes: readonly string[]; readonly active: boolean }[];
  /** Barriers in force; `mine` when about this professional. */
  readonly barriers: readonly { readonly kind: string; readonly mine: boolean }[];
  /** Reasons that the professional has given for looking at the case, and that still count; `mine` when on this visit. */
  readonly reasons: readonly { readonly mine: boolean; readonly until: Instant }[];
}

interface Identity {
  readonly agency: AgencyId;
  readonly professional: ProfessionalId;
  readonly purpose: string | null;
}

const holds = (
  roles: readonly string[],
  property: "readsCases" | "reachesAgencyCases",
  vocabularies: Vocabularies,
): boolean => vocabularies["role"]?.terms.some((term) => term[property] === true && roles.includes(term.code)) === true;

/** A named exclusion is absolute; a restriction leaves out all but the named. */
function isBarred(barriers: Standing["barriers"]): boolean {
  const mine = (kind: string) => barriers.some((barrier) => barrier.kind === kind && barrier.mine);
  return mine("exclusion") || (barriers.some(({ kind }) => kind === "restriction") && !mine("named"));
}

/** A reason counts for the visit on which it was given: not on another of the same professional. */
function reasonOf(reasons: Standing["reasons"]): Pick<Viewer, "reasonUntil"> {
  const untils = reasons.filter(({ mine }) => mine).map(({ until }) => until);
  return untils.length > 0 ? { reasonUntil: Math.max(...untils) } : {};
}

/**
 * Who reads. A case is opened by a professional with a case-reading role, on its team or reaching the cases of an
 * agency that works or worked it, not barred. Administrative roles never read content. A purpose counts only if the
 * agency works the case for it; where none is asked for, it is the first of those.
 */
export function viewerOf(standing: Standing, identity: Identity, vocabularies: Vocabularies): Viewer {
  const { roles, suspended, certificates, team, involvements, barriers, reasons } = standing;
  const active = involvements.filter((involvement) => involvement.active);
  const worksFor = [...new Set(active.flatMap(({ purposes }) => purposes))].toSorted();
  const reaches = team.length > 0 || holds(roles, "reachesAgencyCases", vocabularies);
  return {
    ...identity,
    purpose: worksFor.find((purpose) => identity.purpose === null || purpose === identity.purpose) ?? null,
    purposes: worksFor,
    roles,
    caseRoles: [...new Set(team.flat())],
    certificates,
    involved: active.length > 0,
    conflict: barriers.some(({ kind, mine }) => kind === "conflict" && mine),
    mayOpen:
      !suspended &&
      holds(roles, "readsCases", vocabularies) &&
      reaches &&
      involvements.length > 0 &&
      !isBarred(barriers),
    ...reasonOf(reasons),
  };
}

/**
 * Whether somebody to whom a case is open puts colleagues on its team and brings agencies in: its lead, and whoever
 * reaches all cases of an agency that works it now.
 */
export const mayAllocate = ({ mayOpen, involved, roles, caseRoles }: Viewer, vocabularies: Vocabularies): boolean =>
  mayOpen && involved && (caseRoles.includes("lead") || holds(roles, "reachesAgencyCases", vocabularies));

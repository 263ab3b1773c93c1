import type { AgencyId, ProfessionalId } from "../ids.ts";
import type { FactKind } from "./fact-kind.ts";
import type { Show } from "./level.ts";

/** Whoever may read cases at all: professional, agency, roles, certificates that hold on the day. */
export type CaseReader = readonly [
  professional: ProfessionalId,
  agency: AgencyId,
  roles: readonly string[],
  certificates: readonly string[],
];

/** What has to be told apart in the rows and facts of the caseload; agencies and fields are answered by their place here. */
export interface CaseloadWanted {
  readonly agencies: readonly AgencyId[];
  readonly fields: readonly string[];
  readonly kinds: readonly FactKind[];
  readonly tags: readonly string[];
  /** Fields of which a clause shows the newest so many only. */
  readonly counted: readonly string[];
  readonly handling: boolean;
  readonly values: boolean;
  readonly observed: boolean;
  readonly recorded: boolean;
}

/**
 * What tells apart entries of one field, owner and person, where anything does: handling code, the code of the value,
 * the start of the day of recording (ms), whether under embargo, the releases that name it, its place by age.
 */
export type RowTraits = readonly [
  handling: string | null,
  code: string | null,
  recorded: number | null,
  embargoed: boolean,
  released: readonly number[],
  rank: number | null,
];

/** Classes of rows, column by column; null where there is no such thing, or nobody wanted to know. */
export interface RowClasses {
  readonly file: readonly number[];
  readonly subject: readonly (number | null)[];
  readonly field: readonly number[];
  readonly owner: readonly number[];
  readonly source: readonly (number | null)[];
  readonly isEntry: readonly boolean[];
  /** Joined by commas. */
  readonly tags: readonly (string | null)[];
  /** Days since 1970. */
  readonly observed: readonly (number | null)[];
  readonly traits: readonly (RowTraits | null)[];
  /** How many rows are of this class. */
  readonly alike: readonly number[];
}

/** What conditions read: as `Fact`, with the case, the person and the agencies by their places. */
export type FactOfFile = readonly [
  file: number,
  kind: FactKind,
  param: string | null,
  subject: number | null,
  code: string | null,
  lo: number | null,
  hi: number | null,
  by: number | null,
  to: number | null,
  until: number | null,
];

/** A release in force. Without a field it names entries, which refer to it by its place among those of the case. */
export type ReleaseOfFile = readonly [
  file: number,
  owner: number,
  toAgency: number,
  toProfessional: ProfessionalId | null,
  field: string | null,
  subject: number | null,
  show: Show,
];

/** What conditions read in each case, and who works it. A case is its place in the part. */
export interface Circumstances {
  readonly facts: readonly FactOfFile[];
  readonly involvements: readonly (readonly [
    file: number,
    agency: number,
    active: boolean,
    purposes: readonly string[],
  ])[];
  readonly team: readonly (readonly [file: number, professional: ProfessionalId, caseRoles: readonly string[]])[];
  readonly barriers: readonly (readonly [file: number, professional: ProfessionalId, kind: string])[];
  readonly releases: readonly ReleaseOfFile[];
}

/** Some cases of the live caseload by class: no id of a case, a person or an entry is in it. */
export interface CaseloadPart {
  readonly classes: RowClasses;
  readonly circumstances: Circumstances;
}

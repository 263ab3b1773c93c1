import type { AgencyId, CaseId, ProfessionalId, SubjectId } from "@concordat/domain";

export interface CaseRow {
  readonly id: CaseId;
  readonly reference: string;
  readonly caseType: string;
  readonly stage: string;
  readonly area: string;
  readonly openedOn: string;
}

/** The structure of the cases in scope, as far as row security shows each row of it. Times are milliseconds since 1970. */
export interface Structure {
  readonly cases: readonly CaseRow[];
  readonly subjects: readonly { readonly id: SubjectId; readonly caseId: CaseId; readonly agencyId: AgencyId }[];
  readonly roles: readonly {
    readonly id: string;
    readonly caseId: CaseId;
    readonly subjectId: SubjectId;
    readonly agencyId: AgencyId;
    readonly role: string;
    readonly from: number;
    readonly until: number | null;
  }[];
  readonly relationships: readonly {
    readonly id: string;
    readonly caseId: CaseId;
    readonly one: SubjectId;
    readonly other: SubjectId;
    readonly kind: string;
    readonly agencyId: AgencyId;
    readonly from: number;
    readonly until: number | null;
  }[];
  readonly involvements: readonly {
    readonly id: string;
    readonly caseId: CaseId;
    readonly agencyId: AgencyId;
    readonly purposes: readonly string[];
    readonly from: number;
    readonly until: number | null;
  }[];
  readonly team: readonly TeamRow[];
}

export interface TeamRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly professionalId: ProfessionalId;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly jobTitle: string;
  readonly caseRoles: readonly string[];
  /** How to reach them may be shown. */
  readonly reachable: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly from: number;
  readonly until: number | null;
}

export const emptyStructure: Structure = {
  cases: [],
  subjects: [],
  roles: [],
  relationships: [],
  involvements: [],
  team: [],
};

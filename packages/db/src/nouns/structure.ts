import type { AgencyId, CaseId, ProfessionalId, SubjectId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

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

const cases = (sql: Transaction["sql"]) =>
  sql`(select coalesce(json_agg(json_build_object('id', x.id, 'reference', x.reference, 'caseType', x.case_type, 'stage', x.stage, 'area', x.area, 'openedOn', x.opened_on)), '[]') from cases x where x.id in (select o.id from opened o))`;

/** Which cases were opened, and nothing of who and what they consist of. */
export const casesOf = (sql: Transaction["sql"]) =>
  sql`json_build_object('cases', ${cases(sql)}, 'subjects', json_build_array(), 'roles', json_build_array(), 'relationships', json_build_array(), 'involvements', json_build_array(), 'team', json_build_array())`;

/** Who and what the opened cases consist of, with professionals and their contacts where those may be seen. */
export function structureOf(sql: Transaction["sql"]) {
  const period = sql`'from', round(extract(epoch from x.valid_from) * 1000), 'until', case when x.valid_until < 'infinity' then round(extract(epoch from x.valid_until) * 1000) end`;
  const opened = sql`(select o.id from opened o)`;
  return sql`json_build_object(
    'cases', ${cases(sql)},
    'subjects', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id) order by x.id), '[]') from subjects x where x.case_id in ${opened}),
    'roles', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'subjectId', x.subject_id, 'agencyId', x.agency_id, 'role', x.role, ${period}) order by x.id), '[]') from subject_roles x where x.case_id in ${opened}),
    'relationships', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'one', x.from_subject_id, 'other', x.to_subject_id, 'kind', x.kind, 'agencyId', x.agency_id, ${period}) order by x.id), '[]') from relationships x where x.case_id in ${opened}),
    'involvements', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id, 'purposes', x.purposes, ${period}) order by x.valid_from, x.id), '[]') from involvements x where x.case_id in ${opened}),
    'team', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'professionalId', x.professional_id, 'agencyId', x.agency_id, 'name', p.name, 'jobTitle', p.job_title,
      'caseRoles', x.case_roles, 'phone', c.phone, 'email', c.email, ${period}) order by x.valid_from, x.id), '[]')
      from case_team x join professionals p on p.id = x.professional_id left join professional_contacts c on c.professional_id = p.id where x.case_id in ${opened}))`;
}

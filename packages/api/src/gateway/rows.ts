import type { EntryTuple, FactTuple, ReadEntry, ReleaseTuple, Structure } from "@concordat/db";
import type { AgencyId, CaseId, EntryId, FieldKey, Glossary, SubjectId } from "@concordat/domain";
import { fieldOf, termOf } from "@concordat/domain";
import type { Fact, Release, Row } from "@concordat/policy";

/** A row of one case. */
export interface CaseRowOf extends Row {
  readonly caseId: CaseId;
  /** Null for structure. */
  readonly entryId: EntryId | null;
  /** Of structure: row security shows it. Of an entry it says more, which stands elsewhere. */
  readonly shown: boolean;
}

export const factOf = ([kind, param, subject, entry, code, lo, hi, by, byKind, to, until]: FactTuple): Fact => ({
  kind,
  param,
  subject,
  entry,
  code,
  lo,
  hi,
  by,
  byKind,
  to,
  until,
});

export const releaseOf = ([
  id,
  owner,
  entry,
  subject,
  field,
  toAgency,
  toProfessional,
  show,
]: ReleaseTuple): Release => ({
  id,
  owner,
  entry,
  subject,
  field,
  toAgency,
  toProfessional,
  show,
});

export const entryRow = ([
  id,
  caseId,
  subject,
  field,
  owner,
  source,
  observedOn,
  recordedAt,
  tags,
  handling,
  embargoUntil,
]: EntryTuple | ReadEntry): CaseRowOf => ({
  id,
  caseId,
  subject,
  field,
  owner,
  source,
  observedOn,
  recordedAt,
  tags,
  handling,
  embargoUntil,
  isEntry: true,
  entryId: id,
  shown: true,
});

interface Structural {
  readonly id: string;
  readonly caseId: CaseId;
  readonly subject: SubjectId | null;
  readonly owner: AgencyId;
  readonly from: number;
  readonly shown?: boolean;
}

const asRow = (
  { id, caseId, subject, owner, from, shown = true }: Structural,
  field: FieldKey | undefined,
): CaseRowOf[] =>
  field
    ? [
        {
          id,
          caseId,
          field,
          subject,
          owner,
          source: null,
          observedOn: null,
          recordedAt: from,
          tags: [],
          handling: null,
          embargoUntil: null,
          isEntry: false,
          shown,
          entryId: null,
        },
      ]
    : [];

/** Structure as rows: each is decided like an entry of its governing field. */
export function structureRows(
  { involvements, team, roles, relationships }: Structure,
  glossary: Glossary,
): CaseRowOf[] {
  const key = (field: string) => fieldOf(glossary, field)?.key;
  const governing = (role: string) => key(termOf(glossary.vocabularies, "subjectRole", role)?.governingField ?? "");
  return [
    ...involvements.flatMap(({ agencyId, ...row }) =>
      asRow({ ...row, subject: null, owner: agencyId }, key("involvement.agencyAndTeam")),
    ),
    ...team.flatMap(({ agencyId, reachable, ...row }) => [
      ...asRow({ ...row, subject: null, owner: agencyId }, key("involvement.leadPractitioner")),
      ...asRow({ ...row, subject: null, owner: agencyId, shown: reachable }, key("involvement.practitionerContact")),
    ]),
    ...roles.flatMap(({ agencyId, subjectId, role, ...row }) =>
      asRow({ ...row, subject: subjectId, owner: agencyId }, governing(role)),
    ),
    ...relationships.flatMap(({ agencyId, one, ...row }) =>
      asRow({ ...row, subject: one, owner: agencyId }, key("family.relationships")),
    ),
  ];
}

/** A row and its governing field: a professional on a case is one row with two. */
export const keyOf = ({ id, field }: Pick<Row, "id" | "field">): string => `${id} ${field}`;

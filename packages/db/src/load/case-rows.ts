import { coarsen, type Field, type Vocabularies, type World, type WorldCase, type WorldEntry } from "@concordat/domain";
import { instant, type LoadRow, type LoadRows, period } from "./load-rows.ts";

/** A person may be in several cases. */
const peopleOf = (cases: readonly WorldCase[]): string[] => [
  ...new Set(cases.flatMap(({ subjects }) => subjects.map(({ person }) => person))),
];

function caseRows({ partnership }: World, cases: readonly WorldCase[]): LoadRows {
  const of = { partnership_id: partnership.id };
  const each = <Row>(
    rows: (one: WorldCase) => readonly Row[],
    write: (row: Row, one: WorldCase) => LoadRow,
  ): LoadRow[] => cases.flatMap((one) => rows(one).map((row) => ({ ...of, case_id: one.id, ...write(row, one) })));
  return [
    ["people", peopleOf(cases).map((id) => ({ ...of, id }))],
    [
      "cases",
      cases.map(({ id, reference, caseType, stage, area, openedOn }) => ({
        ...of,
        id,
        reference,
        case_type: caseType,
        stage,
        area,
        opened_on: openedOn,
      })),
    ],
    [
      "subjects",
      each(
        ({ subjects }) => subjects,
        ({ id, person, agency }) => ({ id, person_id: person, agency_id: agency }),
      ),
    ],
    [
      "subject_roles",
      each(
        ({ subjects }) => subjects.flatMap((subject) => subject.roles.map((role) => ({ subject, role }))),
        ({ subject, role }) => ({
          id: role.id,
          subject_id: subject.id,
          agency_id: role.agency,
          role: role.role,
          ...period(role),
        }),
      ),
    ],
    [
      "relationships",
      each(
        ({ relationships }) => relationships,
        ({ id, one, other, kind, agency, ...validity }) => ({
          id,
          from_subject_id: one,
          to_subject_id: other,
          kind,
          agency_id: agency,
          ...period(validity),
        }),
      ),
    ],
    [
      "involvements",
      each(
        ({ involvements }) => involvements,
        ({ id, agency, purposes, ...validity }, { openedOn }) => ({
          id,
          agency_id: agency,
          purposes,
          opened_on: openedOn,
          ...period(validity),
        }),
      ),
    ],
    [
      "case_team",
      each(
        ({ team }) => team,
        ({ id, professional, agency, caseRoles, ...validity }, { openedOn }) => ({
          id,
          professional_id: professional,
          agency_id: agency,
          case_roles: caseRoles,
          opened_on: openedOn,
          ...period(validity),
        }),
      ),
    ],
    [
      "case_barriers",
      each(
        ({ barriers }) => barriers,
        ({ id, kind, professional, ...validity }) => ({
          id,
          kind,
          professional_id: professional ?? null,
          ...period(validity),
        }),
      ),
    ],
    [
      "determinations",
      each(
        ({ determinations }) => determinations,
        ({ id, agency, subject, kind, code, answer, ...validity }) => ({
          id,
          agency_id: agency,
          subject_id: subject,
          kind,
          code,
          answer,
          ...period(validity),
        }),
      ),
    ],
    [
      "consents",
      each(
        ({ consents }) => consents,
        ({ id, agency, subject, scope, giver, decision, ...validity }) => ({
          id,
          agency_id: agency,
          subject_id: subject,
          scope,
          giver,
          decision,
          ...period(validity),
        }),
      ),
    ],
    [
      "shields",
      each(
        ({ shields }) => shields,
        ({ id, agency, subject, ...validity }) => ({ id, agency_id: agency, subject_id: subject, ...period(validity) }),
      ),
    ],
    [
      "overrides",
      each(
        ({ overrides }) => overrides,
        ({ id, agency, professional, approvedBy, ...validity }) => ({
          id,
          agency_id: agency,
          professional_id: professional,
          approved_by: approvedBy,
          reviewed: false,
          ...period(validity),
        }),
      ),
    ],
    [
      "releases",
      each(
        ({ releases }) => releases,
        ({ id, agency, releasedBy, entry, subject, field, toAgency, toProfessional, show, gateway, ...validity }) => ({
          id,
          agency_id: agency,
          released_by: releasedBy,
          entry_id: entry,
          subject_id: subject,
          field,
          to_agency_id: toAgency,
          to_professional_id: toProfessional,
          show,
          gateway,
          ...period(validity),
        }),
      ),
    ],
    ["entries", each(({ entries }) => entries, entryRow)],
  ];
}

const entryRow = (entry: WorldEntry): LoadRow => ({
  id: entry.id,
  subject_id: entry.subject,
  field: entry.field,
  owner_agency_id: entry.owner,
  source_agency_id: entry.source,
  recorded_by: entry.recordedBy,
  observed_on: entry.observedOn,
  recorded_at: instant(entry.recordedAt),
  supersedes: entry.supersedes,
  tags: entry.tags,
  handling: entry.handling,
  embargo_until: entry.embargoUntil === null ? null : instant(entry.embargoUntil),
});

/** The rows of an entry's values: the value itself, and the coarse forms that its field declares. */
export function valueRows(
  entry: Pick<WorldEntry, "id" | "value">,
  field: Field,
  vocabularies: Vocabularies,
  partnership: string,
): LoadRow[] {
  const coarse = coarsen(field, entry.value, vocabularies);
  return [
    {
      partnership_id: partnership,
      entry_id: entry.id,
      level: 5,
      position: 0,
      value: entry.value,
      valid_from: null,
      valid_until: null,
    },
    ...coarse.map(({ says, from, until }, position) => ({
      partnership_id: partnership,
      entry_id: entry.id,
      level: 4,
      position,
      value: says,
      valid_from: from,
      valid_until: until,
    })),
  ];
}

function valuesOf({ glossary, partnership }: World, cases: readonly WorldCase[]): LoadRow[] {
  const fields = new Map<string, Field>(glossary.catalogue.fields.map((field) => [field.key, field]));
  return cases.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const field = fields.get(entry.field);
      return field ? valueRows(entry, field, glossary.vocabularies, partnership.id) : [];
    }),
  );
}

/** The cases of a world, or a part of them. */
export const caseloadRows = (world: World, cases: readonly WorldCase[]): LoadRows => [
  ...caseRows(world, cases),
  ["entry_values", valuesOf(world, cases)],
];

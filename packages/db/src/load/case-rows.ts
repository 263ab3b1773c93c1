import type { World, WorldCase } from "@concordat/domain";
import { entryRow, valuesOf } from "./entry-rows.ts";
import { type LoadRows, period } from "./load-rows.ts";
import { type CaseTable, perCase } from "./per-case.ts";
import { sharingTables } from "./sharing-rows.ts";

/** A person may be in several cases. */
const peopleOf = (cases: readonly WorldCase[]): string[] => [
  ...new Set(cases.flatMap(({ subjects }) => subjects.map(({ person }) => person))),
];

/** Who is in a case and who works it. */
const structureTables: readonly CaseTable[] = [
  [
    "subjects",
    perCase(
      ({ subjects }) => subjects,
      ({ id, person, agency }) => ({ id, person_id: person, agency_id: agency }),
    ),
  ],
  [
    "subject_roles",
    perCase(
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
    perCase(
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
    perCase(
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
    perCase(
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
    "closings",
    perCase(
      ({ closings = [] }) => closings,
      ({ id, agency, professional, reason, ...validity }) => ({
        id,
        agency_id: agency,
        closed_by: professional,
        reason,
        ...period(validity),
      }),
    ),
  ],
  [
    "case_barriers",
    perCase(
      ({ barriers }) => barriers,
      ({ id, kind, professional, ...validity }) => ({
        id,
        kind,
        professional_id: professional ?? null,
        ...period(validity),
      }),
    ),
  ],
];

const tables: readonly CaseTable[] = [
  ...structureTables,
  ...sharingTables,
  ["entries", perCase(({ entries }) => entries, entryRow)],
];

/** The cases of a world, or a part of them. */
export function caseloadRows(world: World, cases: readonly WorldCase[]): LoadRows {
  const of = { partnership_id: world.partnership.id };
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
    ...tables.map(
      ([table, rowsOf]) => [table, cases.flatMap((one) => rowsOf(one).map((row) => ({ ...of, ...row })))] as const,
    ),
    ["entry_values", valuesOf(world, cases)],
  ];
}

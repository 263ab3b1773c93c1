import { period } from "./load-rows.ts";
import { type CaseTable, perCase } from "./per-case.ts";

/** What was found, agreed to and decided in a case. */
export const sharingTables: readonly CaseTable[] = [
  [
    "determinations",
    perCase(
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
    perCase(
      ({ consents }) => consents,
      ({ id, agency, subject, scope, giver, decision, toAgency, ...validity }) => ({
        id,
        agency_id: agency,
        subject_id: subject,
        scope,
        giver,
        decision,
        to_agency_id: toAgency ?? null,
        ...period(validity),
      }),
    ),
  ],
  [
    "shields",
    perCase(
      ({ shields }) => shields,
      ({ id, agency, subject, ...validity }) => ({ id, agency_id: agency, subject_id: subject, ...period(validity) }),
    ),
  ],
  [
    "overrides",
    perCase(
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
    perCase(
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
  [
    "reasons_given",
    perCase(
      ({ reasons = [] }) => reasons,
      ({ id, agency, professional, visit, reason, ...validity }) => ({
        id,
        agency_id: agency,
        professional_id: professional,
        visit,
        reason,
        ...period(validity),
      }),
    ),
  ],
];

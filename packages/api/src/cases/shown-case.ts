import { AgencyId, CaseId, EntryId, FieldKey, ProfessionalId, Show, SubjectId, type Value } from "@concordat/domain";
import { z } from "zod";
import { ShownAuthority } from "./authorities.ts";

/** A value as it was checked when it was recorded. */
const ShownValue: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), ShownValue)]),
);

/** An entry as far as it is shown. `value` is absent when only its existence is known; at `coarse` it is a phrase. */
export const ShownEntry = z.strictObject({
  id: EntryId,
  subjectId: SubjectId.nullable(),
  field: FieldKey,
  agencyId: AgencyId,
  sourceId: AgencyId.nullable(),
  level: Show,
  value: ShownValue.nullable(),
  observedOn: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  tags: z.array(z.string()),
  handling: z.string().nullable(),
  /** Positions in the case's `authorities`. */
  because: z.array(z.int()),
  mine: z.boolean(),
});
export type ShownEntry = z.infer<typeof ShownEntry>;

/**
 * The sign that an agency holds something and does not show it, or not all of it. `ask`: the owner decides, when asked.
 * `reason`: it is shown as soon as the reader says why they need it.
 */
export const WithheldMark = z.strictObject({
  subjectId: SubjectId.nullable(),
  field: FieldKey,
  agencyId: AgencyId,
  ask: z.boolean(),
  reason: z.boolean(),
});
export type WithheldMark = z.infer<typeof WithheldMark>;

export const ShownCase = z.strictObject({
  id: CaseId,
  reference: z.string(),
  caseType: z.string(),
  stage: z.string(),
  area: z.string(),
  openedOn: z.string(),
  at: z.iso.datetime(),
  purpose: z.string().nullable(),
  purposes: z.array(z.string()),
  subjects: z.array(
    z.strictObject({ id: SubjectId, roles: z.array(z.strictObject({ role: z.string(), agencyId: AgencyId })) }),
  ),
  relationships: z.array(z.strictObject({ one: SubjectId, other: SubjectId, kind: z.string(), agencyId: AgencyId })),
  agencies: z.array(
    z.strictObject({
      agencyId: AgencyId,
      purposes: z.array(z.string()),
      from: z.iso.datetime(),
      until: z.iso.datetime().nullable(),
    }),
  ),
  team: z.array(
    z.strictObject({
      professionalId: ProfessionalId,
      agencyId: AgencyId,
      name: z.string(),
      jobTitle: z.string(),
      caseRoles: z.array(z.string()),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  ),
  entries: z.array(ShownEntry),
  withheld: z.array(WithheldMark),
  /** Something is held of which not even the owner is named; ask through the lead practitioner. */
  somethingHeld: z.boolean(),
  authorities: z.array(ShownAuthority),
  /** Why the reader needs what asks for a reason, as they have said on this visit; and until when that counts. */
  reason: z.strictObject({ code: z.string(), until: z.iso.datetime() }).nullable(),
  /** Since when it is closed, by which agency and why. From that day on, what clauses share is kept for so long. */
  closed: z.strictObject({ at: z.iso.datetime(), agencyId: AgencyId, reason: z.string() }).nullable(),
  can: z.strictObject({ addEntry: z.boolean(), allocate: z.boolean(), close: z.boolean(), reopen: z.boolean() }),
});
export type ShownCase = z.infer<typeof ShownCase>;

/** A picture as it is sent: `edition` differs when anything in it does, and tells a watcher what the page already shows. */
export const PicturedCase = ShownCase.extend({ edition: z.string() });
export type PicturedCase = z.infer<typeof PicturedCase>;

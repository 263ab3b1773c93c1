import { AgencyId, CaseId, Code, Day, FieldKey, IdempotencyKey, SubjectId } from "@concordat/domain";
import { z } from "zod";

/** What is typed into the form of an entry, before the field's own type has checked the value. */
const Typed = z.strictObject({
  caseId: CaseId,
  subjectId: SubjectId.nullable(),
  field: FieldKey,
  /** Whose information it is, when it was told by another agency. */
  sourceId: AgencyId.nullable().default(null),
  observedOn: Day.nullable(),
  tags: z.array(Code).max(12).default([]),
  handling: Code.nullable().default(null),
});

/** A value before its field has checked it: JSON of small depth and size. */
const Scalar = z.union([z.string().max(5000), z.number(), z.boolean()]);
const TypedValue = z.union([
  Scalar,
  z.record(z.string().max(64), z.union([Scalar, z.record(z.string().max(64), Scalar)])),
]);

export const NewEntryInput = Typed.extend({ value: TypedValue, key: IdempotencyKey });
export type NewEntryInput = z.infer<typeof NewEntryInput>;

/** Before it is typed to the end the value may be missing: who would read it depends on little of it. */
export const AudienceInput = Typed.extend({ value: TypedValue.nullable() });
export type AudienceInput = z.infer<typeof AudienceInput>;

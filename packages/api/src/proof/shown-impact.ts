import { AgencyId, VersionId } from "@concordat/domain";
import { z } from "zod";

/** How many there are; null is fewer than eight, none included: of so few somebody could know which. */
const Told = z.int().min(8).nullable();

/** What becomes of the information of others; people are counted once for each case that they are in. */
const Numbers = z.strictObject({ cases: Told, people: Told, entries: Told });

/** What an agency's people would see otherwise; null where the rules let nothing of the kind happen, whatever is held. */
export const ShownImpact = z.strictObject({
  agency: AgencyId,
  newlyVisible: Numbers.nullable(),
  fuller: Numbers.nullable(),
  lessFull: Numbers.nullable(),
  noLongerVisible: Numbers.nullable(),
});
export type ShownImpact = z.infer<typeof ShownImpact>;

/** How far a measurement is, in hundredths of the caseload; at the end what it found, agency by agency. */
export const ImpactFrame = z.strictObject({
  done: z.int().min(0).max(100),
  found: z
    .strictObject({
      /** The version that would give way. */
      replaces: z.strictObject({ id: VersionId, number: z.int() }).nullable(),
      agencies: z.array(ShownImpact),
    })
    .nullable(),
});
export type ImpactFrame = z.infer<typeof ImpactFrame>;

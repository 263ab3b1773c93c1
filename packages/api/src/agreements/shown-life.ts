import { longestPassword } from "@concordat/auth";
import { AgencyId, GoverningRole, StepAct, text, VersionId } from "@concordat/domain";
import { z } from "zod";

const Instant = z.iso.datetime();
const Hash = z.string().length(64);
const Uuid = z.uuid().toLowerCase();
const Words = text(2000);

/** What goes in: on which version, on which exact text, and the words. */
export const Commenting = z.strictObject({
  id: VersionId,
  hash: Hash,
  clause: z.string().max(12).nullable(),
  words: Words,
});
export type Commenting = z.infer<typeof Commenting>;
export const Answering = z.strictObject({ id: VersionId, comment: Uuid, words: Words });
export type Answering = z.infer<typeof Answering>;
const Opinion = z.enum(["content", "concerned", "against"]);
export const Advising = z.strictObject({ id: VersionId, hash: Hash, opinion: Opinion, words: Words });
export type Advising = z.infer<typeof Advising>;
export const Overruling = z.strictObject({ id: VersionId, advice: Uuid, words: Words });
export type Overruling = z.infer<typeof Overruling>;
export const Approving = z.strictObject({ id: VersionId, hash: Hash });
export type Approving = z.infer<typeof Approving>;
/** A signature: of which text, and the signatory's password once more. */
export const Signing = z.strictObject({
  id: VersionId,
  hash: Hash,
  /** Typed again. Null for somebody who has just shown with a passkey or a code that it is them. */
  password: z.string().min(1).max(longestPassword).nullable(),
});
export type Signing = z.infer<typeof Signing>;
export const Reasoned = z.strictObject({ id: VersionId, words: Words });
export type Reasoned = z.infer<typeof Reasoned>;
export const Confirming = z.strictObject({ id: VersionId, proposal: Uuid });
export type Confirming = z.infer<typeof Confirming>;

/** Who said what in answer, and when. */
const Reply = z.strictObject({ words: z.string(), name: z.string(), at: Instant });

const ShownComment = z.strictObject({
  id: Uuid,
  agencyId: AgencyId,
  name: z.string(),
  clause: z.string().nullable(),
  words: z.string(),
  at: Instant,
  /** Whether it was said of the text as it is now, and not of an earlier draft. */
  ofThisText: z.boolean(),
  answer: Reply.nullable(),
});

const ShownAdvice = z.strictObject({
  id: Uuid,
  agencyId: AgencyId,
  name: z.string(),
  office: GoverningRole,
  opinion: Opinion,
  words: z.string(),
  at: Instant,
  ofThisText: z.boolean(),
  /** Whether it is the newest of its adviser. */
  counts: z.boolean(),
  overruled: Reply.nullable(),
  canOverrule: z.boolean(),
});

const ShownApproval = z.strictObject({ agencyId: AgencyId, name: z.string(), jobTitle: z.string(), at: Instant });

/** Where a party stands under a version. `until`: when its part ends, where that is known. */
const PartyStanding = z.enum(["invited", "approved", "signed", "takesPart", "suspended", "leaving", "left"]);
export type PartyStanding = z.infer<typeof PartyStanding>;
const ShownParty = z.strictObject({ agencyId: AgencyId, stands: PartyStanding, until: Instant.nullable() });

const ShownStep = z.strictObject({
  id: Uuid,
  agencyId: AgencyId.nullable(),
  act: StepAct,
  name: z.string(),
  words: z.string(),
  at: Instant,
  effectiveAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
});

/** What has been said of a version and done to it. */
export const ShownLife = z.strictObject({
  comments: z.array(ShownComment),
  advice: z.array(ShownAdvice),
  approvals: z.array(ShownApproval),
  parties: z.array(ShownParty),
  steps: z.array(ShownStep),
  /** What waits for a second person, by its id. */
  proposal: Uuid.nullable(),
});
export type ShownLife = z.infer<typeof ShownLife>;

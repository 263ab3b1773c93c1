import type { AdviceRow, ApprovalRow, StepRow, VersionRow } from "@concordat/db";
import {
  type Agreement,
  allows,
  leavesAt,
  mayEver,
  openProposal,
  partySuspended,
  phaseOf,
  type Step,
  VersionAct,
  type VersionPhase,
  wholeSuspended,
} from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";

export type Reader = Pick<ActorContext, "roles" | "actor">;

/** Who may begin a new draft. */
export const mayRevise = ({ roles }: Pick<ActorContext, "roles">): boolean => mayEver(roles, "edit");

/** A version with everything that has been done to it, as far as the actor may read it. The text was checked when it was stored. */
export interface Life {
  readonly row: VersionRow;
  readonly agreement: Agreement;
  readonly signedBy: readonly string[];
  readonly approvals: readonly ApprovalRow[];
  readonly advice: readonly AdviceRow[];
  readonly steps: readonly StepRow[];
  /** How many comments nobody has answered. */
  readonly unanswered: number;
}

/** A stored time in milliseconds; null where there is none, or it is without end. */
export const millis = (at: Date | null): number | null =>
  at === null || Number.isNaN(at.getTime()) ? null : at.getTime();

const stepOf = ({ act, agencyId, at, effectiveAt, confirmedAt }: StepRow): Step => ({
  act,
  agencyId,
  at: at.getTime(),
  effectiveAt: millis(effectiveAt),
  confirmedAt: millis(confirmedAt),
});

/** Where a version stands at an instant. */
export const phaseAt = ({ row, steps }: Pick<Life, "row" | "steps">, at: number): VersionPhase =>
  phaseOf(
    {
      state: row.state,
      forceFrom: millis(row.forceFrom),
      forceUntil: millis(row.forceUntil),
      suspended: wholeSuspended(steps.map(stepOf)),
    },
    at,
  );

/** A party under the steps that were taken: whether it has stopped its flows, and when it is gone. */
export function partyUnder(steps: readonly StepRow[], agency: string): { suspended: boolean; leaves: number | null } {
  const all = steps.map(stepOf);
  return { suspended: partySuspended(all, agency), leaves: leavesAt(all, agency) };
}

/** The proposal for all parties that waits for a second person. */
export function proposalOf(steps: readonly StepRow[], at: number): StepRow | null {
  const last = steps.findLast(({ agencyId }) => agencyId === null);
  return last && openProposal([stepOf(last)], at) ? last : null;
}

/** The advice that counts: each adviser's newest, whichever draft it was given on. A changed letter answers nobody. */
export const adviceThatCounts = (advice: readonly AdviceRow[]): AdviceRow[] =>
  advice.filter(
    ({ professionalId }, index) => !advice.slice(index + 1).some((later) => later.professionalId === professionalId),
  );

/** Advice against the text that nobody has overruled: it is not sent out for signature. */
export const standsAgainst = (advice: readonly AdviceRow[]): boolean =>
  adviceThatCounts(advice).some(({ opinion, reason }) => opinion === "against" && reason === null);

/** The approval of this very text by the reader's agency. */
const ownApproval = ({ actor }: Reader, { row, approvals }: Life): ApprovalRow | undefined =>
  approvals.find(({ agencyId, hash }) => agencyId === actor.agency && hash === row.hash);

/** Approved by somebody else of their agency, not written by themselves, not signed before. */
const maySign = (reader: Reader, life: Life): boolean => {
  const approval = ownApproval(reader, life);
  const { professional, agency } = reader.actor;
  if (!approval || approval.professionalId === professional || life.row.draftedBy === professional) return false;
  return !life.signedBy.includes(agency);
};

/** Somebody else proposed it, and it still says something: what is suspended cannot be suspended again. */
const mayConfirm = (reader: Reader, life: Life, at: number): boolean => {
  const proposal = proposalOf(life.steps, at);
  if (!proposal || proposal.professionalId === reader.actor.professional) return false;
  if ((proposal.act === "suspend") !== (phaseAt(life, at) === "inForce")) return false;
  return reader.roles.includes("governanceLead") || life.signedBy.includes(reader.actor.agency);
};

type Question = (reader: Reader, life: Life, at: number) => boolean;

const isParty: Question = ({ actor }, { agreement }) => agreement.parties.some(({ agency }) => agency === actor.agency);

/** For a party that has signed and not gone. */
const ofTheirs =
  (asks: (own: ReturnType<typeof partyUnder>) => boolean): Question =>
  ({ actor }, { signedBy, steps }, at) => {
    const own = partyUnder(steps, actor.agency);
    return signedBy.includes(actor.agency) && (own.leaves === null || at < own.leaves) && asks(own);
  };

const nobodySigned: Question = (_, { signedBy }) => signedBy.length === 0;
const noProposal: Question = (_, { steps }, at) => proposalOf(steps, at) === null;
const notReplaced: Question = (_, { row }) => row.state !== "superseded";

/** What has to be so besides the phase and the office. An act that is not here asks for nothing more. */
const asks: Partial<Record<VersionAct, readonly Question[]>> = {
  comment: [(reader, life, at) => reader.roles.includes("governanceLead") || isParty(reader, life, at)],
  advise: [isParty],
  overrule: [
    ({ actor }, { advice }) =>
      adviceThatCounts(advice).some((each) => canBeOverruled(each) && each.professionalId !== actor.professional),
  ],
  withdraw: [nobodySigned],
  sendBack: [isParty, nobodySigned],
  approve: [
    isParty,
    notReplaced,
    (reader, life) => !life.signedBy.includes(reader.actor.agency) && !ownApproval(reader, life),
  ],
  sign: [isParty, notReplaced, maySign],
  activate: [(_, { signedBy }) => signedBy.length >= 2],
  suspend: [ofTheirs(({ suspended }) => !suspended)],
  resume: [ofTheirs(({ suspended }) => suspended)],
  leave: [ofTheirs(({ leaves }) => leaves === null)],
  proposeSuspension: [noProposal],
  proposeResumption: [noProposal],
  confirm: [mayConfirm],
};

/** Concern and objection can be overruled, once, with a reason. */
export const canBeOverruled = ({ opinion, reason }: AdviceRow): boolean => opinion !== "content" && reason === null;

/** What the actor may do to a version now: the act exists in its phase, their office is one that may, and nothing stands against it. */
export function actsOpenTo(reader: Reader, life: Life, at: number): VersionAct[] {
  const phase = phaseAt(life, at);
  return VersionAct.options.filter(
    (act) =>
      allows(phase, act) &&
      mayEver(reader.roles, act) &&
      (asks[act] ?? []).every((question) => question(reader, life, at)),
  );
}

import { z } from "zod";

/** What stops or goes on under a version that is in force: for one party, or, where no agency is named, for all. */
export const StepAct = z.enum(["suspend", "resume", "leave"]);
export type StepAct = z.infer<typeof StepAct>;

/** One step of the history of a version, oldest first in a list. Times are milliseconds since 1970. */
export interface Step {
  readonly act: StepAct;
  readonly agencyId: string | null;
  readonly at: number;
  /** When a party that leaves is gone. */
  readonly effectiveAt: number | null;
  /** For the whole partnership: when a second person confirmed it. Until then it is a proposal. */
  readonly confirmedAt: number | null;
}

const proposalHolds = 14 * 86_400_000;

/** Whether the whole partnership has suspended it: two people did, and none have resumed it since. */
export const wholeSuspended = (steps: readonly Step[]): boolean =>
  steps.findLast(({ agencyId, confirmedAt }) => agencyId === null && confirmedAt !== null)?.act === "suspend";

/** The proposal for the whole partnership that waits for a second person. One that nobody confirms lapses after two weeks. */
export function openProposal<Each extends Step>(steps: readonly Each[], at: number): Each | null {
  const last = steps.findLast(({ agencyId }) => agencyId === null);
  return last && last.confirmedAt === null && at < last.at + proposalHolds ? last : null;
}

/** Whether a party has stopped its own flows. */
export const partySuspended = (steps: readonly Step[], agency: string): boolean =>
  steps.findLast(({ agencyId, act }) => agencyId === agency && act !== "leave")?.act === "suspend";

/** When a party is gone that has given notice, or null. */
export const leavesAt = (steps: readonly Step[], agency: string): number | null =>
  steps.find(({ agencyId, act }) => agencyId === agency && act === "leave")?.effectiveAt ?? null;

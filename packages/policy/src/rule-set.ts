import type { AgencyId, Agreement, VersionId } from "@concordat/domain";

/** Milliseconds since 1970. Every interval here is `[from, until)`. */
export type Instant = number;

export interface Interval {
  readonly from: Instant;
  readonly until: Instant;
}

/** How long a party takes part in a version: from its signature until it leaves; more than once if it comes back. */
export interface PartyPeriod extends Interval {
  readonly agency: AgencyId;
}

/** A version that runs or has run, with the text that was signed. */
export interface SignedVersion {
  readonly id: VersionId;
  readonly number: number;
  readonly agreement: Agreement;
  /** When its grants run: from its start until its end, its lapse or its successor. */
  readonly force: Interval;
  /**
   * When its restraints hold: from its start until a successor is in force, and for ever if it was merely ended. What
   * a party signed to be withheld or kept quiet stays so until a new version, signed again, says otherwise.
   */
  readonly restraint: Interval;
  readonly parties: readonly PartyPeriod[];
}

/** Every signed version of a partnership, as of one moment: a new signature, start or end makes a new epoch. */
export interface RuleSet {
  readonly epoch: number;
  readonly versions: readonly SignedVersion[];
}

/** A clause of a version: what a disclosure cites. */
export interface ClauseRef {
  readonly version: VersionId;
  readonly clause: string;
}

export const covers = ({ from, until }: Interval, at: Instant): boolean => from <= at && at < until;

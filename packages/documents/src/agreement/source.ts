import type { AgencyId, Agreement, CommonTerms, Day, Glossary, VersionPhase } from "@concordat/domain";

/** Everything that the papers of an agreement are made of: what was signed, by whom, and what its words mean. */
export interface Source {
  readonly agreement: Agreement;
  /** What the umbrella says that it stands under; null where it stands by itself, or no such text was signed here. */
  readonly umbrellaTerms: CommonTerms | null;
  readonly glossary: Glossary;
  readonly partnership: string;
  readonly timeZone: string;
  readonly number: number;
  /** Of the canonical text: SHA-256 in hexadecimal. */
  readonly hash: string;
  readonly signatures: readonly Signature[];
  /** Every version of the agreement, newest first. */
  readonly history: readonly PastVersion[];
}

interface Signature {
  readonly agency: AgencyId;
  readonly name: string;
  readonly jobTitle: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly hash: string;
}

interface PastVersion {
  readonly number: number;
  readonly phase: VersionPhase;
  readonly draftedBy: string;
  readonly draftedAt: number;
  readonly starts: number | null;
  readonly stops: number | null;
  readonly hash: string;
}

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-08-19` as `19 August 2026`. */
export const dayInWords = (day: Day): string => days.format(Date.parse(`${day}T00:00:00Z`));

/** An instant to the minute, where the partnership is, with the zone: `19 August 2026 at 09:30 BST`. */
export const instantInWords = (at: number, { timeZone }: Pick<Source, "timeZone">): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at);

/** Where a version stands, in words. */
export const phaseWords: Record<VersionPhase, string> = {
  draft: "Draft",
  consultation: "In consultation",
  circulated: "Out for signature",
  waiting: "Signed, not started",
  inForce: "In force",
  suspended: "Suspended",
  lapsed: "Lapsed",
  superseded: "Replaced",
  ended: "Ended",
};

export const capacityWords = {
  controller: "Controller",
  jointController: "Joint controller",
  processor: "Processor",
} as const;

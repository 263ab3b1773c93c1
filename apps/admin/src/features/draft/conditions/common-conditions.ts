import type { DraftCondition } from "../text/draft-clause.ts";

interface Common {
  readonly value: string;
  readonly label: string;
  readonly when: readonly DraftCondition[];
}

const by = "anyone";

/** Sets of conditions that many agreements share: chosen in one go, then changed to fit. */
export const commonConditions: readonly Common[] = [
  {
    value: "childAtRisk",
    label: "A child in a safeguarding case, harm suspected (section 47)",
    when: [
      { kind: "caseType", in: ["childSafeguarding"] },
      { kind: "subjectRole", in: ["child"], by },
      { kind: "threshold", in: ["s47"], by: ["childrensSocialCare"] },
    ],
  },
  {
    value: "adultConsents",
    label: "An adult today, who has agreed that professionals share",
    when: [
      { kind: "age", min: 18, on: "today", by },
      { kind: "consent", scope: "toShareWithProfessionals", giver: "self", is: ["given"], by },
    ],
  },
  {
    value: "consentOrReason",
    label: "Agreement given, or not sought for a recorded reason (Schedule 1 paragraph 18)",
    when: [
      {
        kind: "consent",
        scope: "toShareWithProfessionals",
        giver: "self",
        is: ["given", "notSoughtUnsafe", "notSoughtUnable", "notSoughtUnreachable"],
        by,
      },
    ],
  },
  {
    value: "recentAndRelevant",
    label: "Observed within a year and confirmed as relevant, the newest three",
    when: [
      { kind: "recency", within: 12, unit: "months", of: "observed", on: "today" },
      { kind: "tag", tag: "relevant", is: "present" },
      { kind: "atMost", records: 3 },
    ],
  },
  {
    value: "whileWeWorkIt",
    label: "While the reader’s agency works the case, and thirty days after",
    when: [{ kind: "episode", whose: "recipient", since: "ended", within: 30, unit: "days" }],
  },
  {
    value: "onRequest",
    label: "On a stated need, by an agency that holds the security standard",
    when: [
      { kind: "need", in: ["publicTask"] },
      { kind: "assurance", in: ["securityStandard"], by },
    ],
  },
];

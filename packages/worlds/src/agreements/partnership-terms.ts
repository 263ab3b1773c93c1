import { Agreement, type Day, type Party } from "@concordat/domain";
import { agreement, outside } from "./writing.ts";

/** What every agency of a partnership agrees to before any two of them share: the umbrella over what they sign later. */
export function partnershipTerms(parties: readonly Party[], starts: Day): Agreement {
  const text = agreement(parties, starts, {
    title: "Partnership terms for sharing information",
    kind: "umbrella",
    summary:
      "What every agency of the partnership keeps to, whatever it shares and with whom. It shares nothing by itself: agreements under it say what is shared, and may be stricter than it, never looser.",
    modelledOn:
      "Two-tier arrangements such as Peterborough’s: a Tier 1 umbrella whose terms Tier 2 agreements inherit. The terms of this agreement are ours.",
    purposes: [
      "childSafeguarding",
      "familyAssessment",
      "adultSafeguarding",
      "earlyHelp",
      "domesticAbuseSafety",
      "homelessnessPrevention",
    ],
    retention:
      "Each agency keeps its own record by its own schedule, and erases what it received when it is no longer needed.",
    clauses: [
      outside(
        "PT1",
        "The partnership’s board",
        "The board meets each quarter, looks at every breach and complaint of that quarter, and reviews these terms once a year.",
      ),
      outside(
        "PT2",
        "Training",
        "Each agency sees to it that whoever uses the portal has been trained in sharing information within the last two years.",
      ),
    ],
    examples: [],
  });
  return Agreement.parse({
    ...text,
    commonTerms: { ...text.commonTerms, retentionMonths: 300, onward: "clauseOrOwner" },
  });
}

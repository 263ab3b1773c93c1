import type { Agreement } from "../agreement.ts";
import { isRunning } from "../clause.ts";
import type { Finding } from "../findings/finding.ts";
import { type Glossary, labels } from "../glossary.ts";
import { looserTerms } from "./looser-terms.ts";
import { type Umbrella, umbrellaName } from "./umbrella.ts";
import type { UmbrellaStanding } from "./umbrella-standing.ts";

interface Under {
  readonly agreement: Agreement;
  readonly umbrella: Umbrella;
  readonly standing: UmbrellaStanding;
  readonly glossary: Glossary;
}

interface UmbrellaRule {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly citation: string;
  readonly mend: string;
  readonly find: (under: Under) => string[];
}

const when = (wrong: boolean, says: string): string[] => (wrong ? [says] : []);

const rules: readonly UmbrellaRule[] = [
  {
    rule: "umbrellaIsOver",
    severity: "error",
    citation: "An annex runs only while its umbrella does",
    mend: "Choose the umbrella’s version that is in force, or take the umbrella off.",
    find: ({ umbrella, standing }) =>
      when(standing.over, `“${umbrellaName(umbrella)}” is no longer in force, so nothing would pass under this text.`),
  },
  {
    rule: "umbrellaOfUmbrella",
    severity: "error",
    citation: "Two tiers: an umbrella and its annexes",
    mend: "Choose an umbrella that stands under no other, or take the umbrella off.",
    find: ({ umbrella, standing }) =>
      when(
        standing.agreement.umbrella !== undefined,
        `“${umbrellaName(umbrella)}” itself stands under an umbrella. Nothing would pass under this text.`,
      ),
  },
  {
    rule: "umbrellaOfItself",
    severity: "error",
    citation: "Two tiers: an umbrella and its annexes",
    mend: "Choose another umbrella, or take the umbrella off.",
    find: ({ standing }) => when(standing.same, "The umbrella is an earlier version of this very agreement."),
  },
  {
    rule: "partyOutsideUmbrella",
    severity: "error",
    citation: "ICO data sharing code: the organisations involved",
    mend: "Have the agency join the umbrella first, or take it out of this text.",
    find: ({ agreement: { parties }, standing, umbrella }) =>
      parties
        .filter(({ agency }) => !standing.agreement.parties.some((party) => party.agency === agency))
        .map(({ name }) => `${name} is no party of “${umbrellaName(umbrella)}”.`),
  },
  {
    rule: "partyNotUnderUmbrella",
    severity: "advice",
    citation: "An annex runs only between those who take part in its umbrella",
    mend: "Nothing to do if it will take part again; else take it out of this text.",
    find: ({ agreement: { parties }, standing, umbrella }) =>
      parties
        .filter(({ agency }) => standing.agreement.parties.some((party) => party.agency === agency))
        .filter(({ agency }) => !standing.over && !standing.takingPart.includes(agency))
        .map(
          ({ name }) => `${name} does not take part in “${umbrellaName(umbrella)}” now: nothing passes from or to it.`,
        ),
  },
  {
    rule: "purposeOutsideUmbrella",
    severity: "error",
    citation: "UK GDPR Article 5(1)(b)",
    mend: "Take the purpose out, or have it agreed in the umbrella first.",
    find: ({ agreement: { purposes }, standing, umbrella, glossary }) =>
      labels(
        glossary,
        "purpose",
        purposes.filter((purpose) => !standing.agreement.purposes.includes(purpose)),
      ).map((label) => `“${label}” is no purpose of “${umbrellaName(umbrella)}”.`),
  },
  {
    rule: "outlivesUmbrella",
    severity: "advice",
    citation: "ICO data sharing code: review and termination",
    mend: "Nothing to do if the umbrella will be renewed; else bring the review forward.",
    find: ({ agreement: { reviewBy }, standing, umbrella }) => {
      const last = standing.agreement.endsAt ?? standing.agreement.reviewBy;
      return when(
        reviewBy > last,
        `Its review comes after “${umbrellaName(umbrella)}” ends or is reviewed. This text stops when the umbrella stops.`,
      );
    },
  },
];

/** A cap on one clause that is longer than what the umbrella allows for all. */
function longerCaps({ agreement, standing, umbrella }: Under): Finding[] {
  const most = standing.agreement.commonTerms.retentionMonths ?? Number.POSITIVE_INFINITY;
  return agreement.clauses.filter(isRunning).flatMap(({ id, obligations }) =>
    obligations
      .filter(({ months = 0 }) => months > most)
      .map(({ months }) => ({
        rule: "capBeyondUmbrella",
        severity: "error" as const,
        clause: id,
        says: `It lets what was received be kept for ${months} months after the case closes; “${umbrellaName(umbrella)}” allows ${most}.`,
        mend: "Say as many months as the umbrella, or fewer.",
        citation: "UK GDPR Article 5(1)(e)",
      })),
  );
}

const unknown = (umbrella: Umbrella): Finding => ({
  rule: "umbrellaUnknown",
  severity: "error",
  clause: null,
  says: `“${umbrellaName(umbrella)}” is no signed text of this partnership, or not letter by letter the one that is meant.`,
  mend: "Choose an umbrella that is in force here, or take the umbrella off.",
  citation: "An annex names the exact text that it stands under",
});

/** What is found in an annex beside its umbrella; null where the partnership has no such signed text. Nothing, where a text stands by itself. */
export function umbrellaFindings(
  agreement: Agreement,
  standing: UmbrellaStanding | null,
  glossary: Glossary,
): Finding[] {
  const { umbrella } = agreement;
  if (!umbrella) return [];
  if (standing?.hash !== umbrella.hash) return [unknown(umbrella)];
  const under = { agreement, umbrella, standing, glossary };
  const found = rules.flatMap(({ find, ...rule }) => find(under).map((says) => ({ ...rule, clause: null, says })));
  return [...found, ...looserTerms(agreement, standing.agreement), ...longerCaps(under)];
}

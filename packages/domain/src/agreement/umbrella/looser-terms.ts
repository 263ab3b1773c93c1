import type { Agreement } from "../agreement.ts";
import type { Finding } from "../findings/finding.ts";
import type { CommonTerm, CommonTerms } from "../terms/common-terms.ts";
import { termLabel, termWords } from "../terms/term-words.ts";
import { commonTermNames, termStanding } from "./term-standing.ts";
import { umbrellaName } from "./umbrella.ts";

const keepWords = "Keep the umbrella’s words whole. What is stricter can be written behind them.";

/** How each term is mended, and where the law has it from. */
const mending: Record<CommonTerm, Pick<Finding, "mend" | "citation">> = {
  retention: { mend: keepWords, citation: "UK GDPR Article 5(1)(e)" },
  retentionMonths: { mend: "Say as many months as the umbrella, or fewer.", citation: "UK GDPR Article 5(1)(e)" },
  breachHours: { mend: "Say as many hours as the umbrella, or fewer.", citation: "UK GDPR Article 33" },
  noticeDays: {
    mend: "Say as many days as the umbrella, or fewer: a party is not held for longer.",
    citation: "ICO data sharing code: review and termination",
  },
  onward: { mend: "Choose the umbrella’s rule, or a stricter one.", citation: "UK GDPR Article 5(1)(b)" },
  onwardSharing: { mend: keepWords, citation: "UK GDPR Article 5(1)(b)" },
  rights: { mend: keepWords, citation: "UK GDPR Articles 12 to 22" },
  security: { mend: keepWords, citation: "UK GDPR Articles 5(1)(f) and 32" },
  policyDocument: { mend: keepWords, citation: "Data Protection Act 2018 Schedule 1 Part 4" },
};

const said = (terms: CommonTerms, term: CommonTerm): string =>
  termWords(terms).find((each) => each.term === term)?.says ?? "nothing";

/** The terms of an annex that loosen what its umbrella says, and those whose added words a person has to read. */
export function looserTerms(
  { umbrella, commonTerms }: Pick<Agreement, "umbrella" | "commonTerms">,
  over: Pick<Agreement, "commonTerms">,
): Finding[] {
  if (!umbrella) return [];
  const name = umbrellaName(umbrella);
  return commonTermNames.flatMap((term): Finding[] => {
    const label = termLabel(term);
    switch (termStanding(term, commonTerms, over.commonTerms)) {
      case "loosened":
        return [
          {
            rule: "looserThanUmbrella",
            severity: "error",
            clause: null,
            says: `“${label}” loosens what “${name}” says: “${said(over.commonTerms, term)}” This text says: “${said(commonTerms, term)}”`,
            ...mending[term],
          },
        ];
      case "added":
        return [
          {
            rule: "wordsBesideUmbrella",
            severity: "advice",
            clause: null,
            says: `“${label}” adds words to what “${name}” says.`,
            mend: "Read whether they are stricter. Where they are not, the umbrella’s words stand.",
            citation: mending[term].citation,
          },
        ];
      default:
        return [];
    }
  });
}

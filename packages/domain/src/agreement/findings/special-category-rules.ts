import type { Agreement } from "../agreement.ts";
import type { Article9 } from "../basis.ts";
import type { GrantingClause } from "../clause.ts";
import { isConsent } from "../condition.ts";
import { labels, list } from "../glossary.ts";
import type { ClauseRule } from "./finding.ts";
import { fieldsOfClass, is, underGdpr, when } from "./under-gdpr.ts";

const receivers = ({ to }: GrantingClause, { parties }: Agreement): string[] => {
  if (to.who === "kinds") return to.kinds;
  return parties.filter(({ agency }) => to.who !== "agencies" || to.agencies.includes(agency)).map(({ kind }) => kind);
};

/** The paragraph of Schedule 1 that a point of Article 9(2) needs: a fixed one, or for (g) one of Part 2. */
const needsParagraph: Partial<Record<Article9["point"], (paragraph: number) => boolean>> = {
  b: (paragraph) => paragraph === 1,
  g: (paragraph) => paragraph >= 6 && paragraph <= 28,
  h: (paragraph) => paragraph === 2,
  i: (paragraph) => paragraph === 3,
  j: (paragraph) => paragraph === 4,
};

const asksForConsent = ({ when: conditions }: GrantingClause): boolean =>
  conditions.some((condition) => isConsent(condition) && condition.is.every((decision) => decision === "given"));

/** Rules about special category data and about consent: Article 9, and the paragraphs of Schedule 1 that it needs. */
export const specialCategoryRules: readonly ClauseRule[] = [
  {
    rule: "specialWithoutArticle9",
    severity: "error",
    citation: "UK GDPR Article 9(1)",
    mend: "Name the Article 9(2) condition, or take these fields out.",
    find: underGdpr((clause, agreement, glossary) => {
      const fields = fieldsOfClass("special")(clause, agreement, glossary);
      return when(
        fields.length > 0 && clause.basis.article9.length === 0,
        `${list(fields, "and")} ${fields.length === 1 ? "is" : "are"} special category data, and no Article 9 condition is named.`,
      );
    }),
  },
  {
    rule: "schedule1Paragraph",
    severity: "error",
    citation: "Data Protection Act 2018 s10 and Schedule 1",
    mend: "Name the paragraph: Part 2 (6 to 28) for (g), 1 for (b), 2 for (h), 3 for (i), 4 for (j).",
    find: underGdpr(({ basis }) =>
      basis.article9
        .filter(
          ({ point, schedule1 }) =>
            needsParagraph[point] && !(schedule1 !== undefined && needsParagraph[point]?.(schedule1)),
        )
        .map(({ point }) => `Article 9(2)(${point}) is claimed without the paragraph of Schedule 1 that it needs.`),
    ),
  },
  {
    rule: "policyDocumentOwed",
    severity: "error",
    citation: "Data Protection Act 2018 Schedule 1 paragraphs 1(1)(b), 5 and 39",
    mend: "Name the appropriate policy document in the common terms.",
    find: underGdpr(({ basis }, { commonTerms }) =>
      when(
        !commonTerms.policyDocument && basis.article9.some(({ point }) => point === "b" || point === "g"),
        "Article 9(2)(b) and (g) need an appropriate policy document, and the agreement names none.",
      ),
    ),
  },
  {
    rule: "noConsentReason",
    severity: "error",
    citation: "Data Protection Act 2018 Schedule 1 paragraph 18(2)",
    mend: "Say why protection goes ahead without consent: it cannot be given, cannot reasonably be obtained, or asking would prejudice protection.",
    find: underGdpr(({ basis }) =>
      when(
        basis.article9.some(({ schedule1, noConsentReason }) => schedule1 === 18 && !noConsentReason),
        "Paragraph 18 is claimed without one of its three reasons.",
      ),
    ),
  },
  {
    rule: "reasonNotCaptured",
    severity: "error",
    citation: "Data Protection Act 2018 Schedule 1 paragraph 18(2)",
    mend: "Add a consent condition, or the obligation to record the reason.",
    find: underGdpr(({ basis, when: conditions, obligations }) =>
      when(
        basis.article9.some(({ noConsentReason }) => noConsentReason === "recordedEachTime") &&
          !conditions.some(isConsent) &&
          !obligations.some(({ kind }) => kind === "logReason"),
        "Paragraph 18 rests on the individual’s situation, and nothing makes anybody record it.",
      ),
    ),
  },
  {
    rule: "monitoringDecides",
    severity: "error",
    citation: "Data Protection Act 2018 Schedule 1 paragraph 8(3)",
    mend: "Rest on another paragraph, or limit the clause to equality monitoring.",
    find: underGdpr(({ basis, purposes }, agreement) => {
      const served = purposes.length > 0 ? purposes : agreement.purposes;
      return when(
        basis.article9.some(({ schedule1 }) => schedule1 === 8) &&
          served.some((purpose) => purpose !== "equalityMonitoring"),
        "Paragraph 8 (equality monitoring) cannot support decisions about an individual.",
      );
    }),
  },
  {
    rule: "secrecy",
    severity: "error",
    citation: "UK GDPR Article 9(3); Data Protection Act 2018 s11(1)",
    mend: "Limit the clause to recipients under a duty of secrecy, or rest on another condition.",
    find: underGdpr((clause, agreement, glossary) => {
      const open = receivers(clause, agreement).filter((kind) => !is("secrecy", kind, glossary));
      return when(
        open.length > 0 &&
          clause.basis.article9.length > 0 &&
          clause.basis.article9.every(({ point }) => point === "h"),
        `Article 9(2)(h) needs a duty of secrecy, which ${list(labels(glossary, "agencyKind", [...new Set(open)]), "and")} does not owe.`,
      );
    }),
  },
  {
    rule: "consentNotAsked",
    severity: "error",
    citation: "UK GDPR Articles 6(1)(a), 7 and 9(2)(a)",
    mend: "Add the condition that this consent is given.",
    find: underGdpr((clause) =>
      when(
        (clause.basis.article6.some(({ point }) => point === "a") ||
          clause.basis.article9.some(({ point }) => point === "a")) &&
          !asksForConsent(clause),
        "Consent is the basis, and no condition asks that it is given.",
      ),
    ),
  },
];

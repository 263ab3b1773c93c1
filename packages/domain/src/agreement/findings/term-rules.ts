import type { Agreement } from "../agreement.ts";
import { type Clause, isRunning, type RunningClause } from "../clause.ts";
import type { Condition } from "../condition.ts";
import type { Glossary } from "../glossary.ts";
import { takesPart } from "../party-part.ts";
import type { AgreementRule } from "./finding.ts";

type Uses = readonly (readonly [vocabulary: string, codes: readonly string[]])[];

const asserters = (condition: Condition): Uses =>
  "by" in condition && Array.isArray(condition.by) ? [["agencyKind", condition.by]] : [];

/** The terms that a condition uses. Classification codes belong to many vocabularies and are checked nowhere: an unknown one matches nothing. */
function termsOf(condition: Condition): Uses {
  switch (condition.kind) {
    case "caseType":
    case "stage":
    case "area":
    case "threshold":
    case "subjectRole":
      return [[condition.kind, condition.in]];
    case "involved":
      return [["agencyKind", [condition.agencyKind]]];
    case "linkedTo":
      return [["subjectRole", [condition.role]]];
    case "need":
      return [["statedNeed", condition.in]];
    case "assurance":
      return [["assurance", condition.in]];
    case "consent":
    case "namedConsent":
      return [
        ["consentScope", [condition.scope]],
        ["consentGiver", [condition.giver]],
        ["consentDecision", condition.is],
      ];
    case "notice":
      return [["noticeState", condition.is]];
    case "circumstance":
      return [["circumstance", [condition.circumstance]]];
    case "status":
      return [["childStatus", condition.in]];
    case "tag":
      return [["tag", [condition.tag]]];
    case "handling":
      return [["marking", condition.in]];
    default:
      return [];
  }
}

const ofClause = ({ from, to, purposes, obligations, when }: RunningClause): Uses => [
  ["agencyKind", [...(from.who === "kinds" ? from.kinds : []), ...(to.who === "kinds" ? to.kinds : [])]],
  ["role", to.roles],
  ["caseRole", to.caseRoles],
  ["certificate", to.certificates],
  ["purpose", purposes],
  ["obligation", obligations.map(({ kind }) => kind)],
  ...when.flatMap((condition) => [...termsOf(condition), ...asserters(condition)]),
];

/** What a clause says that the partnership's vocabularies do not have. */
export function unknownTerms(clause: Clause, { vocabularies }: Glossary): string[] {
  if (!isRunning(clause)) return [];
  return ofClause(clause).flatMap(([vocabulary, codes]) => {
    const known = new Set<string>(vocabularies[vocabulary]?.terms.map(({ code }) => code));
    return codes
      .filter((code) => !known.has(code))
      .map((code) => `“${vocabularies[vocabulary]?.label ?? vocabulary}” has no term ${code}.`);
  });
}

const unknownPurposes = ({ purposes }: Agreement, { vocabularies }: Glossary): string[] =>
  purposes
    .filter((purpose) => !vocabularies["purpose"]?.terms.some(({ code }) => code === purpose))
    .map((purpose) => `“Purposes” has no term ${purpose}.`);

/** Rules about the agreement as a whole. */
export const agreementRules: readonly AgreementRule[] = [
  {
    rule: "unknownPurpose",
    severity: "error",
    citation: "UK GDPR Article 5(1)(b)",
    mend: "Choose a purpose of the partnership, or add it first.",
    find: unknownPurposes,
  },
  {
    rule: "datesOutOfOrder",
    severity: "error",
    citation: "ICO data sharing code: review and termination",
    mend: "Put the start before the review, and the review not after the end.",
    find: ({ effectiveFrom, reviewBy, endsAt }) => [
      ...(effectiveFrom < reviewBy ? [] : ["The review is due before the agreement starts."]),
      ...(endsAt && endsAt < reviewBy ? ["The agreement ends before its review is due."] : []),
    ],
  },
  {
    rule: "partyOutsideEveryFlow",
    severity: "advice",
    citation: "ICO data sharing code: the organisations involved",
    mend: "Give the party a part in a clause, or take it out.",
    find: ({ parties, clauses }) =>
      parties
        .filter((party) => !clauses.some((clause) => isRunning(clause) && takesPart(clause, party)))
        .map(({ name }) => `${name} neither gives nor receives anything.`),
  },
];

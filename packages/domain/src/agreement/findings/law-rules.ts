import type { Sensitivity } from "../../catalogue/field.ts";
import { termOf } from "../../catalogue/vocabulary.ts";
import type { Agreement } from "../agreement.ts";
import type { Article9 } from "../basis.ts";
import { isGranting, type GrantingClause } from "../clause.ts";
import { labels, list, type Glossary } from "../glossary.ts";
import { fieldsOf } from "../selection.ts";
import type { ClauseRule } from "./finding.ts";

type Find = (clause: GrantingClause, agreement: Agreement, glossary: Glossary) => string[];

/** For clauses that grant under UK GDPR: what withholds needs no basis, and law enforcement has rules of its own. */
const underGdpr =
  (find: Find): ClauseRule["find"] =>
  (clause, agreement, glossary) =>
    isGranting(clause) && clause.basis.regime === "ukGdpr" ? find(clause, agreement, glossary) : [];

const when = (wrong: boolean, says: string): string[] => (wrong ? [says] : []);

const fieldLabels = (
  clause: GrantingClause,
  agreement: Agreement,
  glossary: Glossary,
  sensitivity: Sensitivity,
): string[] =>
  fieldsOf(clause, agreement, glossary.catalogue)
    .filter((field) => field.class === sensitivity)
    .map(({ label }) => `“${label}”`);

const givers = ({ from }: GrantingClause, { parties }: Agreement): string[] => {
  const all = parties.map(({ kind }) => kind);
  if (from.who === "kinds") return from.kinds;
  return from.who === "agencies"
    ? parties.filter(({ agency }) => from.agencies.includes(agency)).map(({ kind }) => kind)
    : all;
};

const receivers = ({ to }: GrantingClause, { parties }: Agreement): string[] => {
  if (to.who === "kinds") return to.kinds;
  return parties.filter(({ agency }) => to.who !== "agencies" || to.agencies.includes(agency)).map(({ kind }) => kind);
};

const is = (property: "private" | "secrecy", kind: string, { vocabularies }: Glossary): boolean =>
  termOf(vocabularies, "agencyKind", kind)?.[property] === true;

/** The paragraph of Schedule 1 that a point of Article 9(2) needs: a fixed one, or for (g) one of Part 2. */
const needsParagraph: Partial<Record<Article9["point"], (paragraph: number) => boolean>> = {
  b: (paragraph) => paragraph === 1,
  g: (paragraph) => paragraph >= 6 && paragraph <= 28,
  h: (paragraph) => paragraph === 2,
  i: (paragraph) => paragraph === 3,
  j: (paragraph) => paragraph === 4,
};

const asksForConsent = ({ when: conditions }: GrantingClause): boolean =>
  conditions.some(
    (condition) => condition.kind === "consent" && condition.is.every((decision) => decision === "given"),
  );

/** Rules of law, each with its citation. Position as of late 2026; reference, not legal advice. */
export const lawRules: readonly ClauseRule[] = [
  {
    rule: "noArticle6",
    severity: "error",
    citation: "UK GDPR Article 6(1)",
    mend: "Say on which point of Article 6(1) each kind of disclosing agency rests.",
    find: underGdpr((clause, agreement, glossary) => {
      const without = givers(clause, agreement).filter(
        (kind) => !clause.basis.article6.some((point) => !point.for || point.for.some((each) => each === kind)),
      );
      return when(
        without.length > 0,
        `No lawful basis is named for ${list(labels(glossary, "agencyKind", [...new Set(without)]), "or")}.`,
      );
    }),
  },
  {
    rule: "publicAuthorityInterests",
    severity: "error",
    citation: "UK GDPR Article 6(1), last subparagraph; Data (Use and Access) Act 2025 s70(2)(c)",
    mend: "Rest public authorities on public task (e) or legal obligation (c); keep (ea) and (f) for the others.",
    find: underGdpr((clause, agreement, glossary) =>
      clause.basis.article6
        .filter(({ point }) => point === "ea" || point === "f")
        .flatMap(({ point, for: kinds }) => {
          const authorities = (kinds ?? givers(clause, agreement)).filter((kind) => !is("private", kind, glossary));
          return when(
            authorities.length > 0,
            `Point (${point}) is not open to ${list(labels(glossary, "agencyKind", [...new Set(authorities)]), "and")} for its own tasks.`,
          );
        }),
    ),
  },
  {
    rule: "recognisedInterestCondition",
    severity: "error",
    citation: "UK GDPR Article 6(1)(ea) and Annex 1",
    mend: "Choose the Annex 1 condition for point (ea), and for no other point.",
    find: underGdpr(({ basis }) =>
      basis.article6
        .filter(({ point, annex1 }) => (point === "ea") !== (annex1 !== undefined))
        .map(({ point }) => `Point (${point}) ${point === "ea" ? "names no" : "names an"} Annex 1 condition.`),
    ),
  },
  {
    rule: "taskWithoutFunction",
    severity: "error",
    citation: "UK GDPR Article 6(3); Data Protection Act 2018 s8",
    mend: "Name the duty or power in law.",
    find: underGdpr(({ basis }, _, { gateways }) => {
      const named = gateways.filter(({ code }) => basis.gateways.includes(code));
      const points = basis.article6.map(({ point }) => point);
      return [
        ...when(points.includes("e") && named.length === 0, "Public task is claimed without the function it serves."),
        ...when(
          points.includes("c") && !named.some(({ kind }) => kind === "duty"),
          "Legal obligation is claimed without a duty.",
        ),
      ];
    }),
  },
  {
    rule: "unknownGateway",
    severity: "error",
    citation: "Register of powers and duties",
    mend: "Choose one from the register, or add it there first.",
    find: ({ basis }, _, { gateways }) =>
      basis.gateways
        .filter((code) => !gateways.some((gateway) => gateway.code === code))
        .map((code) => `The register has no power or duty ${code}.`),
  },
  {
    rule: "specialWithoutArticle9",
    severity: "error",
    citation: "UK GDPR Article 9(1)",
    mend: "Name the Article 9(2) condition, or take these fields out.",
    find: underGdpr((clause, agreement, glossary) => {
      const fields = fieldLabels(clause, agreement, glossary, "special");
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
          !conditions.some(({ kind }) => kind === "consent") &&
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
  {
    rule: "criminalWithoutRoute",
    severity: "error",
    citation: "UK GDPR Article 10; Data Protection Act 2018 s10(4), s11(2)",
    mend: "Say whether it is processed under official authority or a condition of Schedule 1.",
    find: underGdpr((clause, agreement, glossary) => {
      const fields = fieldLabels(clause, agreement, glossary, "criminal");
      return when(
        fields.length > 0 && !clause.basis.article10,
        `${list(fields, "and")} ${fields.length === 1 ? "is" : "are"} criminal offence data, and no Article 10 route is named.`,
      );
    }),
  },
  {
    rule: "article6InLawEnforcement",
    severity: "error",
    citation: "Data Protection Act 2018 Part 3, s35",
    mend: "Take the Article 6 and 9 points out: Part 3 has its own principles.",
    find: ({ basis }) =>
      when(
        basis.regime === "lawEnforcement" && basis.article6.length + basis.article9.length > 0,
        "Law enforcement processing names a basis of UK GDPR.",
      ),
  },
];

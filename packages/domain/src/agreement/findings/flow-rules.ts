import type { Agreement } from "../agreement.ts";
import { isGranting, type GrantingClause, type RunningClause } from "../clause.ts";
import { fieldOf, labels, list, type Glossary } from "../glossary.ts";
import { covers, fieldsOf, isExact } from "../selection.ts";
import type { ClauseRule } from "./finding.ts";

const named = (glossary: Glossary, keys: readonly string[]): string =>
  list(
    keys.map((key) => `“${fieldOf(glossary, key)?.label ?? key}”`),
    "and",
  );

const grants =
  (find: (clause: GrantingClause, glossary: Glossary, agreement: Agreement) => string[]): ClauseRule["find"] =>
  (clause, agreement, glossary) =>
    isGranting(clause) ? find(clause, glossary, agreement) : [];

const kindsNamed = (clause: RunningClause): string[] => [
  ...(clause.from.who === "kinds" ? clause.from.kinds : []),
  ...(clause.to.who === "kinds" ? clause.to.kinds : []),
];

const agenciesNamed = (clause: RunningClause): string[] => [
  ...(clause.from.who === "agencies" ? clause.from.agencies : []),
  ...(clause.to.who === "agencies" ? clause.to.agencies : []),
];

/** Rules about who, what and when: a clause that could never do what it says, or would do more. */
export const flowRules: readonly ClauseRule[] = [
  {
    rule: "unknownField",
    severity: "error",
    citation: "ICO data sharing code: what items will be shared",
    mend: "Choose a field of the catalogue, or add the field there first.",
    find: (clause, _, { catalogue }) =>
      clause.fields
        .filter((selector) => !catalogue.fields.some(({ key }) => covers(selector, key)))
        .map((selector) => `No field is called ${selector}.`),
  },
  {
    rule: "lockedForGood",
    severity: "error",
    citation: "Catalogue lock",
    mend: "Take the field out of the clause. Nothing opens it.",
    find: grants((clause, glossary, agreement) =>
      fieldsOf(clause, agreement, glossary.catalogue)
        .filter(({ lock }) => lock?.kind === "never")
        .map(({ label, lock }) => `“${label}” is never shared: ${lock?.why}.`),
    ),
  },
  {
    rule: "prefixReachesNothing",
    severity: "error",
    citation: "UK GDPR Article 5(1)(c)",
    mend: "Name each locked or free-text field exactly, if it is meant.",
    find: grants(({ fields, effect }, { catalogue }, agreement) =>
      fields
        .filter(
          (selector) =>
            !isExact(selector) &&
            catalogue.fields.some(({ key }) => covers(selector, key)) &&
            fieldsOf({ effect, fields: [selector] }, agreement, catalogue).length === 0,
        )
        .map((selector) => `${selector} covers only locked or free-text fields, which a prefix never reaches.`),
    ),
  },
  {
    rule: "noCoarseForm",
    severity: "error",
    citation: "UK GDPR Article 5(1)(c)",
    mend: "Share the field in full, or only that it exists, or take it out.",
    find: grants((clause, glossary, agreement) => {
      const missing =
        clause.effect === "share" && clause.show === "coarse"
          ? fieldsOf(clause, agreement, glossary.catalogue).filter(({ coarsening }) => !coarsening)
          : [];
      return missing.length > 0
        ? [
            `${named(
              glossary,
              missing.map(({ key }) => key),
            )} cannot be shown in outline: the catalogue declares no coarser form.`,
          ]
        : [];
    }),
  },
  {
    rule: "sharesWithAnyone",
    severity: "error",
    citation: "ICO data sharing code: the organisations involved",
    mend: "Name the receiving parties or their kinds.",
    find: grants(({ to }) =>
      to.who === "anyone" ? ["It shares with anyone, party or not. Only a clause that withholds may say so."] : [],
    ),
  },
  {
    rule: "notAParty",
    severity: "error",
    citation: "ICO data sharing code: the organisations involved",
    mend: "Add the agency as a party, or take it out of the clause.",
    find: (clause, { parties }) =>
      agenciesNamed(clause).some((id) => !parties.some(({ agency }) => agency === id))
        ? ["It names an agency that is not a party."]
        : [],
  },
  {
    rule: "noPartyOfKind",
    severity: "advice",
    citation: "ICO data sharing code: the organisations involved",
    mend: "Nothing to do if such an agency will join later; else take the kind out.",
    find: (clause, { parties }, glossary) => {
      const missing = kindsNamed(clause).filter((kind) => !parties.some((party) => party.kind === kind));
      return missing.length > 0
        ? [
            `No party is of the kind ${list(labels(glossary, "agencyKind", missing), "or")}, so for it the clause does nothing yet.`,
          ]
        : [];
    },
  },
  {
    rule: "cannotWithholdBy",
    severity: "error",
    citation: "Unknown never stops a withhold",
    mend: "Withhold without this condition.",
    find: ({ effect, when }) => {
      const kinds = new Set(effect === "withhold" ? when.map(({ kind }) => kind) : []);
      return [
        ...(kinds.has("atMost") || kinds.has("factors")
          ? ["It withholds by a count of records or factors, which is never known to be complete."]
          : []),
        ...(kinds.has("need") ? ["It withholds by a stated need, which the reader need only leave unsaid."] : []),
      ];
    },
  },
  {
    rule: "conditionTells",
    severity: "advice",
    citation: "UK GDPR Article 5(1)(f)",
    mend: "Share nothing of this kind, or make the marker hidden, if the reader must not learn it.",
    find: grants(({ when }) => {
      const telling = when.filter(({ kind }) =>
        ["consent", "namedConsent", "circumstance", "status", "score", "threshold", "override", "lifeStage"].includes(
          kind,
        ),
      );
      return telling.length > 0 ? ["Whoever receives under this clause learns that its conditions hold."] : [];
    }),
  },
];

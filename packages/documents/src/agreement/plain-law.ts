import {
  annex1Conditions,
  type Article6Point,
  type Article9Point,
  type Basis,
  type Confidentiality,
  type Gateway,
  type Glossary,
  list,
  type Party,
} from "@concordat/domain";

const article6: Record<Article6Point, string> = {
  a: "The person has agreed, and may change their mind (consent)",
  b: "It is needed for a contract with the person",
  c: "A law says that it must be done (legal obligation)",
  d: "Somebody’s life may depend on it (vital interests)",
  e: "It belongs to a task that the law gives to a public body (public task)",
  ea: "Parliament has recognised the reason, so no balance has to be struck (recognised legitimate interest)",
  f: "It is needed, and the person’s own interests do not weigh more (legitimate interests)",
};

const article9: Record<Article9Point, string> = {
  a: "the person has expressly agreed",
  b: "the law on employment, social security and social protection needs it",
  c: "somebody’s life depends on it and they cannot agree",
  d: "a not-for-profit body does it for its own members",
  e: "the person has made it public",
  f: "a legal claim or a court needs it",
  g: "there is a substantial public interest",
  h: "it is for health or social care, among people who owe secrecy",
  i: "public health needs it",
  j: "it is for archives, research or statistics",
};

const confidentiality: Record<Confidentiality, string> = {
  explicitConsent: "the person expressly agrees",
  impliedConsentDirectCare: "the person expects it, as part of their own care",
  statute: "a statute allows or requires it",
  courtOrder: "a court has ordered it",
  overridingPublicInterest: "the public interest in protecting somebody weighs more",
  section251: "approval under section 251 of the NHS Act 2006 covers it",
  notConfidential: "it was not told in confidence",
};

/** What the paragraphs of Schedule 1 to the Data Protection Act 2018 are called that this field of work uses. */
const paragraphs: Readonly<Record<number, string>> = {
  1: "employment, social security and social protection",
  2: "health or social care purposes",
  3: "public health",
  4: "research",
  6: "statutory and government purposes",
  7: "administration of justice",
  8: "equality of opportunity or treatment",
  10: "preventing or detecting unlawful acts",
  11: "protecting the public against dishonesty",
  12: "regulatory requirements",
  14: "preventing fraud",
  16: "support for people with a disability or medical condition",
  17: "counselling",
  18: "safeguarding of children and of individuals at risk",
  19: "safeguarding the economic well-being of individuals at risk",
};

export const paragraphWords = (paragraph: number): string =>
  `Schedule 1 paragraph ${paragraph}${paragraphs[paragraph] ? ` (${paragraphs[paragraph]})` : ""}`;

const distinct = (words: readonly string[]): string[] => [...new Set(words)];

function grounds(bases: readonly Basis[], { kind }: Pick<Party, "kind">): string[] {
  const points = bases.flatMap((basis) => basis.article6.filter(({ for: kinds }) => !kinds || kinds.includes(kind)));
  return points.map(
    ({ point, annex1 }) =>
      `${article6[point]}${annex1 ? `, here: ${annex1Conditions[annex1]}` : ""}: UK GDPR Article 6(1)(${point}).`,
  );
}

/** Each condition of Article 9 once, with the paragraphs of Schedule 1 that are claimed under it. */
function special(bases: readonly Basis[]): string[] {
  const points = Map.groupBy(
    bases.flatMap((basis) => basis.article9),
    ({ point }) => point,
  );
  const reasons = [...points].map(([point, claimed]) => {
    const named = [...new Set(claimed.flatMap(({ schedule1 }) => schedule1 ?? []))].map(paragraphWords);
    return `${article9[point]} (${[`Article 9(2)(${point})`, ...named].join(", ")})`;
  });
  if (reasons.length === 0) return [];
  return [
    `Health, ethnicity, belief and the like have more protection. They are shared because ${list(reasons, "and")}.`,
  ];
}

function powers(bases: readonly Basis[], glossary: Glossary): string[] {
  const codes = new Set(bases.flatMap(({ gateways }) => gateways));
  const behind = glossary.gateways.filter(({ code }) => codes.has(code));
  const titles = (wanted: Gateway["kind"]) => behind.filter(({ kind }) => kind === wanted).map(({ title }) => title);
  const [duties, permits] = [titles("duty"), titles("power")];
  return [
    ...(duties.length > 0 ? [`Duties behind it: ${list(duties, "and")}.`] : []),
    ...(permits.length > 0 ? [`Powers behind it: ${list(permits, "and")}.`] : []),
  ];
}

export interface PlainLaw {
  /** What makes it lawful at all: Article 6, a sentence each. */
  readonly grounds: readonly string[];
  /** Powers, the more protected kinds of information, and what was told in confidence. */
  readonly more: readonly string[];
}

const offences =
  "Information about offences, alleged ones too, is shared only by an authority or under a condition of the Data Protection Act 2018 Schedule 1 (Article 10).";
const enforcement = "What the police do to enforce the law has its own rules: Data Protection Act 2018 Part 3.";

/** Why the law lets clauses with these bases run, for somebody who is no lawyer: each reason once, with its place in the law. */
export function plainLaw(bases: readonly Basis[], party: Pick<Party, "kind">, glossary: Glossary): PlainLaw {
  const told = distinct(bases.map((basis) => confidentiality[basis.confidentiality]));
  return {
    grounds: distinct(grounds(bases, party)),
    more: [
      ...powers(bases, glossary),
      ...special(bases),
      ...(bases.some((basis) => basis.article10) ? [offences] : []),
      ...(bases.some(({ regime }) => regime === "lawEnforcement") ? [enforcement] : []),
      ...(told.length > 0 ? [`What was told in confidence may be passed on because ${list(told, "or")}.`] : []),
    ],
  };
}

import type { Article6, Article9, Basis, Confidentiality } from "../basis.ts";
import { type Glossary, labels, list } from "../glossary.ts";

/** What each point of Article 6(1) is called. */
export const article6Points = {
  a: "consent",
  b: "contract",
  c: "legal obligation",
  d: "vital interests",
  e: "public task",
  ea: "recognised legitimate interest",
  f: "legitimate interests",
} as const;

/** What each condition of Annex 1 is called. */
export const annex1Conditions = {
  request: "request for another’s public task",
  security: "national security, public security, defence",
  emergency: "emergency",
  crime: "crime",
  safeguarding: "safeguarding a vulnerable individual",
} as const;

/** What each point of Article 9(2) is called. */
export const article9Points = {
  a: "explicit consent",
  b: "employment, social security, social protection",
  c: "vital interests",
  d: "not-for-profit body",
  e: "made public by the person",
  f: "legal claims and courts",
  g: "substantial public interest",
  h: "health or social care",
  i: "public health",
  j: "archiving, research, statistics",
} as const;

/** Why protection goes ahead without consent. */
export const noConsentReasons = {
  cannotBeGiven: "consent cannot be given",
  cannotReasonablyBeObtained: "consent cannot reasonably be obtained",
  wouldPrejudice: "asking would prejudice the protection",
  recordedEachTime: "the reason for not seeking consent is recorded each time",
} as const;

export const confidentialityWords: Record<Confidentiality, string> = {
  explicitConsent: "explicit consent",
  impliedConsentDirectCare: "implied consent for direct care",
  statute: "statute",
  courtOrder: "court order",
  overridingPublicInterest: "overriding public interest",
  section251: "NHS Act 2006 s251 approval",
  notConfidential: "not confidential",
};

function article6Words({ point, annex1: condition, for: kinds }: Article6, glossary: Glossary): string {
  const ground = condition ? `${article6Points[point]}: ${annex1Conditions[condition]}` : article6Points[point];
  const whose = kinds ? `, for ${list(labels(glossary, "agencyKind", kinds), "and")}` : "";
  return `UK GDPR Article 6(1)(${point}) (${ground}${whose})`;
}

function article9Words({ point, schedule1, noConsentReason: reason }: Article9): string {
  const paragraph = schedule1 ? `, Data Protection Act 2018 Schedule 1 paragraph ${schedule1}` : "";
  return `Article 9(2)(${point}) (${article9Points[point]})${paragraph}${reason ? `: ${noConsentReasons[reason]}` : ""}`;
}

/** The law that a clause rests on, a line each: Article 6, powers and duties, Article 9, Article 10, confidentiality. */
export function basisWords(basis: Basis, glossary: Glossary): string[] {
  const gateways = basis.gateways.map(
    (code) => glossary.gateways.find((gateway) => gateway.code === code)?.title ?? code,
  );
  return [
    ...(basis.regime === "lawEnforcement" ? ["Data Protection Act 2018 Part 3 (law enforcement)"] : []),
    ...basis.article6.map((point) => article6Words(point, glossary)),
    ...(gateways.length > 0 ? [list(gateways, "and")] : []),
    ...basis.article9.map(article9Words),
    ...(basis.article10
      ? [
          `Article 10 (${basis.article10 === "official" ? "under official authority" : "Data Protection Act 2018 Schedule 1"})`,
        ]
      : []),
    `Duty of confidentiality: ${confidentialityWords[basis.confidentiality]}`,
  ];
}

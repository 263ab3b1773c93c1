import { z } from "zod";
import { Code } from "../code.ts";

/** Article 6(1) UK GDPR, as amended by the Data (Use and Access) Act 2025: `ea` is a recognised legitimate interest. */
export const Article6Point = z.enum(["a", "b", "c", "d", "e", "ea", "f"]);
export type Article6Point = z.infer<typeof Article6Point>;

/** Annex 1 UK GDPR: the five conditions of a recognised legitimate interest. */
export const Annex1 = z.enum(["request", "security", "emergency", "crime", "safeguarding"]);

/** Article 9(2) UK GDPR. */
export const Article9Point = z.enum(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
export type Article9Point = z.infer<typeof Article9Point>;

/** Data Protection Act 2018 Schedule 1 paragraph 18(2): why protection goes ahead without consent. */
export const NoConsentReason = z.enum([
  "cannotBeGiven",
  "cannotReasonablyBeObtained",
  "wouldPrejudice",
  "recordedEachTime",
]);

export const Confidentiality = z.enum([
  "explicitConsent",
  "impliedConsentDirectCare",
  "statute",
  "courtOrder",
  "overridingPublicInterest",
  "section251",
  "notConfidential",
]);
export type Confidentiality = z.infer<typeof Confidentiality>;

/** Where parties of different kinds rest on different points, each basis says for which kinds of agency it is. */
const Article6 = z.strictObject({
  point: Article6Point,
  annex1: Annex1.optional(),
  for: z.array(Code).min(1).optional(),
});
export type Article6 = z.infer<typeof Article6>;

const Article9 = z.strictObject({
  point: Article9Point,
  /** A paragraph of Schedule 1 to the Data Protection Act 2018. */
  schedule1: z.int().min(1).max(37).optional(),
  noConsentReason: NoConsentReason.optional(),
});
export type Article9 = z.infer<typeof Article9>;

/** The law that a clause rests on. Gateways are codes of the partnership's register of powers and duties. */
export const Basis = z.strictObject({
  regime: z.enum(["ukGdpr", "lawEnforcement"]),
  article6: z.array(Article6).max(7),
  gateways: z.array(z.string().regex(/^[a-z][A-Za-z0-9.]{1,40}$/)).max(20),
  article9: z.array(Article9).max(5),
  article10: z.enum(["official", "schedule1"]).optional(),
  confidentiality: Confidentiality,
});
export type Basis = z.infer<typeof Basis>;

import type { Answers } from "../../lib/words.ts";

export type Paper = Answers["agreements"]["document"];
export type Part = Paper["parts"][number];
export type Block = Part["blocks"][number];
export type TableBlock = Extract<Block, { kind: "table" }>;

/** What is made from the clauses of one agreement, and what each is called. */
export const papers = {
  agreement: "The agreement",
  record: "Record of processing",
  policyDocuments: "Policy documents owed",
  assessment: "Impact assessment",
} as const;
export type PaperKind = keyof typeof papers;

export const isPaperKind = (kind: unknown): kind is PaperKind =>
  typeof kind === "string" && Object.hasOwn(papers, kind);
export const paperKinds = Object.keys(papers).filter(isPaperKind);

/** Things by their place. What is printed once never changes its order, so the place is name enough. */
export const placed = <Thing>(things: readonly Thing[]): { readonly key: string; readonly thing: Thing }[] =>
  things.map((thing, place) => ({ key: String(place), thing }));

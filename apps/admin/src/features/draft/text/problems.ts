import { Agreement } from "@concordat/domain";
import { agreementOf, type DraftAgreement } from "./draft-agreement.ts";

/** What keeps a text from being saved, where, in words. */
export interface Problem {
  /** The key of the clause that it concerns; null for the agreement as a whole. */
  readonly clause: string | null;
  readonly says: string;
}

const inClause: Readonly<Record<string, string>> = {
  id: "Number it in capitals and figures, such as EH3 or EH3a.",
  title: "Give it a title of at most 160 characters.",
  from: "Say whose information it is.",
  to: "Say who receives it.",
  fields: "Choose at least one field.",
  when: "Fill in every condition, or take it out.",
  basis: "Fill in every line of the law, or take it out.",
  obligations: "Fill in every duty.",
  text: "Say what happens outside the portal.",
};

const inAgreement: Readonly<Record<string, string>> = {
  title: "Give the agreement a title.",
  summary: "Say in a few sentences what the agreement is for.",
  modelledOn: "What it is modelled on is too long.",
  umbrella: "Choose the umbrella again, or take it off.",
  purposes: "Choose at least one purpose.",
  parties: "Name at least two parties, each with its controller and the office that signs.",
  effectiveFrom: "Say on which day it starts.",
  reviewBy: "Say by which day it is reviewed.",
  endsAt: "The end is not a day.",
  onLapse: "Say for how many days it goes on without a review: 1 to 180.",
  commonTerms: "Fill in every common term.",
  expectations: "Fill in every example, or take it out: title, reader, whose information, field.",
};

const unfinished = "Something here is not finished.";

/** The agreement once every part of it can be read; until then what is missing, each thing once. */
export type Reading =
  | { readonly agreement: Agreement; readonly problems: readonly [] }
  | { readonly agreement: null; readonly problems: readonly Problem[] };

export function readDraft(draft: DraftAgreement): Reading {
  const parsed = Agreement.safeParse(agreementOf(draft));
  if (parsed.success) return { agreement: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }): Problem => {
    const [part, index, detail] = path.map(String);
    if (message === "duplicateClause") return { clause: null, says: "Two clauses have the same number." };
    if (message === "duplicateParty") return { clause: null, says: "An agency is named twice as a party." };
    if (message === "duplicateExpectation") return { clause: null, says: "Two examples have the same number." };
    if (part === "clauses" && index === undefined) return { clause: null, says: "Write at least one clause." };
    if (part === "clauses")
      return { clause: draft.clauses[Number(index)]?.key ?? null, says: inClause[detail ?? ""] ?? unfinished };
    return { clause: null, says: inAgreement[part ?? ""] ?? unfinished };
  });
  const once = new Map(problems.map((problem) => [`${problem.clause} ${problem.says}`, problem]));
  return { agreement: null, problems: [...once.values()] };
}

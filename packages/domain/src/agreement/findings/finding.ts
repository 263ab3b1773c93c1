import type { Agreement } from "../agreement.ts";
import type { Clause, RunningClause } from "../clause.ts";
import type { Glossary } from "../glossary.ts";

/** What is wrong with a text, or could be better, where, under which law, and how to mend it. An error blocks circulation. */
export interface Finding {
  readonly rule: string;
  readonly severity: "error" | "advice";
  /** The id of the clause it concerns; null when it concerns the agreement as a whole. */
  readonly clause: string | null;
  readonly says: string;
  readonly mend: string;
  readonly citation: string;
}

/** A rule that looks at the whole agreement. */
export interface AgreementRule {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly citation: string;
  readonly mend: string;
  /** What to say, once for each thing found. */
  readonly find: (agreement: Agreement, glossary: Glossary) => string[];
}

/** A rule that looks at one clause of those that run. */
export interface ClauseRule<Looked extends Clause = RunningClause> {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly citation: string;
  readonly mend: string;
  readonly find: (clause: Looked, agreement: Agreement, glossary: Glossary) => string[];
}

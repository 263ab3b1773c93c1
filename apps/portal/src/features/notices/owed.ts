import type { Answers } from "../../lib/trpc.ts";

/** What clauses owe on a case, and the clauses in words. */
export type CaseNotices = Answers["notices"]["ofCase"];
export type Clauses = Answers["agreements"]["cite"];

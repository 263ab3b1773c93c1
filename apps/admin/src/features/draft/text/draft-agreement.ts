import type { Agreement, Party } from "@concordat/domain";
import { clauseOf, type DraftClause, draftClause } from "./draft-clause.ts";
import { type DraftExample, draftExample, exampleOf } from "./draft-example.ts";

export type DraftParty = { readonly [Key in keyof Party]: Key extends "capacity" ? Party["capacity"] : string };

export interface DraftTerms {
  readonly retention: string;
  readonly breachHours: number | null;
  readonly noticeDays: number | null;
  readonly onwardSharing: string;
  readonly rights: string;
  readonly security: string;
  readonly policyDocument: string;
}

/** An agreement while it is written: anything may be empty. */
export interface DraftAgreement {
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly modelledOn: string;
  readonly purposes: readonly string[];
  readonly parties: readonly DraftParty[];
  readonly effectiveFrom: string;
  readonly reviewBy: string;
  readonly endsAt: string;
  readonly goesOn: boolean;
  readonly graceDays: number | null;
  readonly commonTerms: DraftTerms;
  readonly knownFields: readonly string[];
  readonly clauses: readonly DraftClause[];
  readonly expectations: readonly DraftExample[];
}

/** An agreement taken up for editing. */
export function draftAgreement(agreement: Agreement): DraftAgreement {
  const { onLapse, commonTerms, clauses, expectations = [], modelledOn = "", endsAt = "", ...rest } = agreement;
  return {
    ...rest,
    modelledOn,
    endsAt,
    goesOn: onLapse.then === "continue",
    graceDays: onLapse.then === "continue" ? onLapse.days : null,
    commonTerms: {
      ...commonTerms,
      noticeDays: commonTerms.noticeDays ?? null,
      policyDocument: commonTerms.policyDocument ?? "",
    },
    clauses: clauses.map(draftClause),
    expectations: expectations.map(draftExample),
  };
}

/** What is left empty is left out. */
const filled = (name: string, value: string): Record<string, string> => (value.trim() === "" ? {} : { [name]: value });

/** The agreement as it would be signed, to be checked by its schema. */
export function agreementOf(draft: DraftAgreement): unknown {
  const { goesOn, graceDays, modelledOn, endsAt, commonTerms, clauses, expectations, ...rest } = draft;
  const { policyDocument, noticeDays, ...terms } = commonTerms;
  return {
    ...rest,
    ...filled("modelledOn", modelledOn),
    ...filled("endsAt", endsAt),
    onLapse: goesOn ? { then: "continue", days: graceDays } : { then: "stop" },
    commonTerms: {
      ...terms,
      ...(noticeDays === null ? {} : { noticeDays }),
      ...filled("policyDocument", policyDocument),
    },
    clauses: clauses.map(clauseOf),
    ...(expectations.length > 0 ? { expectations: expectations.map(exampleOf) } : {}),
  };
}

import type { Agreement, CommonTerms, Party, Umbrella } from "@concordat/domain";
import { clauseOf, type DraftClause, draftClause } from "./draft-clause.ts";
import { type DraftExample, draftExample, exampleOf } from "./draft-example.ts";

export type DraftParty = { readonly [Key in keyof Party]: Key extends "capacity" ? Party["capacity"] : string };

export interface DraftTerms {
  readonly retention: string;
  readonly retentionMonths: number | null;
  readonly breachHours: number | null;
  readonly noticeDays: number | null;
  /** A rule of the list, or nothing. */
  readonly onward: string;
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
  /** Null where it stands by itself. */
  readonly umbrella: Umbrella | null;
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

/** Common terms taken up for editing. */
export const draftTerms = ({
  retentionMonths,
  noticeDays,
  onward,
  policyDocument,
  ...terms
}: CommonTerms): DraftTerms => ({
  ...terms,
  retentionMonths: retentionMonths ?? null,
  noticeDays: noticeDays ?? null,
  onward: onward ?? "",
  policyDocument: policyDocument ?? "",
});

/** An agreement taken up for editing. */
export function draftAgreement(agreement: Agreement): DraftAgreement {
  const {
    onLapse,
    commonTerms,
    clauses,
    expectations = [],
    modelledOn = "",
    umbrella,
    endsAt = "",
    ...rest
  } = agreement;
  return {
    ...rest,
    modelledOn,
    umbrella: umbrella ?? null,
    endsAt,
    goesOn: onLapse.then === "continue",
    graceDays: onLapse.then === "continue" ? onLapse.days : null,
    commonTerms: draftTerms(commonTerms),
    clauses: clauses.map(draftClause),
    expectations: expectations.map(draftExample),
  };
}

/** What is left empty is left out. */
const filled = (name: string, value: string): Record<string, string> => (value.trim() === "" ? {} : { [name]: value });

const counted = (name: string, value: number | null): Record<string, number> =>
  value === null ? {} : { [name]: value };

/** Common terms as they would be signed, to be checked by their schema. */
export function termsOf({ policyDocument, retentionMonths, noticeDays, onward, ...terms }: DraftTerms): unknown {
  return {
    ...terms,
    ...counted("retentionMonths", retentionMonths),
    ...counted("noticeDays", noticeDays),
    ...filled("onward", onward),
    ...filled("policyDocument", policyDocument),
  };
}

/** The agreement as it would be signed, to be checked by its schema. */
export function agreementOf(draft: DraftAgreement): unknown {
  const { goesOn, graceDays, modelledOn, umbrella, endsAt, commonTerms, clauses, expectations, ...rest } = draft;
  return {
    ...rest,
    ...filled("modelledOn", modelledOn),
    ...(umbrella ? { umbrella } : {}),
    ...filled("endsAt", endsAt),
    onLapse: goesOn ? { then: "continue", days: graceDays } : { then: "stop" },
    commonTerms: termsOf(commonTerms),
    clauses: clauses.map(clauseOf),
    ...(expectations.length > 0 ? { expectations: expectations.map(exampleOf) } : {}),
  };
}

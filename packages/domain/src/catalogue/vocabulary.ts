import { z } from "zod";
import { Code } from "../code.ts";

/** A term of a vocabulary, with what only some vocabularies say of their terms. */
export const Term = z.strictObject({
  code: Code,
  label: z.string().min(1).max(120),
  /** What a coarse disclosure says instead of the label. */
  coarse: z.string().min(1).max(40).optional(),
  /** Kept where it is used, and offered nowhere. */
  retired: z.literal(true).optional(),
  /** Of a role: its holder works cases. Administrative roles never read content. */
  readsCases: z.literal(true).optional(),
  /** Of a role: its holder opens every case that the agency actively works, on the team or not. */
  reachesAgencyCases: z.literal(true).optional(),
  /** Of a person's role in a case: the field whose rules decide who sees that the person has it. */
  governingField: z.string().optional(),
  /** Of a kind of agency: not a public authority, so Article 6(1)(ea) and (f) are open to it. */
  private: z.literal(true).optional(),
  /** Of a kind of agency: its people owe a duty of secrecy (Data Protection Act 2018 s11). */
  secrecy: z.literal(true).optional(),
});
export type Term = z.infer<typeof Term>;

export const Vocabulary = z.strictObject({ label: z.string(), terms: z.array(Term) });
export type Vocabulary = z.infer<typeof Vocabulary>;

/** Every vocabulary of a partnership, by name: `purpose`, `ethnicity`, `agencyKind`… */
export const Vocabularies = z.record(z.string(), Vocabulary);
export type Vocabularies = z.infer<typeof Vocabularies>;

export const termOf = (vocabularies: Vocabularies, vocabulary: string, code: string): Term | undefined =>
  vocabularies[vocabulary]?.terms.find((term) => term.code === code);

/** The terms of a vocabulary that are offered to whoever chooses: a retired one only where it is used already. */
export const offered = (vocabularies: Vocabularies, vocabulary: string, used: readonly string[] = []): Term[] =>
  (vocabularies[vocabulary]?.terms ?? []).filter(({ code, retired }) => retired !== true || used.includes(code));

/** The label of a code, or the code itself where the vocabulary no longer has it. */
export const labelOf = (vocabularies: Vocabularies, vocabulary: string, code: string): string =>
  termOf(vocabularies, vocabulary, code)?.label ?? code;

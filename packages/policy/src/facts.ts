import {
  type AgencyId,
  ageOn,
  type Asserter,
  type Day,
  dayOfNumber,
  type EntryId,
  type FactKind,
  type SubjectId,
} from "@concordat/domain";
import type { Instant } from "./rule-set.ts";

/**
 * Something that conditions read: derived from entries and structure, asserted by an agency (or by nobody in
 * particular, where the structure of the case itself says it). `subject` null is about the whole case.
 */
export interface Fact {
  readonly kind: FactKind;
  readonly param: string | null;
  readonly subject: SubjectId | null;
  readonly entry: EntryId | null;
  readonly code: string | null;
  /** For numbers and days (days since 1970): the least and the most that it can be. */
  readonly lo: number | null;
  readonly hi: number | null;
  readonly by: AgencyId | null;
  readonly byKind: string | null;
  /** The agency that it concerns, where it concerns one: a consent that names who receives, an assurance of who holds it. */
  readonly to: AgencyId | null;
  /** When it stops holding; only a look-back reads facts that have stopped. */
  readonly until: Instant | null;
}

/** A fact of which nothing is said but its kind. */
export const bareFact = (kind: FactKind): Fact => ({
  kind,
  param: null,
  subject: null,
  entry: null,
  code: null,
  lo: null,
  hi: null,
  by: null,
  byKind: null,
  to: null,
  until: null,
});

/** Stands for a fact that nobody has asserted, or about which people differ. Not a code, so no clause can name it. */
export const unknown = "?";

/** Least and most that a number can be; without bounds when nothing is known. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

export const anyNumber: Range = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Who reads, whose entry it is, about whom: what decides whose word counts. */
export interface Hearing {
  readonly recipient: AgencyId;
  readonly owner: AgencyId;
  readonly subject: SubjectId | null;
}

/** Facts about this person or the whole case; of those that concern one agency, the recipient's. */
const concerning = (facts: readonly Fact[], { recipient, subject }: Omit<Hearing, "owner">): Fact[] =>
  facts.filter(
    (fact) => (fact.subject === null || fact.subject === subject) && (fact.to === null || fact.to === recipient),
  );

/** The assertions that count for a condition: those that concern whoever is asked about, by somebody whose word counts. */
export const heard = (facts: readonly Fact[], { owner, ...about }: Hearing, by: Asserter): Fact[] =>
  concerning(facts, about).filter(
    (fact) => by === "anyone" || (by === "owner" ? fact.by === owner : by.some((kind) => kind === fact.byKind)),
  );

/** True when somebody other than the recipient says so: the recipient's word alone never counts. */
const isCredible = (facts: readonly Fact[], recipient: AgencyId): boolean => facts.some(({ by }) => by !== recipient);

/** The one code that everybody asserts, or unknown when nobody does, only the recipient does, or people differ. */
export function oneCode(facts: readonly Fact[], recipient: AgencyId): string {
  const codes = new Set(facts.map(({ code }) => code));
  const [code] = codes;
  return codes.size === 1 && code && isCredible(facts, recipient) ? code : unknown;
}

/** Every code that somebody other than the recipient asserts, or unknown when there is none. */
export function manyCodes(facts: readonly Fact[], recipient: AgencyId): string[] {
  const codes = facts.flatMap(({ code, by }) => (code && by !== recipient ? [code] : []));
  return codes.length > 0 ? [...new Set(codes)].toSorted() : [unknown];
}

/** Every code that the recipient itself asserts: what it is asked to say, and says or does not. */
export const ownCodes = (facts: readonly Fact[], hearing: Hearing): string[] =>
  concerning(facts, hearing).flatMap(({ code, by }) => (code && by === hearing.recipient ? [code] : []));

/** The least and the most that anybody asserts; any number when only the recipient asserts one. */
export function hull(facts: readonly Fact[], recipient: AgencyId): Range {
  if (!isCredible(facts, recipient)) return anyNumber;
  return {
    min: Math.min(...facts.map(({ lo }) => lo ?? Number.NEGATIVE_INFINITY)),
    max: Math.max(...facts.map(({ hi }) => hi ?? Number.POSITIVE_INFINITY)),
  };
}

/** Full years of age on a day, from the first and last day on which the person can have been born. */
export function ageRange(born: Range, on: Day): Range {
  if (!Number.isFinite(born.min) || !Number.isFinite(born.max)) return anyNumber;
  return { min: ageOn(dayOfNumber(born.max), on), max: ageOn(dayOfNumber(born.min), on) };
}

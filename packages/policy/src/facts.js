import { ageOn, dayOfNumber } from "@concordat/domain";
/** Stands for a fact that nobody has asserted, or about which people differ. Not a code, so no clause can name it. */
export const unknown = "?";
export const anyNumber = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };
/** The assertions that count for a condition: about this person or the whole case, by somebody whose word counts. */
export const heard = (facts, { owner, subject }, by) =>
  facts.filter(
    (fact) =>
      (fact.subject === null || fact.subject === subject) &&
      (by === "anyone" ||
        (by === "owner" ? fact.by === owner : fact.byKind !== null && by.some((kind) => kind === fact.byKind))),
  );
/** True when somebody other than the recipient says so: the recipient's word alone never counts. */
const isCredible = (facts, recipient) => facts.some(({ by }) => by !== recipient);
/** The one code that everybody asserts, or unknown when nobody does, only the recipient does, or people differ. */
export function oneCode(facts, recipient) {
  const codes = new Set(facts.map(({ code }) => code));
  const [code] = codes;
  return codes.size === 1 && code && isCredible(facts, recipient) ? code : unknown;
}
/** Every code that somebody other than the recipient asserts, or unknown when there is none. */
export function manyCodes(facts, recipient) {
  const codes = facts.flatMap(({ code, by }) => (code && by !== recipient ? [code] : []));
  return codes.length > 0 ? [...new Set(codes)].toSorted() : [unknown];
}
/** The least and the most that anybody asserts; any number when only the recipient asserts one. */
export function hull(facts, recipient) {
  if (!isCredible(facts, recipient)) return anyNumber;
  return {
    min: Math.min(...facts.map(({ lo }) => lo ?? Number.NEGATIVE_INFINITY)),
    max: Math.max(...facts.map(({ hi }) => hi ?? Number.POSITIVE_INFINITY)),
  };
}
/** Full years of age on a day, from the first and last day on which the person can have been born. */
export function ageRange(born, on) {
  if (!Number.isFinite(born.min) || !Number.isFinite(born.max)) return anyNumber;
  return { min: ageOn(dayOfNumber(born.max), on), max: ageOn(dayOfNumber(born.min), on) };
}

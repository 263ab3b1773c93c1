import { type CommonTerm, CommonTerms, Onward } from "../terms/common-terms.ts";

/**
 * How a term of an annex stands to the umbrella’s: the same (`inherited`), stricter (`tightened`), the umbrella’s own
 * words with more behind them, which people have to judge (`added`), on something of which the umbrella says nothing
 * (`own`), or not allowed (`loosened`).
 */
export type TermStanding = "inherited" | "tightened" | "added" | "own" | "loosened";

type Look = (annex: CommonTerms, umbrella: CommonTerms) => TermStanding;

/** A term that is measured: less is stricter. */
const measured =
  (size: (terms: CommonTerms) => number): Look =>
  (annex, umbrella) => {
    const [mine, theirs] = [size(annex), size(umbrella)];
    if (mine === theirs) return "inherited";
    if (mine > theirs) return "loosened";
    return Number.isFinite(theirs) ? "tightened" : "own";
  };

/** A term in words: the umbrella’s stay whole, and more may be written behind them. */
const worded =
  (words: (terms: CommonTerms) => string): Look =>
  (annex, umbrella) => {
    const [mine, theirs] = [words(annex), words(umbrella)];
    if (mine === theirs) return "inherited";
    if (theirs === "") return "own";
    return mine.startsWith(theirs) && /^\s/.test(mine.slice(theirs.length)) ? "added" : "loosened";
  };

const standings: Record<CommonTerm, Look> = {
  retention: worded(({ retention }) => retention),
  // No cap is the longest.
  retentionMonths: measured(({ retentionMonths = Number.POSITIVE_INFINITY }) => retentionMonths),
  breachHours: measured(({ breachHours }) => breachHours),
  // No notice is the shortest: a party that leaves at once stops sharing at once.
  noticeDays: measured(({ noticeDays = 0 }) => noticeDays),
  // No rule is the loosest.
  onward: measured(({ onward }) => (onward ? Onward.options.indexOf(onward) : Number.POSITIVE_INFINITY)),
  onwardSharing: worded(({ onwardSharing }) => onwardSharing),
  rights: worded(({ rights }) => rights),
  security: worded(({ security }) => security),
  policyDocument: worded(({ policyDocument = "" }) => policyDocument),
};

/** How one common term of an annex stands to its umbrella’s. */
export const termStanding = (term: CommonTerm, annex: CommonTerms, umbrella: CommonTerms): TermStanding =>
  standings[term](annex, umbrella);

/** Every common term, in the order in which a text has them. */
export const commonTermNames: readonly CommonTerm[] = CommonTerms.keyof().options;

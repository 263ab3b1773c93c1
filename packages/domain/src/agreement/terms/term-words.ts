import type { CommonTerm, CommonTerms, Onward } from "./common-terms.ts";

/** Who may be told what was received, in words. */
export const onwardRules: Record<Onward, string> = {
  nobody: "Nothing that was received is passed on.",
  ownerAgrees: "It is passed on only when the agency whose information it is agrees.",
  clauseOrOwner: "It is passed on as a clause says, or when the agency whose information it is agrees.",
};

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

/** One common term: what it is called, and what it says. */
export interface TermWords {
  readonly term: CommonTerm;
  readonly label: string;
  readonly says: string;
}

type Says = (terms: CommonTerms) => string | undefined;

/** In the order in which they are read. */
const words: readonly (readonly [term: CommonTerm, label: string, says: Says])[] = [
  ["retention", "How long it is kept", ({ retention }) => retention],
  [
    "retentionMonths",
    "Kept at most",
    ({ retentionMonths: months }) => (months ? `${counted(months, "month")} after the case closes.` : undefined),
  ],
  [
    "breachHours",
    "A breach",
    ({ breachHours }) => `The other parties are told within ${counted(breachHours, "hour")}.`,
  ],
  [
    "noticeDays",
    "Leaving",
    ({ noticeDays: days }) => (days ? `A party gives ${days} ${days === 1 ? "day’s" : "days’"} notice.` : undefined),
  ],
  ["onward", "Passing it on", ({ onward }) => onward && onwardRules[onward]],
  ["onwardSharing", "Onward sharing", ({ onwardSharing }) => onwardSharing],
  ["rights", "People’s rights", ({ rights }) => rights],
  ["security", "Security", ({ security }) => security],
  ["policyDocument", "Policy document", ({ policyDocument }) => policyDocument],
];

/** The terms of a text in words, in order; what is not agreed is left out. */
export const termWords = (terms: CommonTerms): TermWords[] =>
  words.flatMap(([term, label, of]) => {
    const says = of(terms);
    return says ? [{ term, label, says }] : [];
  });

/** Some of the terms in words, one after the other. */
export const wordsOfTerms = (terms: CommonTerms, wanted: readonly CommonTerm[]): string =>
  termWords(terms)
    .filter(({ term }) => wanted.includes(term))
    .map(({ says }) => says)
    .join(" ");

/** For how long what was received is kept: in words, and at most. */
export const keepingWords = (terms: CommonTerms): string => wordsOfTerms(terms, ["retention", "retentionMonths"]);

export const termLabel = (term: CommonTerm): string => words.find(([each]) => each === term)?.[1] ?? term;

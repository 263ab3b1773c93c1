import { printDate } from "../../catalogue/print-value.ts";
import type { Day } from "../../time/day.ts";
import type { Asserter, Condition, ConditionKind, ConditionOf } from "../condition.ts";
import { fieldOf, type Glossary, labels, list } from "../glossary.ts";

type Sentences = { readonly [Kind in ConditionKind]: (condition: ConditionOf<Kind>, glossary: Glossary) => string };

const or = (glossary: Glossary, vocabulary: string, codes: readonly string[]): string =>
  list(labels(glossary, vocabulary, codes), "or");

const quoted = (glossary: Glossary, vocabulary: string, code: string): string =>
  `“${or(glossary, vocabulary, [code])}”`;

/** `15`, `4 to 20`, `18 or over`, `17 or under`. */
function between(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && min === max) return String(min);
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or over`;
  return max === undefined ? "known" : `${max} or under`;
}

const months = (count: number): string =>
  count % 12 === 0 && count > 0 ? plural(count / 12, "year") : plural(count, "month");
/** `year`, `2 years`: after “the last”. */
const plural = (count: number, noun: string): string => (count === 1 ? noun : `${count} ${noun}s`);

const stretch = ({ within, unit }: { readonly within: number; readonly unit: "days" | "months" }): string =>
  unit === "days" ? plural(within, "day") : months(within);

/** Both days are included. */
function days(first: Day | undefined, last: Day | undefined): string {
  if (first && last) return `from ${printDate(first)} to ${printDate(last)}, both included`;
  if (first) return `${printDate(first)} or later`;
  return last ? `${printDate(last)} or earlier` : "any";
}

const lifeStages = {
  unborn: "expected and not yet born",
  living: "born and not known to have died",
  deceased: "known to have died",
} as const;

const decided = ({ scope, giver, is }: ConditionOf<"consent" | "namedConsent">, words: Glossary): string =>
  `(${quoted(words, "consentScope", scope)}, decided by ${or(words, "consentGiver", [giver]).toLowerCase()}) is ${or(words, "consentDecision", is).toLowerCase()}`;

/** Each kind of condition as a sentence about the case, the person or the entry. */
const sentences: Sentences = {
  caseType: (it, words) => `the case is ${or(words, "caseType", it.in)}`,
  stage: (it, words) => `the case is at the stage ${or(words, "stage", it.in)}`,
  area: (it, words) => `the case belongs to ${or(words, "area", it.in)}`,
  involved: (it, words) => `${or(words, "agencyKind", [it.agencyKind])} is working the case`,
  conflict: (it) =>
    it.is === "declared"
      ? "the reader has a declared conflict of interest in the case"
      : "the reader has no declared conflict of interest in the case",
  override: () => "a safeguarding override is in force",
  need: (it, words) => `the reader’s agency has stated what it needs it for: ${or(words, "statedNeed", it.in)}`,
  assurance: (it, words) => `the reader’s agency holds ${or(words, "assurance", it.in)}`,
  dates: (it) => `the day is ${days(it.first, it.last)}`,
  episode: (it) => {
    const whose = it.whose === "recipient" ? "the reader’s agency" : "the agency whose information it is";
    return it.since === "began"
      ? `${whose} began to work the case within the last ${stretch(it)}`
      : `${whose} works the case, or stopped within the last ${stretch(it)}`;
  },
  sinceClosed: (it) => `the case is open, or was closed within the last ${stretch(it)}`,
  threshold: (it, words) => `the threshold is recorded: ${or(words, "threshold", it.in)}`,
  subjectRole: (it, words) => `the person’s role in the case is ${or(words, "subjectRole", it.in)}`,
  linkedTo: (it, words) =>
    `the person is recorded as linked to somebody whose role is ${or(words, "subjectRole", [it.role])}`,
  age: (it) =>
    `the person is aged ${between(it.min, it.max)} ${it.on === "today" ? "today" : "on the day the case was opened"}`,
  consent: (it, words) => `consent ${decided(it, words)}`,
  namedConsent: (it, words) => `consent that names the reader’s agency ${decided(it, words)}`,
  lifeStage: (it) =>
    `the person is ${list(
      it.in.map((stage) => lifeStages[stage]),
      "or",
    )}`,
  notice: (it, words) => `the person was told, or not: ${or(words, "noticeState", it.is)}`,
  circumstance: (it, words) =>
    `it is recorded that this ${it.is === "yes" ? "applies" : "does not apply"}: ${quoted(words, "circumstance", it.circumstance)}`,
  status: (it, words) =>
    `the child’s status is ${or(words, "childStatus", it.in)}${it.withinMonths > 0 ? `, now or within the last ${months(it.withinMonths)}` : " now"}`,
  factors: (it) =>
    `at least ${it.atLeast} of the thirteen factors ${it.atLeast === 1 ? "is" : "are"} present in the ${it.across}`,
  score: (it, words) => `the ${fieldOf(words, it.field)?.label ?? it.field} is ${between(it.min, it.max)}`,
  recency: (it) =>
    it.on === "today"
      ? `it was ${it.of} within the last ${stretch(it)}`
      : `it was ${it.of} in the ${stretch(it)} before the case was opened, or since`,
  value: (it, words) =>
    `it is classed as ${list(
      it.in.map((code) => classLabel(words, code)),
      "or",
    )}`,
  tag: (it, words) => `its owner ${it.is === "present" ? "marked" : "did not mark"} it ${quoted(words, "tag", it.tag)}`,
  handling: (it, words) => `its marking is ${or(words, "marking", it.in)}`,
  atMost: (it) => `it is one of the newest ${it.records} of its kind`,
};

/** The label of a classification code, from whichever vocabulary has it. */
const classLabel = ({ vocabularies }: Glossary, code: string): string =>
  Object.values(vocabularies)
    .flatMap(({ terms }) => terms)
    .find((term) => term.code === code)?.label ?? code;

function whoseWord(by: Asserter, glossary: Glossary): string {
  if (by === "anyone") return "";
  return by === "owner"
    ? " (on the word of the agency whose information it is)"
    : ` (on the word of ${list(labels(glossary, "agencyKind", by), "or")})`;
}

const written = <Kind extends ConditionKind>(condition: ConditionOf<Kind>, glossary: Glossary): string =>
  sentences[condition.kind](condition, glossary);

/** A condition in words: what must hold, and whose word counts for it. */
export function sentenceOf(condition: Condition, glossary: Glossary): string {
  return written(condition, glossary) + ("by" in condition ? whoseWord(condition.by, glossary) : "");
}

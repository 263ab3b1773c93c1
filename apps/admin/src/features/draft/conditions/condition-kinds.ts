import type { ConditionKind } from "@concordat/domain";
import { optionsFrom } from "../../../lib/options.ts";
import type { Control } from "./control.ts";

interface Kind {
  readonly label: string;
  readonly about: "The case and the reader" | "The person" | "The entry";
  readonly controls: readonly Control[];
  /** What it begins with; the rest is filled in. */
  readonly begins: Readonly<Record<string, unknown>>;
}

const by = { type: "asserter", name: "by", label: "On whose word" } as const;
const codes = (vocabulary: string, label: string) => ({ type: "codes", name: "in", label, vocabulary }) as const;
const empty = { in: [] } as const;
const anyone = { by: "anyone" } as const;

/** Every kind of condition: what it is called, and what has to be said to complete it. */
export const conditionKinds: Record<ConditionKind, Kind> = {
  caseType: {
    label: "The kind of case",
    about: "The case and the reader",
    controls: [codes("caseType", "Kinds of case")],
    begins: empty,
  },
  stage: {
    label: "The stage of the case",
    about: "The case and the reader",
    controls: [codes("stage", "Stages")],
    begins: empty,
  },
  area: {
    label: "The area of the case",
    about: "The case and the reader",
    controls: [codes("area", "Areas")],
    begins: empty,
  },
  involved: {
    label: "Who is working the case",
    about: "The case and the reader",
    controls: [{ type: "code", name: "agencyKind", label: "Kind of agency", vocabulary: "agencyKind" }],
    begins: {},
  },
  conflict: {
    label: "A conflict of interest of the reader",
    about: "The case and the reader",
    controls: [
      {
        type: "choice",
        name: "is",
        label: "The reader",
        options: optionsFrom({ declared: "has declared one", none: "has declared none" }),
      },
    ],
    begins: { is: "none" },
  },
  override: {
    label: "A safeguarding override is in force",
    about: "The case and the reader",
    controls: [],
    begins: {},
  },
  threshold: {
    label: "The threshold that is met",
    about: "The person",
    controls: [codes("threshold", "Thresholds"), by],
    begins: { ...empty, ...anyone },
  },
  subjectRole: {
    label: "The person’s role in the case",
    about: "The person",
    controls: [codes("subjectRole", "Roles"), by],
    begins: { ...empty, ...anyone },
  },
  linkedTo: {
    label: "A link to somebody else in the case",
    about: "The person",
    controls: [{ type: "code", name: "role", label: "Their role", vocabulary: "subjectRole" }, by],
    begins: anyone,
  },
  age: {
    label: "The person’s age",
    about: "The person",
    controls: [
      { type: "number", name: "min", label: "From (years)", min: 0, max: 130 },
      { type: "number", name: "max", label: "Up to and including (years)", min: 0, max: 130 },
      {
        type: "choice",
        name: "on",
        label: "On which day",
        options: optionsFrom({ today: "Today", caseOpened: "When the case was opened" }),
      },
      by,
    ],
    begins: { on: "today", ...anyone },
  },
  consent: {
    label: "Consent",
    about: "The person",
    controls: [
      { type: "code", name: "scope", label: "To what", vocabulary: "consentScope" },
      { type: "code", name: "giver", label: "Who decides", vocabulary: "consentGiver" },
      { type: "codes", name: "is", label: "Decision", vocabulary: "consentDecision" },
      by,
    ],
    begins: { is: ["given"], ...anyone },
  },
  notice: {
    label: "Whether the person was told",
    about: "The person",
    controls: [{ type: "codes", name: "is", label: "Told, or not", vocabulary: "noticeState" }, by],
    begins: { is: [], ...anyone },
  },
  circumstance: {
    label: "A circumstance that is recorded",
    about: "The person",
    controls: [
      { type: "code", name: "circumstance", label: "Circumstance", vocabulary: "circumstance" },
      { type: "choice", name: "is", label: "It", options: optionsFrom({ yes: "applies", no: "does not apply" }) },
      by,
    ],
    begins: { is: "yes", ...anyone },
  },
  status: {
    label: "The child’s status",
    about: "The person",
    controls: [
      codes("childStatus", "Statuses"),
      { type: "number", name: "withinMonths", label: "Now, or within the last (months)", min: 0, max: 240 },
      by,
    ],
    begins: { ...empty, withinMonths: 0, ...anyone },
  },
  factors: {
    label: "How many of the thirteen factors",
    about: "The person",
    controls: [
      { type: "number", name: "atLeast", label: "At least", min: 1, max: 13 },
      {
        type: "choice",
        name: "across",
        label: "Counted across",
        options: optionsFrom({ person: "The person", household: "The household" }),
      },
    ],
    begins: { atLeast: 2, across: "household" },
  },
  score: {
    label: "A score",
    about: "The person",
    controls: [
      { type: "scoreField", name: "field", label: "Which score" },
      { type: "number", name: "min", label: "From" },
      { type: "number", name: "max", label: "Up to and including" },
      by,
    ],
    begins: anyone,
  },
  recency: {
    label: "How recently it was observed",
    about: "The entry",
    controls: [
      { type: "number", name: "within", label: "Within the last", min: 0, max: 1200 },
      { type: "choice", name: "unit", label: "Unit", options: optionsFrom({ days: "days", months: "months" }) },
    ],
    begins: { within: 12, unit: "months" },
  },
  value: {
    label: "What it is classed as",
    about: "The entry",
    controls: [{ type: "classes", name: "in", label: "Classed as" }],
    begins: empty,
  },
  tag: {
    label: "How its owner marked it",
    about: "The entry",
    controls: [
      { type: "code", name: "tag", label: "Tag", vocabulary: "tag" },
      {
        type: "choice",
        name: "is",
        label: "Its owner",
        options: optionsFrom({ present: "marked it so", absent: "did not mark it so" }),
      },
    ],
    begins: { is: "present" },
  },
  handling: {
    label: "Its protective marking",
    about: "The entry",
    controls: [codes("marking", "Markings")],
    begins: empty,
  },
  atMost: {
    label: "Only the newest of its kind",
    about: "The entry",
    controls: [{ type: "number", name: "records", label: "At most so many records", min: 1, max: 100 }],
    begins: { records: 1 },
  },
};

import type { ConditionKind } from "@concordat/domain";
import { optionsFrom } from "../../../lib/options.ts";
import { anyone, by, codes, empty, type Kinds } from "./kind.ts";

const consent = [
  { type: "code", name: "scope", label: "To what", vocabulary: "consentScope" },
  { type: "code", name: "giver", label: "Who decides", vocabulary: "consentGiver" },
  { type: "codes", name: "is", label: "Decision", vocabulary: "consentDecision" },
  by,
] as const;

/** Conditions about the person. */
export const personKinds = {
  threshold: {
    label: "The threshold that is met",
    controls: [codes("threshold", "Thresholds"), by],
    begins: { ...empty, ...anyone },
  },
  subjectRole: {
    label: "The person’s role in the case",
    controls: [codes("subjectRole", "Roles"), by],
    begins: { ...empty, ...anyone },
  },
  linkedTo: {
    label: "A link to somebody else in the case",
    controls: [{ type: "code", name: "role", label: "Their role", vocabulary: "subjectRole" }, by],
    begins: anyone,
  },
  age: {
    label: "The person’s age",
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
  lifeStage: {
    label: "Before birth, in life or after death",
    controls: [
      {
        type: "choices",
        name: "in",
        label: "The person is",
        options: optionsFrom({
          unborn: "expected and not yet born",
          living: "born and not known to have died",
          deceased: "known to have died",
        }),
      },
      by,
    ],
    begins: { ...empty, ...anyone },
  },
  consent: { label: "Consent", controls: consent, begins: { is: ["given"], ...anyone } },
  namedConsent: {
    label: "Consent that names the reader’s agency",
    controls: consent,
    begins: { is: ["given"], ...anyone },
  },
  notice: {
    label: "Whether the person was told",
    controls: [{ type: "codes", name: "is", label: "Told, or not", vocabulary: "noticeState" }, by],
    begins: { is: [], ...anyone },
  },
  circumstance: {
    label: "A circumstance that is recorded",
    controls: [
      { type: "code", name: "circumstance", label: "Circumstance", vocabulary: "circumstance" },
      { type: "choice", name: "is", label: "It", options: optionsFrom({ yes: "applies", no: "does not apply" }) },
      by,
    ],
    begins: { is: "yes", ...anyone },
  },
  status: {
    label: "The child’s status",
    controls: [
      codes("childStatus", "Statuses"),
      { type: "number", name: "withinMonths", label: "Now, or within the last (months)", min: 0, max: 240 },
      by,
    ],
    begins: { ...empty, withinMonths: 0, ...anyone },
  },
  factors: {
    label: "How many of the thirteen factors",
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
    controls: [
      { type: "scoreField", name: "field", label: "Which score" },
      { type: "number", name: "min", label: "From" },
      { type: "number", name: "max", label: "Up to and including" },
      by,
    ],
    begins: anyone,
  },
} as const satisfies Partial<Kinds<ConditionKind>>;

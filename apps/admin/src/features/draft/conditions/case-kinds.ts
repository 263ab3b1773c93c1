import type { ConditionKind } from "@concordat/domain";
import { optionsFrom } from "../../../lib/options.ts";
import { anyone, by, codes, empty, stretch, type Kinds } from "./kind.ts";

/** Conditions about the case, the day and the reader. */
export const caseKinds = {
  caseType: {
    label: "The kind of case",
    controls: [codes("caseType", "Kinds of case")],
    begins: empty,
  },
  stage: {
    label: "The stage of the case",
    controls: [codes("stage", "Stages")],
    begins: empty,
  },
  area: {
    label: "The area of the case",
    controls: [codes("area", "Areas")],
    begins: empty,
  },
  involved: {
    label: "Who is working the case",
    controls: [{ type: "code", name: "agencyKind", label: "Kind of agency", vocabulary: "agencyKind" }],
    begins: {},
  },
  conflict: {
    label: "A conflict of interest of the reader",
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
    controls: [],
    begins: {},
  },
  need: {
    label: "A need that the reader’s agency has stated",
    controls: [codes("statedNeed", "Needed for")],
    begins: empty,
  },
  assurance: {
    label: "What the reader’s agency holds",
    controls: [codes("assurance", "It holds"), by],
    begins: { ...empty, ...anyone },
  },
  dates: {
    label: "The days on which the clause applies",
    controls: [
      { type: "date", name: "first", label: "From (first day)" },
      { type: "date", name: "last", label: "Until (last day)" },
    ],
    begins: {},
  },
  episode: {
    label: "So long after an agency’s part in the case began or ended",
    controls: [
      {
        type: "choice",
        name: "whose",
        label: "Whose part",
        options: optionsFrom({
          recipient: "The reader’s agency",
          owner: "The agency whose information it is",
        }),
      },
      {
        type: "choice",
        name: "since",
        label: "It",
        options: optionsFrom({ began: "began within the last", ended: "goes on, or ended within the last" }),
      },
      ...stretch,
    ],
    begins: { whose: "recipient", since: "ended", within: 30, unit: "days" },
  },
  sinceClosed: {
    label: "The case is open, or was closed so long ago at most",
    controls: [...stretch],
    begins: { within: 72, unit: "months" },
  },
} as const satisfies Partial<Kinds<ConditionKind>>;

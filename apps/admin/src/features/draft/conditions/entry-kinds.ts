import type { ConditionKind } from "@concordat/domain";
import { optionsFrom } from "../../../lib/options.ts";
import { codes, empty, stretch, type Kinds } from "./kind.ts";

/** Conditions about the entry. */
export const entryKinds = {
  recency: {
    label: "How recent it is",
    controls: [
      {
        type: "choice",
        name: "of",
        label: "Which of its dates",
        options: optionsFrom({ observed: "When it was observed", recorded: "When it was recorded" }),
      },
      ...stretch,
      {
        type: "choice",
        name: "on",
        label: "Counted back from",
        options: optionsFrom({ today: "Today", caseOpened: "When the case was opened" }),
      },
    ],
    begins: { of: "observed", within: 12, unit: "months", on: "today" },
  },
  value: {
    label: "What it is classed as",
    controls: [{ type: "classes", name: "in", label: "Classed as" }],
    begins: empty,
  },
  tag: {
    label: "How its owner marked it",
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
    controls: [codes("marking", "Markings")],
    begins: empty,
  },
  atMost: {
    label: "Only the newest of its kind",
    controls: [{ type: "number", name: "records", label: "At most so many records", min: 1, max: 100 }],
    begins: { records: 1 },
  },
} as const satisfies Partial<Kinds<ConditionKind>>;

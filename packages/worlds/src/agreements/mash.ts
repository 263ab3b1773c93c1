import type { Agreement, Day, Party } from "@concordat/domain";
import { mashExamples } from "../examples/mash.ts";
import { deciding } from "./mash-deciding.ts";
import { gathering } from "./mash-gathering.ts";
import { agreement } from "./writing.ts";

/** What partners hold, brought together for a quick decision about a child. What is not needed there goes no further. */
export const mash = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "Multi-Agency Safeguarding Hub: children",
    kind: "mash",
    summary:
      "When somebody is worried about a child, the hub gathers what the partners hold, decides quickly what is to be done, and passes on only what the receiving team needs.",
    modelledOn:
      "Peterborough Tier 2 MASH data sharing agreement (2024) under its Tier 1 umbrella. The terms of this agreement are ours.",
    purposes: ["childSafeguarding"],
    policyDocument: "Appropriate policy document: safeguarding of children",
    retention:
      "Each agency keeps its own record by its own schedule. What the hub gathered for a contact without further action is kept as the council’s schedule says.",
    clauses: [...gathering, ...deciding],
    examples: mashExamples,
  });

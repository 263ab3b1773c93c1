import { type Day, reviewStage, type VersionAct } from "@concordat/domain";
import { actsOpenTo, type Life, phaseAt, type Reader } from "./open-acts.ts";
import { Need } from "./shown-agreement.ts";

interface Now {
  readonly at: number;
  readonly today: Day;
}

/** What an open act still lacks before it is somebody's task. */
const isTask: Partial<Record<Need, (reader: Reader, life: Life) => boolean>> = {
  // Only a text that every party has signed asks to be activated; sooner is possible, and a decision.
  activate: (_, { agreement, signedBy }) => agreement.parties.every(({ agency }) => signedBy.includes(agency)),
  answer: (_, { unanswered }) => unanswered > 0,
  // Advice is owed once on each text.
  advise: ({ actor }, { advice, row }) =>
    !advice.some(({ professionalId, hash }) => professionalId === actor.professional && hash === row.hash),
};

/** What of a version waits for the reader. */
export function needsOf(reader: Reader, life: Life, { at, today }: Now): Need[] {
  const can: readonly VersionAct[] = actsOpenTo(reader, life, at);
  const phase = phaseAt(life, at);
  const runs = phase === "inForce" || phase === "suspended" || phase === "lapsed";
  return Need.options.filter((need) => {
    if (need === "review")
      return runs && reader.roles.includes("governanceLead") && reviewStage(life.agreement, today) !== "later";
    return can.includes(need) && (isTask[need]?.(reader, life) ?? true);
  });
}

import { type Condition, dayOf } from "@concordat/domain";
import { stretchBack } from "./plain-dates.ts";
import { counted, hasAny, type Question, runs, type Truth } from "./plain-facts.ts";

/** Whether the reader's own agency has stated that it needs the information, for one of these. */
export function needTest(
  { in: wanted }: Extract<Condition, { kind: "need" }>,
  { file, reader, person, at }: Question,
): boolean {
  const mine = file.determinations.filter(
    ({ kind, agency, subject }) => kind === "need" && agency === reader && (subject === null || subject === person),
  );
  return mine.some((need) => runs(need, at) && wanted.some((code) => code === need.code));
}

/** Whether the reader's agency holds one of these on another's word. */
export function assuranceTest(condition: Extract<Condition, { kind: "assurance" }>, asked: Question): Truth {
  const held = asked.world.agencies
    .filter(({ id }) => id === asked.reader)
    .flatMap(({ assurances }) => assurances ?? [])
    .filter((each) => runs(each, asked.at))
    .map(({ assurance, by }) => ({ about: null, by, says: assurance, until: undefined }));
  return hasAny(counted(held, asked, condition.by), condition.in);
}

/** Whether the agency's part in the case began, or ended, no longer ago than that. One that goes on has not ended. */
export function episodeTest(
  condition: Extract<Condition, { kind: "episode" }>,
  { file, reader, owner, at, today }: Question,
): Truth {
  const agency = condition.whose === "owner" ? owner : reader;
  const parts = file.involvements.filter((part) => part.agency === agency && part.from <= at);
  if (parts.length === 0) return null;
  const first = stretchBack(today, condition);
  return parts.some(({ from, until }) => {
    const turn = condition.since === "began" ? from : until;
    return turn === undefined || dayOf(turn, "Europe/London") >= first;
  });
}

import { VisuallyHidden } from "@mantine/core";
import { Day } from "@concordat/domain";
import { howLongAgo, longDate, shortDate, todayAt } from "../../lib/age-words.ts";
import type { ShownEntry } from "../../lib/trpc.ts";
import { dayTold, type Telling } from "./arrange.ts";
import { Owners } from "./owners.tsx";

interface Told {
  readonly telling: Telling;
  readonly at: string;
  /** The owners stand elsewhere in the row. */
  readonly ownersShown: boolean;
}

/** Whose it is, each by colour and mark, the names for everybody; and how old the newest telling of it is. */
export function Provenance({ telling: { entries }, at, ownersShown }: Told) {
  return (
    <span className="provenance">
      {!ownersShown && <Owners agencies={[...new Set(entries.map(({ agencyId }) => agencyId))]} namedUpTo={1} />}
      <Age entry={entries[0]} at={at} />
    </span>
  );
}

/** `3 months ago`, with the day; when only the day of recording is known it says so. */
function Age({ entry, at }: { readonly entry: ShownEntry; readonly at: string }) {
  const day = Day.parse(dayTold(entry));
  const what = entry.observedOn ? "Observed" : "Recorded";
  return (
    <time className="age note" dateTime={day} title={`${what} on ${longDate(day)}`}>
      {entry.observedOn ? <VisuallyHidden>Observed </VisuallyHidden> : "Recorded "}
      {howLongAgo(day, todayAt(at))}, <span className="age-day">{shortDate(day)}</span>
    </time>
  );
}

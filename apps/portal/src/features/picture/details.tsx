import { AgencyMark } from "@concordat/ui";
import { Link } from "@tanstack/react-router";
import { longDate } from "../../lib/age-words.ts";
import type { Picture, ShownEntry } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { Telling } from "./arrange.ts";
import { Why } from "../../lib/why.tsx";
import { WhoSees } from "./who-sees.tsx";

interface DetailsOf {
  readonly telling: Telling;
  readonly picture: Picture;
}

/** Everything about one telling: who says it, since when, how it is to be handled, and why the reader sees it. */
export function Details({ telling: { entries }, picture }: DetailsOf) {
  const words = useWords();
  const places = new Set(entries.flatMap(({ because }) => because));
  const authorities = picture.authorities.filter((_, place) => places.has(place));
  return (
    <div className="details">
      <ul className="details-entries">
        {entries.map((entry) => (
          <li key={entry.id}>
            <AgencyMark agency={words.agency(entry.agencyId)} />
            <Dates entry={entry} />
            {entry.sourceId && <span>Told by {words.agency(entry.sourceId).name}.</span>}
            {entry.mine && picture.can.addEntry && (
              <Link to="/cases/$caseId/correct/$entryId" params={{ caseId: picture.id, entryId: entry.id }}>
                Correct this
              </Link>
            )}
          </li>
        ))}
      </ul>
      <h4>Why you see this</h4>
      <Why authorities={authorities} agencyName={words.agency(entries[0].agencyId).name} />
      {entries
        .filter(({ mine }) => mine)
        .map((entry) => (
          <WhoSees key={entry.id} entry={entry} picture={picture} />
        ))}
    </div>
  );
}

function Dates({ entry: { observedOn, recordedAt } }: { readonly entry: ShownEntry }) {
  const [observed, recorded] = [observedOn && longDate(observedOn), longDate(recordedAt)];
  if (!observed) return <span className="note">Recorded {recorded}.</span>;
  if (observed === recorded) return <span className="note">Observed and recorded {observed}.</span>;
  return (
    <span className="note">
      Observed {observed}, recorded {recorded}.
    </span>
  );
}

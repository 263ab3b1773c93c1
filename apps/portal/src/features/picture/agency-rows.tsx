import { AgencyMark } from "@concordat/ui";
import { VisuallyHidden } from "@mantine/core";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { type AboutSomebody, inOwnWords, type Telling } from "./arrange.ts";
import { TellingLine } from "./telling.tsx";
import { EntryValue } from "../../lib/entry-value.tsx";
import { WithheldLine } from "./withheld-line.tsx";

interface Rows {
  readonly about: AboutSomebody;
  readonly picture: Picture;
  readonly name: string;
}

/** What each agency tells of its own part with somebody: a row for each agency. */
export function AgencyRows({ about, picture, name }: Rows) {
  const words = useWords();
  const { byAgency, withheld } = inOwnWords(about);
  return (
    <>
      {byAgency.map((telling) => {
        const agency = words.agency(telling.entries[0].agencyId);
        return (
          <div key={telling.key} className="field-row">
            <dt>
              <AgencyMark agency={agency} short />
            </dt>
            <dd>
              <TellingLine telling={telling} picture={picture} what={`${agency.shortName}, ${name}`}>
                <OwnPart telling={telling} />
              </TellingLine>
            </dd>
          </div>
        );
      })}
      {withheld.length > 0 && (
        <div className="field-row">
          <dt>Others</dt>
          <dd>
            <WithheldLine marks={withheld} picture={picture} what={`which services know ${name}`} />
          </dd>
        </div>
      )}
    </>
  );
}

/** Parts of a record say themselves what they are; a single value needs its label. */
function OwnPart({ telling: { entries } }: { readonly telling: Telling }) {
  const words = useWords();
  return (
    <div className="own-part">
      {entries.map((entry) => {
        const field = words.field(entry.field);
        const labelled = field?.type === "record" && entry.level === "value";
        return (
          <div key={entry.id} className={labelled ? "in-line" : undefined}>
            {labelled ? <VisuallyHidden>{field.label}</VisuallyHidden> : <span className="note">{field?.label}: </span>}
            <EntryValue entry={entry} />
          </div>
        );
      })}
    </div>
  );
}

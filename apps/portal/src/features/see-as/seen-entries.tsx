import { Empty } from "@concordat/ui";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { Level } from "@concordat/domain";
import { peopleOf } from "../../lib/people.ts";
import type { Answers, Picture, ShownEntry } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { EntryValue } from "../../lib/entry-value.tsx";
import { Why } from "../../lib/why.tsx";

type Seen = Answers["cases"]["seeAs"];

/** How much is seen, most first, as it is said of what one's own agency holds. */
const says: readonly (readonly [Level, string])[] = [
  ["value", "They read in full"],
  ["coarse", "They see in outline"],
  ["known", "They see that it exists"],
  ["ask", "They are told that you hold it, and may ask you"],
  ["withheld", "They see that something is held, not what it says"],
  ["hidden", "They see nothing of"],
];

interface SeenEntries {
  readonly picture: Picture;
  readonly seen: Seen;
  readonly agencyName: string;
}

/** What one's own agency holds, by how much of it they see. */
export function SeenList({ picture, seen, agencyName }: SeenEntries) {
  const held = new Map<string, ShownEntry>(picture.entries.map((entry) => [entry.id, entry]));
  const groups = says.flatMap(([level, say]) => {
    const rows = seen.entries.flatMap(({ id, level: seenAs, because }) => {
      const entry = held.get(id);
      return entry && seenAs === level ? [{ entry, because }] : [];
    });
    return rows.length > 0 ? [{ level, say, rows }] : [];
  });
  if (groups.length === 0)
    return (
      <Empty title="Your agency has recorded nothing here yet">There is nothing of yours for anybody to see.</Empty>
    );
  return (
    <>
      {groups.map(({ level, say, rows }) => (
        <section key={level} className="panel see-as-level" data-level={level} aria-labelledby={`seen-${level}`}>
          <h2 id={`seen-${level}`}>
            {say} <span className="note">({rows.length})</span>
          </h2>
          <ul>
            {rows.map(({ entry, because }) => (
              <SeenEntry
                key={entry.id}
                entry={entry}
                picture={picture}
                agencyName={agencyName}
                authorities={because.flatMap((place) => seen.authorities[place] ?? [])}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface OneEntry {
  readonly entry: ShownEntry;
  readonly picture: Picture;
  readonly agencyName: string;
  readonly authorities: Seen["authorities"];
}

function SeenEntry({ entry, picture, agencyName, authorities }: OneEntry) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const about = peopleOf(picture, words).find(({ id }) => id === entry.subjectId)?.short ?? "The case";
  const what = `${words.field(entry.field)?.label ?? entry.field}, ${about}`;
  return (
    <li data-entry={entry.id}>
      <div className="see-as-line">
        <span className="note">{what}</span>
        <EntryValue entry={entry} />
        {authorities.length > 0 && (
          <UnstyledButton
            className="why-button no-print"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            Why<VisuallyHidden> do they see this? {what}</VisuallyHidden>
            <IconChevronDown size={14} aria-hidden className={open ? "turned" : undefined} />
          </UnstyledButton>
        )}
      </div>
      <div id={panel}>{open && <Why authorities={authorities} agencyName={agencyName} />}</div>
    </li>
  );
}

import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { Telling } from "./arrange.ts";
import { dutiesOf, markedDuties } from "./duties.ts";
import { Details } from "./details.tsx";
import { Provenance } from "./provenance.tsx";
import { EntryValue } from "../../lib/entry-value.tsx";

interface TellingOf {
  readonly telling: Telling;
  readonly picture: Picture;
  /** What it is told of: `Family name, Callum Whitlock`. */
  readonly what: string;
  /** What it says, where that is more than one value. */
  readonly children?: ReactNode;
}

/** One value with whose it is and how old; on demand, why it is shown. */
export function TellingLine({ telling, picture, what, children }: TellingOf) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { label } = useWords();
  const [first, ...others] = telling.entries;
  const duties = dutiesOf(picture, telling.entries);
  const secure = duties.has("secureChannel");
  return (
    <div
      className="telling"
      tabIndex={-1}
      id={`entry-${first.id}`}
      data-entries={telling.entries.map(({ id }) => id).join(" ")}
    >
      {others.map(({ id }) => (
        <span key={id} id={`entry-${id}`} tabIndex={-1} />
      ))}
      <div className="telling-line">
        <div className="telling-value">
          {secure && <p className="print-only">Left out on paper: {label("obligation", "secureChannel")}.</p>}
          <div className={secure ? "no-print" : undefined}>{children ?? <EntryValue entry={first} />}</div>
          <Handling telling={telling} duties={duties} />
        </div>
        <Provenance telling={telling} at={picture.at} ownersShown={children !== undefined} />
        <UnstyledButton
          className="why-button no-print"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          Why<VisuallyHidden> am I seeing this? {what}</VisuallyHidden>
          <IconChevronDown size={14} aria-hidden className={open ? "turned" : undefined} />
        </UnstyledButton>
      </div>
      <div id={panel}>{open && <Details telling={telling} picture={picture} />}</div>
    </div>
  );
}

interface Marked extends Pick<TellingOf, "telling"> {
  readonly duties: ReadonlySet<string>;
}

/** Tags and markings that the owners gave it, and what the clauses that show it forbid. */
function Handling({ telling: { entries }, duties }: Marked) {
  const { label } = useWords();
  const marks = [
    ...entries.flatMap(({ handling }) => (handling && handling !== "none" ? [label("marking", handling)] : [])),
    ...entries.flatMap(({ tags }) => tags.map((tag) => label("tag", tag))),
    ...markedDuties.filter((duty) => duties.has(duty)).map((duty) => label("obligation", duty)),
  ];
  if (marks.length === 0) return null;
  return (
    <span className="handling">
      {[...new Set(marks)].map((mark) => (
        <span key={mark} className="badge">
          {mark}
        </span>
      ))}
    </span>
  );
}

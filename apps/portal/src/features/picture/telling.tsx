import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { Telling } from "./arrange.ts";
import { Details } from "./details.tsx";
import { Provenance } from "./provenance.tsx";
import { EntryValue } from "./value.tsx";

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
  const [first, ...others] = telling.entries;
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
          {children ?? <EntryValue entry={first} />}
          <Handling telling={telling} />
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

/** Tags and markings that the owners gave it. */
function Handling({ telling: { entries } }: Pick<TellingOf, "telling">) {
  const { label } = useWords();
  const marks = [
    ...entries.flatMap(({ handling }) => (handling && handling !== "none" ? [label("marking", handling)] : [])),
    ...entries.flatMap(({ tags }) => tags.map((tag) => label("tag", tag))),
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

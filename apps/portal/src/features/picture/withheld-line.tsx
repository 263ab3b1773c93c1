import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconLock, IconMessageQuestion, IconWriting } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import { sayWhyChoiceId } from "../../lib/say-why-place.ts";
import type { Picture, WithheldMark } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Owners } from "./owners.tsx";
import { WaysIn } from "./ways-in.tsx";
import { WhomToAsk } from "./whom-to-ask.tsx";

interface Withheld {
  readonly marks: readonly WithheldMark[];
  readonly picture: Picture;
  readonly what: string;
}

/** The sign that agencies hold something and do not show it here, each with whom to ask. */
export function WithheldLine({ marks, picture, what }: Withheld) {
  const waiting = marks.filter(({ reason }) => reason);
  const asked = marks.filter(({ ask, reason }) => ask && !reason);
  const kept = marks.filter(({ ask, reason }) => !ask && !reason);
  return (
    <>
      {waiting.length > 0 && <Waiting marks={waiting} what={what} />}
      {asked.length > 0 && <Held marks={asked} picture={picture} what={what} ask />}
      {kept.length > 0 && <Held marks={kept} picture={picture} what={what} ask={false} />}
    </>
  );
}

/** Shown as soon as the reader says why; the place to say it is one for the whole case. */
function Waiting({ marks, what }: Pick<Withheld, "marks" | "what">) {
  return (
    <WithheldSign
      why="reason"
      marks={marks}
      icon={<IconWriting size={17} aria-hidden />}
      says="Shown once you say why you need it"
    >
      <UnstyledButton className="why-button no-print" onClick={() => document.getElementById(sayWhyChoiceId)?.focus()}>
        Say why<VisuallyHidden> you need {what}</VisuallyHidden>
      </UnstyledButton>
    </WithheldSign>
  );
}

function Held({ marks, picture, what, ask }: Withheld & { readonly ask: boolean }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const sign = ask ? askFirst : keptBack;
  return (
    <WithheldSign
      {...sign}
      marks={marks}
      below={<div id={panel}>{open && <HowToAsk marks={marks} picture={picture} ask={ask} />}</div>}
    >
      <UnstyledButton
        className="why-button no-print"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        Ask<VisuallyHidden> whom about {what}</VisuallyHidden>
        <IconChevronDown size={14} aria-hidden className={open ? "turned" : undefined} />
      </UnstyledButton>
    </WithheldSign>
  );
}

const askFirst = {
  why: "ask",
  icon: <IconMessageQuestion size={17} aria-hidden />,
  says: "Shared only when you ask",
} as const;

const keptBack = {
  why: "withheld",
  icon: <IconLock size={17} aria-hidden />,
  says: "Held, not shared with you",
} as const;

const agenciesOf = (marks: readonly WithheldMark[]): string[] => [...new Set(marks.map(({ agencyId }) => agencyId))];

interface Sign extends Pick<Withheld, "marks"> {
  readonly why: "reason" | "ask" | "withheld";
  readonly icon: ReactNode;
  readonly says: string;
  /** What the reader can do about it. */
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** One line where something is held back: why, by whom, and what the reader can do. */
function WithheldSign({ why, marks, icon, says, children, below }: Sign) {
  const agencies = agenciesOf(marks);
  return (
    <div className="telling withheld" data-withheld={why} data-owners={agencies.join(" ")}>
      <div className="telling-line">
        <div className="telling-value">
          {icon}
          <span>{says}</span>
        </div>
        <span className="provenance">
          <Owners agencies={agencies} namedUpTo={2} />
        </span>
        {children}
      </div>
      {below}
    </div>
  );
}

type HowTo = Pick<Withheld, "marks" | "picture"> & { readonly ask: boolean };

function HowToAsk({ marks, picture, ask }: HowTo) {
  const words = useWords();
  const agencies = agenciesOf(marks);
  return (
    <div className="details">
      <p>
        {ask
          ? "The agency decides when it is asked. Say what you need and why; a refusal comes with its reason."
          : "The signed agreements do not share this with you for this purpose. If you need it, say what for:"}
      </p>
      {agencies.map((id) => (
        <WhomToAsk key={id} agency={words.agency(id)} team={picture.team} />
      ))}
      {agencies.map((id) => (
        <WaysIn key={id} agencyId={id} field={marks[0]?.field ?? ""} picture={picture} />
      ))}
    </div>
  );
}

import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconLock, IconMessageQuestion, IconWriting } from "@tabler/icons-react";
import { useId, useState } from "react";
import { sayWhyChoiceId } from "../../lib/say-why-place.ts";
import type { Picture, WithheldMark } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Owners } from "./owners.tsx";
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
  const agencies = [...new Set(marks.map(({ agencyId }) => agencyId))];
  return (
    <div className="telling withheld" data-withheld="reason" data-owners={agencies.join(" ")}>
      <div className="telling-line">
        <div className="telling-value">
          <IconWriting size={17} aria-hidden />
          <span>Shown once you say why you need it</span>
        </div>
        <span className="provenance">
          <Owners agencies={agencies} namedUpTo={2} />
        </span>
        <UnstyledButton
          className="why-button no-print"
          onClick={() => document.getElementById(sayWhyChoiceId)?.focus()}
        >
          Say why<VisuallyHidden> you need {what}</VisuallyHidden>
        </UnstyledButton>
      </div>
    </div>
  );
}

function Held({ marks, picture, what, ask }: Withheld & { readonly ask: boolean }) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  const agencies = [...new Set(marks.map(({ agencyId }) => agencyId))];
  return (
    <div className="telling withheld" data-withheld={ask ? "ask" : "withheld"} data-owners={agencies.join(" ")}>
      <div className="telling-line">
        <div className="telling-value">
          {ask ? <IconMessageQuestion size={17} aria-hidden /> : <IconLock size={17} aria-hidden />}
          <span>{ask ? "Shared only when you ask" : "Held, not shared with you"}</span>
        </div>
        <span className="provenance">
          <Owners agencies={agencies} namedUpTo={2} />
        </span>
        <UnstyledButton
          className="why-button no-print"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          Ask<VisuallyHidden> whom about {what}</VisuallyHidden>
          <IconChevronDown size={14} aria-hidden className={open ? "turned" : undefined} />
        </UnstyledButton>
      </div>
      <div id={panel}>{open && <HowToAsk agencies={agencies} picture={picture} ask={ask} />}</div>
    </div>
  );
}

interface HowTo {
  readonly agencies: readonly string[];
  readonly picture: Picture;
  readonly ask: boolean;
}

function HowToAsk({ agencies, picture, ask }: HowTo) {
  const words = useWords();
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
    </div>
  );
}

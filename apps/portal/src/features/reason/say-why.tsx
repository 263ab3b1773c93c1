import { offered } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, NativeSelect } from "@mantine/core";
import { IconWriting } from "@tabler/icons-react";
import { useState } from "react";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { sayWhyChoiceId } from "../../lib/say-why-place.ts";
import { useGivingReason, useRenewal } from "./use-giving-reason.ts";
import "./reason.css";

/** Where the agreements show something only to whoever says why they need it: one choice, for the whole case. */
export function SayWhy({ picture }: { readonly picture: Picture }) {
  const waits = picture.withheld.some(({ reason }) => reason);
  if (waits) return <AskWhy picture={picture} />;
  return picture.reason ? <Said picture={picture} reason={picture.reason} /> : null;
}

function AskWhy({ picture: { id, withheld } }: { readonly picture: Picture }) {
  const { give, busy, error } = useGivingReason(id);
  const [reason, setReason] = useState("");
  const [left, setLeft] = useState(false);
  const marks = withheld.filter((mark) => mark.reason).length;
  return (
    <form
      className="say-why no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(reason === "");
        if (reason !== "") give(reason);
      }}
    >
      <IconWriting size={20} aria-hidden />
      <div>
        <h3>Say why you need it, to see {marks === 1 ? "one thing more" : `${marks} things more`}</h3>
        <p className="note">
          The agreements show them to whoever says why. Your reason is kept with the record of what you are shown. It
          counts for this case until you sign out, for two hours at most.
        </p>
        <div className="say-why-choice">
          <ChooseReason reason={reason} onReason={setReason} left={left} />
          <Button type="submit" loading={busy}>
            Show it
          </Button>
        </div>
        {error && <FailureNote error={error} />}
      </div>
    </form>
  );
}

interface Choice {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** It was sent without one. */
  readonly left: boolean;
}

/** One of the partnership's reasons. */
function ChooseReason({ reason, onReason, left }: Choice) {
  const { glossary } = useWords();
  const terms = offered(glossary.vocabularies, "reasonToSee");
  return (
    <NativeSelect
      id={sayWhyChoiceId}
      label="Why do you need it?"
      value={reason}
      error={left ? "Choose why you need it." : null}
      onChange={(event) => onReason(event.currentTarget.value)}
      data={[{ value: "", label: "Choose" }, ...terms.map(({ code, label }) => ({ value: code, label }))]}
    />
  );
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

function Said({
  picture: { at },
  reason: { code, until },
}: {
  readonly picture: Picture;
  readonly reason: NonNullable<Picture["reason"]>;
}) {
  const { label } = useWords();
  useRenewal(Date.parse(until) - Date.parse(at));
  return (
    <output className="said-why note">
      You said why you need what is shown here: {label("reasonToSee", code)}. That is on record, and counts until{" "}
      {clock.format(Date.parse(until))}.
    </output>
  );
}

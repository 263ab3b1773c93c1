import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../../lib/words.ts";
import { DateBoxes } from "./date-boxes.tsx";
import type { Problems } from "./draft.ts";
import { audienceOf, type EntryDraft, labelsOf } from "./entry-draft.ts";
import { HandlingChoice } from "./handling-choice.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { RecordingTrouble } from "./recording-trouble.tsx";
import { useEntryForm, type Writing } from "./use-entry-form.ts";
import { ValueControl } from "./value-control.tsx";
import { WhoWillRead } from "./who-will-read.tsx";
import "./entry.css";

interface Form extends Writing {
  /** What stands above the value: whom and what it is about, chosen or fixed. */
  readonly children: (about: About) => ReactNode;
  readonly onCancel: () => void;
}

interface Boxes {
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly problems: Problems;
}

interface About extends Boxes {
  readonly error: unknown;
  readonly forget: () => void;
}

/** Typing an entry: what it says, since when, who will read it. Nothing typed is lost, whatever fails. */
export function EntryForm({ children, onCancel, ...writing }: Form) {
  const words = useWords();
  const { draft, change, submit, problems, round, busy, error, forget } = useEntryForm(writing);
  const { corrects, picture } = writing;
  const boxes = { draft, onDraft: change, problems };
  return (
    <form
      onSubmit={submit}
      noValidate
      className="entry-form"
      aria-label={corrects ? "Correct an entry" : "Add an entry"}
    >
      <Stack gap="lg">
        <ProblemSummary problems={problems} labels={labelsOf(draft, words)} round={round} />
        <RecordingTrouble error={error} />
        {children({ ...boxes, error, forget })}
        <ValueBoxes {...boxes} audience={audienceOf(draft, picture, words)} />
        <HandlingChoice draft={draft} onDraft={change} sourceFixed={corrects !== null} />
        <Group>
          <Button type="submit" loading={busy}>
            {corrects ? "Record the correction" : "Record"}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={busy}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The value, who will read it, and when it was so; nothing while no field is chosen. */
function ValueBoxes({
  draft,
  onDraft,
  problems,
  audience,
}: Boxes & { readonly audience: ReturnType<typeof audienceOf> }) {
  const field = useWords().field(draft.field);
  if (!field) return null;
  return (
    <>
      <ValueControl
        field={field}
        draft={draft.value}
        onDraft={(value) => onDraft({ ...draft, value })}
        problems={problems}
      />
      {audience && <WhoWillRead asked={audience} />}
      <DateBoxes
        of={{ type: "date" }}
        label="When was it so?"
        hint="The day it was seen or said. Leave it empty if you do not know."
        path="observedOn"
        draft={draft.observedOn}
        problems={problems}
        onDraft={(observedOn) => onDraft({ ...draft, observedOn })}
      />
    </>
  );
}

import { failureOf } from "@concordat/ui";
import { Button, Group, Stack } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import type { EntryId } from "@concordat/domain";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { DateBoxes } from "./date-boxes.tsx";
import { blank, type Problems } from "./draft.ts";
import { audienceOf, type EntryDraft, labelsOf, readDraft } from "./entry-draft.ts";
import { HandlingChoice } from "./handling-choice.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import { RecordingTrouble } from "./recording-trouble.tsx";
import { useRecording } from "./use-recording.ts";
import { ValueControl } from "./value-control.tsx";
import { WhoWillRead } from "./who-will-read.tsx";

interface Form {
  readonly picture: Picture;
  readonly first: EntryDraft;
  /** The entry that this one takes the place of. */
  readonly corrects: EntryId | null;
  /** What stands above the value: whom and what it is about, chosen or fixed. */
  readonly children: (about: About) => ReactNode;
  readonly onRecorded: (id: string) => void;
  readonly onCancel: () => void;
}

export interface About {
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  readonly problems: Problems;
  readonly error: unknown;
  readonly forget: () => void;
}

const leaveUnrecorded = (): boolean =>
  !window.confirm("What you typed is not recorded yet. Leave this page and lose it?");

/** Typing an entry: what it says, since when, who will read it. Nothing typed is lost, whatever fails. */
export function EntryForm({ picture, first, corrects, children, onRecorded, onCancel }: Form) {
  const words = useWords();
  const [draft, setDraft] = useState(first);
  const [found, setFound] = useState<{ readonly problems: Problems; readonly round: number }>({
    problems: {},
    round: 0,
  });
  const finished = useRef(false);
  const finish = (then: () => void) => {
    finished.current = true;
    then();
  };
  const { record, busy, error, forget } = useRecording(corrects, (id) => finish(() => onRecorded(id)));
  const dirty = JSON.stringify(draft) !== JSON.stringify(first);
  const unfinished = () => dirty && !finished.current;
  useBlocker({ shouldBlockFn: () => unfinished() && leaveUnrecorded(), enableBeforeUnload: unfinished });
  const told = failureOf(error);
  const problems = { ...(error && told.code === "BAD_INPUT" ? fromServer(told.fields) : {}), ...found.problems };
  const change = (next: EntryDraft) => {
    setDraft(next.field === draft.field ? next : { ...next, value: blank });
    setFound(({ round }) => ({ problems: {}, round }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, picture, words);
    setFound(({ round }) =>
      "problems" in read ? { problems: read.problems, round: round + 1 } : { problems: {}, round },
    );
    if ("entry" in read) record(read.entry);
  };
  const field = words.field(draft.field);
  const audience = audienceOf(draft, picture, words);
  return (
    <form
      onSubmit={submit}
      noValidate
      className="entry-form"
      aria-label={corrects ? "Correct an entry" : "Add an entry"}
    >
      <Stack gap="lg">
        <ProblemSummary problems={problems} labels={labelsOf(draft, words)} round={found.round} />
        <RecordingTrouble error={error} />
        {children({ draft, onDraft: change, problems, error, forget })}
        {field && (
          <ValueControl
            field={field}
            draft={draft.value}
            onDraft={(value) => change({ ...draft, value })}
            problems={problems}
          />
        )}
        {field && audience && <WhoWillRead asked={audience} />}
        {field && (
          <DateBoxes
            of={{ type: "date" }}
            label="When was it so?"
            hint="The day it was seen or said. Leave it empty if you do not know."
            path="observedOn"
            draft={draft.observedOn}
            problems={problems}
            onDraft={(observedOn) => change({ ...draft, observedOn })}
          />
        )}
        <HandlingChoice draft={draft} onDraft={change} sourceFixed={corrects !== null} />
        <Group className="form-acts">
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

/** Problems that only the server can know, at the boxes that they concern. */
const fromServer = (fields: readonly { readonly path: string; readonly problem: string }[]): Problems =>
  Object.fromEntries(fields.map(({ path, problem }) => [path, problem]));

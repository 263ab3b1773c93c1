import type { EntryId } from "@concordat/domain";
import { failureOf } from "@concordat/ui";
import { useBlocker } from "@tanstack/react-router";
import { type SyntheticEvent, useRef, useState } from "react";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { blank, type Problems } from "./draft.ts";
import { type EntryDraft, readDraft } from "./entry-draft.ts";
import { useRecording } from "./use-recording.ts";

export interface Writing {
  readonly picture: Picture;
  readonly first: EntryDraft;
  /** The entry that this one takes the place of. */
  readonly corrects: EntryId | null;
  readonly onRecorded: (id: string) => void;
}

const leaveUnrecorded = (): boolean =>
  !window.confirm("What you typed is not recorded yet. Leave this page and lose it?");

/** Problems that only the server can know, at the boxes that they concern. */
function fromServer(error: unknown): Problems {
  const { code, fields } = failureOf(error);
  return code === "BAD_INPUT" ? Object.fromEntries(fields.map(({ path, problem }) => [path, problem])) : {};
}

/** What stands in the form, what is wrong with it, and recording it. Leaving with words unrecorded is asked about first. */
export function useEntryForm({ picture, first, corrects, onRecorded }: Writing) {
  const words = useWords();
  const [draft, setDraft] = useState(first);
  const [found, setFound] = useState<Problems>({});
  const [round, setRound] = useState(0);
  const finished = useRef(false);
  const { record, busy, error, forget } = useRecording(corrects, (id) => {
    finished.current = true;
    onRecorded(id);
  });
  const unfinished = () => !finished.current && JSON.stringify(draft) !== JSON.stringify(first);
  useBlocker({ shouldBlockFn: () => unfinished() && leaveUnrecorded(), enableBeforeUnload: unfinished });
  const refused = error ? fromServer(error) : {};
  const change = (next: EntryDraft): void => {
    setDraft(next.field === draft.field ? next : { ...next, value: blank });
    setFound({});
    if (Object.keys(refused).length > 0) forget();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = readDraft(draft, picture, words);
    setFound("problems" in read ? read.problems : {});
    if ("entry" in read) record(read.entry);
    else setRound(round + 1);
  };
  return { draft, change, submit, problems: { ...refused, ...found }, round, busy, error, forget };
}

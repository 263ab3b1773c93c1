import type { EntryId } from "@concordat/domain";
import { IdempotencyKey } from "@concordat/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { NewEntry } from "./entry-draft.ts";

/** The same words sent again are sent under the same key: pressed twice, or after a broken connection, they are recorded once. */
function useKeyFor(): (sent: unknown) => IdempotencyKey {
  const last = useRef<{ readonly sent: string; readonly key: IdempotencyKey } | null>(null);
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last.current?.sent !== text) last.current = { sent: text, key: IdempotencyKey.parse(crypto.randomUUID()) };
    return last.current.key;
  };
}

/** Recording something new, or in place of an entry of one's own agency. The case is asked for anew before `onRecorded`. */
export function useRecording(corrects: EntryId | null, onRecorded: (id: string) => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const keyFor = useKeyFor();
  const onSuccess = async ({ id }: { readonly id: string }) => {
    await queries.invalidateQueries({ queryKey: trpc.cases.picture.queryKey() });
    onRecorded(id);
  };
  const add = useMutation(trpc.entries.add.mutationOptions({ onSuccess }));
  const correct = useMutation(trpc.entries.correct.mutationOptions({ onSuccess }));
  const used = corrects === null ? add : correct;
  return {
    busy: used.isPending,
    error: used.error,
    forget: used.reset,
    record: (entry: NewEntry) => {
      const key = keyFor({ entry, corrects });
      if (corrects === null) return add.mutate({ ...entry, key });
      const { subjectId: _subject, field: _field, sourceId: _source, ...rest } = entry;
      return correct.mutate({ ...rest, id: corrects, key });
    },
  };
}

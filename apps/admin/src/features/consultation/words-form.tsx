import { FailureNote } from "@concordat/ui";
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";

interface Saying {
  /** Says it; fails when the server refuses. */
  readonly say: (words: string) => Promise<unknown>;
  /** The name of the box. */
  readonly label: string;
  readonly button: string;
  /** What is chosen beside the words. */
  readonly children?: ReactNode;
}

/** A box for words about an agreement, closed until somebody wants to say something. */
export function WordsForm(saying: Saying) {
  const [open, setOpen] = useState(false);
  if (open) return <OpenForm {...saying} close={() => setOpen(false)} />;
  return (
    <Button
      size="compact-sm"
      variant="default"
      className="said-button no-print"
      aria-label={`${saying.button}: ${saying.label}`}
      onClick={() => setOpen(true)}
    >
      {saying.button}
    </Button>
  );
}

/** Whoever opened the box types in it at once. */
const focus = (box: HTMLTextAreaElement | null): void => box?.focus();

/** What was typed stays when it fails. Whatever comes of it, what stands on the screen is asked for again. */
function OpenForm({ say, label, button, children, close }: Saying & { readonly close: () => void }) {
  const agreements = useTRPC().agreements.pathFilter();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: say,
    onSuccess: close,
    onSettled: () => queries.invalidateQueries(agreements),
  });
  return (
    <Stack gap="xs" className="no-print">
      {children}
      <Textarea
        label={label}
        description="Read by those who govern for its parties. Name nobody that a case is about."
        required
        autosize
        ref={focus}
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {error !== null && <FailureNote error={error} />}
      <Group gap="xs">
        <Button size="xs" loading={isPending} disabled={words.trim() === ""} onClick={() => mutate(words)}>
          {button}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}

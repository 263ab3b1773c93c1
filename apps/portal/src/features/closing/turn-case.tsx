import { CaseId, offered } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, Modal, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { longDate } from "../../lib/age-words.ts";
import { type Picture, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import "./closing.css";

/** That the case is closed, since when and why; and, for whoever leads it, the way to open it again or to close it. */
export function TurnCase({ picture }: { readonly picture: Picture }) {
  const words = useWords();
  const { closed, can } = picture;
  if (!closed) return can.close ? <Turning picture={picture} to="close" /> : null;
  return (
    <section className="case-closed" aria-label="The case is closed">
      <p>
        <strong>This case was closed on {longDate(closed.at)}</strong> by {words.agency(closed.agencyId).name}:{" "}
        {words.label("closingReason", closed.reason)}. What is shared here is shown for as long after that day as the
        agreements say.
      </p>
      {can.reopen && <Turning picture={picture} to="reopen" />}
    </section>
  );
}

const says = {
  close: {
    act: "Close the case",
    vocabulary: "closingReason",
    why: "Why is it closed?",
    follows:
      "Nothing is deleted, and it can be opened again. From today on the agreements count how long what was shared may still be seen.",
  },
  reopen: {
    act: "Open it again",
    vocabulary: "reopeningReason",
    why: "Why is it opened again?",
    follows: "What the agreements share is shown again, as far as their other conditions hold.",
  },
} as const;

interface Turn {
  readonly picture: Picture;
  readonly to: keyof typeof says;
}

function Turning({ picture, to }: Turn) {
  const [open, setOpen] = useState(false);
  return (
    <div className="turn-case no-print">
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {says[to].act}
      </Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={says[to].act}>
        <TurnForm picture={picture} to={to} onDone={() => setOpen(false)} />
      </Modal>
    </div>
  );
}

function TurnForm({ picture, to, onDone }: Turn & { readonly onDone: () => void }) {
  const { glossary } = useWords();
  const { turn, busy, error } = useTurning(to, onDone);
  const [reason, setReason] = useState("");
  const [left, setLeft] = useState(false);
  const { act, vocabulary, why, follows } = says[to];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(reason === "");
        if (reason !== "") turn({ caseId: CaseId.parse(picture.id), reason });
      }}
    >
      <p className="note">{follows} Who did it and why is on record.</p>
      <NativeSelect
        label={why}
        mt="sm"
        value={reason}
        error={left ? "Choose a reason." : null}
        onChange={(event) => setReason(event.currentTarget.value)}
        data={[
          { value: "", label: "Choose" },
          ...offered(glossary.vocabularies, vocabulary).map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      {error && <FailureNote error={error} />}
      <Button type="submit" mt="md" loading={busy}>
        {act}
      </Button>
    </form>
  );
}

/** Closes a case or opens it again; the picture is asked for anew. */
function useTurning(to: keyof typeof says, onDone: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: trpc.cases.picture.queryKey() });
    onDone();
  };
  const closing = useMutation(trpc.cases.close.mutationOptions({ onSuccess }));
  const reopening = useMutation(trpc.cases.reopen.mutationOptions({ onSuccess }));
  const { mutate, isPending, error } = to === "close" ? closing : reopening;
  return { turn: mutate, busy: isPending, error };
}

import { Code, codeFrom } from "@concordat/domain";
import { Anchor, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { useWords } from "../words.ts";
import { useWordAct } from "./use-word-act.ts";
import { WordModal } from "./word-modal.tsx";

interface Adding {
  readonly vocabulary: string;
  /** What a term of it is called: `certificate`, `purpose`. */
  readonly noun: string;
  readonly added: (code: string) => void;
}

/** Under a list of terms: adds what it lacks there and then. */
export function AddTerm({ vocabulary, noun, added }: Adding) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open}>
        Not in the list? Add a {noun}
      </Anchor>
      {opened && <TermModal vocabulary={vocabulary} noun={noun} added={added} close={close} />}
    </>
  );
}

function TermModal({ vocabulary, noun, added, close }: Adding & { readonly close: () => void }) {
  const trpc = useTRPC();
  const { vocabularies } = useWords();
  const [label, setLabel] = useState("");
  const adding = useWordAct(trpc.catalogue.addTerm.mutationOptions());
  const code = codeFrom(label);
  const confirm = () => {
    if (!code) return;
    const term = { vocabulary: Code.parse(vocabulary), vocabularyLabel: null, code, label };
    adding.mutate(term, { onSuccess: () => (added(code), close()) });
  };
  return (
    <WordModal
      title={`Add a ${noun}`}
      opened
      close={close}
      label="Add it"
      ready={code !== null}
      busy={adding.isPending}
      error={adding.error}
      confirm={confirm}
    >
      <Text size="sm">
        It is added to “{vocabularies[vocabulary]?.label ?? vocabulary}” for the whole partnership, and the history says
        that you added it.
      </Text>
      <TermName label={label} code={code} change={setLabel} />
    </WordModal>
  );
}

interface Name {
  readonly label: string;
  readonly code: string | null;
  readonly change: (label: string) => void;
}

/** What the term is called, and how agreements will write it. */
function TermName({ label, code, change }: Name) {
  return (
    <>
      <TextInput
        label="What it is called"
        required
        maxLength={120}
        data-autofocus
        value={label}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {code && (
        <Text size="sm" c="dimmed">
          Agreements write it as {code}.
        </Text>
      )}
    </>
  );
}

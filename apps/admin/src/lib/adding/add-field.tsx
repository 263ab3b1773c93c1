import { codeFrom, Code, FieldKey, NewField } from "@concordat/domain";
import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { useWords } from "../words.ts";
import { FilledIn } from "./filled-in.tsx";
import { SaidFields } from "./said-fields.tsx";
import { useWordAct } from "./use-word-act.ts";
import { WordModal } from "./word-modal.tsx";

interface Adding {
  /** What somebody looked for and did not find. */
  readonly label: string;
  readonly added: (key: string) => void;
}

/** Adds a field that the catalogue lacks, there and then. Nothing shows it until a clause names it and is signed. */
export function AddField({ label, added }: Adding) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} w="fit-content" onClick={open}>
        {label.trim() ? `Add “${label.trim()}” to the catalogue` : "Add a field to the catalogue"}
      </Button>
      {opened && <FieldModal label={label} added={added} close={close} />}
    </>
  );
}

const blank = (label: string, section: string) => ({
  label,
  hint: null,
  section: Code.parse(section),
  class: "confidential" as const,
  special: [],
  lock: { kind: "none" as const, why: "" },
  shield: false,
  owners: [],
  type: "string" as const,
  vocabulary: null,
  coarsening: null,
  many: false,
});

/** `health` and `Sleep and rest` are `health.sleepAndRest`. */
const keyOf = (section: string, label: string): string => `${section}.${codeFrom(label) ?? ""}`;

function FieldModal({ label, added, close }: Adding & { readonly close: () => void }) {
  const trpc = useTRPC();
  const { catalogue } = useWords();
  const [field, setField] = useState<Omit<NewField, "key">>(() => blank(label, catalogue.sections[0]?.key ?? ""));
  const adding = useWordAct(trpc.catalogue.addField.mutationOptions());
  const key = FieldKey.safeParse(keyOf(field.section, field.label));
  const parsed = NewField.safeParse({ ...field, key: key.data ?? "" });
  const confirm = () => {
    if (!parsed.success) return;
    adding.mutate(parsed.data, { onSuccess: () => (added(parsed.data.key), close()) });
  };
  const change = (patch: Partial<NewField>) => setField({ ...field, ...patch });
  return (
    <WordModal
      title="Add a field to the catalogue"
      opened
      close={close}
      label="Add it"
      ready={parsed.success}
      busy={adding.isPending}
      error={adding.error}
      confirm={confirm}
    >
      <SaidFields field={field} change={change} />
      <FilledIn field={field} change={change} />
      {key.success && (
        <Text size="sm" c="dimmed">
          Agreements write it as {key.data}. Its key and what is filled in stay as they are.
        </Text>
      )}
    </WordModal>
  );
}

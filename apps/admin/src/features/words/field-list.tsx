import { amendmentOf, type Field, FieldAmendment } from "@concordat/domain";
import { Badge, Group, Stack, Table, Text, TextInput, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { AddField } from "../../lib/adding/add-field.tsx";
import { SaidFields } from "../../lib/adding/said-fields.tsx";
import { useWordAct } from "../../lib/adding/use-word-act.ts";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { ChangeButton } from "./change-button.tsx";

const sensitivities = { standard: "Standard", confidential: "Confidential", special: "Special", criminal: "Criminal" };

interface May {
  readonly mayChange: boolean;
}

/** Every field by section; opened, what is said of it is said otherwise. */
export function FieldList({ mayChange }: May) {
  const { catalogue } = useWords();
  const [looked, setLooked] = useState("");
  const [amended, setAmended] = useState<Field | null>(null);
  const sought = looked.trim().toLowerCase();
  const found = catalogue.fields.filter(({ label, key }) => `${label} ${key}`.toLowerCase().includes(sought));
  return (
    <Stack>
      <TextInput
        label="Find a field"
        type="search"
        maw={420}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={looked}
        onChange={(event) => setLooked(event.currentTarget.value)}
      />
      {mayChange && <AddField key={sought} label={found.length === 0 ? looked : ""} added={setLooked} />}
      <Text size="sm" component="output">
        {found.length} of {catalogue.fields.length} fields
      </Text>
      {catalogue.sections.map(({ key, label }) => {
        const own = found.filter(({ section }) => section === key);
        return (
          own.length > 0 && (
            <SectionFields key={key} label={label} fields={own} {...(mayChange ? { amend: setAmended } : {})} />
          )
        );
      })}
      {amended && <AmendModal key={amended.key} field={amended} close={() => setAmended(null)} />}
    </Stack>
  );
}

interface Section {
  readonly label: string;
  readonly fields: readonly Field[];
  readonly amend?: (field: Field) => void;
}

/** The fields of one section that were found. */
function SectionFields({ label, fields, amend }: Section) {
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0}>
      <Table captionSide="top">
        <Table.Caption ta="start">
          <Title order={2} size="h5" component="span">
            {label}
          </Title>
        </Table.Caption>
        <Table.Tbody>
          {fields.map((field) => (
            <FieldRow key={field.key} field={field} {...(amend ? { amend } : {})} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type Row = Pick<Section, "amend"> & { readonly field: Field };

/** What a field is called, how sensitive it is, and whether it is locked. */
function FieldRow({ field, amend }: Row) {
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} w="55%">
        {field.label}
        <Text size="xs" c="dimmed">
          {field.key}
        </Text>
      </Table.Th>
      <Table.Td>
        <Group gap="xs">
          <Badge variant="light" color="gray">
            {sensitivities[field.class]}
          </Badge>
          {field.lock && (
            <Badge variant="light" color="red">
              {field.lock.kind === "never" ? "Never shared" : "Locked"}
            </Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td ta="end">{amend && <ChangeButton label={field.label} change={() => amend(field)} />}</Table.Td>
    </Table.Tr>
  );
}

function AmendModal({ field, close }: { readonly field: Field; readonly close: () => void }) {
  const trpc = useTRPC();
  const [said, setSaid] = useState(() => amendmentOf(field));
  const saving = useWordAct(trpc.catalogue.amendField.mutationOptions());
  const parsed = FieldAmendment.safeParse(said);
  return (
    <WordModal
      title={`Change “${field.label}”`}
      opened
      close={close}
      label="Save"
      ready={parsed.success}
      busy={saving.isPending}
      error={saving.error}
      confirm={() => parsed.success && saving.mutate({ key: field.key, field: parsed.data }, { onSuccess: close })}
    >
      <SaidFields field={said} change={(patch) => setSaid({ ...said, ...patch })} />
    </WordModal>
  );
}

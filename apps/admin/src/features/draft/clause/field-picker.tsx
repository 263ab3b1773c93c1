import type { Field } from "@concordat/domain";
import { Button, Drawer, Group, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../../lib/words.ts";
import type { DraftClause } from "../text/draft-clause.ts";
import { AddField } from "../../../lib/adding/add-field.tsx";
import { FieldOption } from "./field-option.tsx";
import { prefixesOf } from "./field-prefixes.ts";

interface Picking {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly clause: DraftClause;
  readonly set: (fields: readonly string[]) => void;
  readonly knownFields: readonly string[];
}

/** The catalogue by section, to tick the fields of a clause in. */
export function FieldPicker({ title, opened, close, ...picking }: Picking) {
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack>
        <Catalogue {...picking} />
        <Group justify="flex-end">
          <Button onClick={close}>Done</Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

/** The catalogue, narrowed by what is looked for; what it lacks is added at its foot. */
function Catalogue({ clause, set, knownFields }: Omit<Picking, "title" | "opened" | "close">) {
  const { catalogue } = useWords();
  const [looked, setLooked] = useState("");
  const sought = looked.trim().toLowerCase();
  const found = catalogue.fields.filter(({ label, key }) => `${label} ${key}`.toLowerCase().includes(sought));
  const sections = catalogue.sections.filter(({ key }) => found.some(({ section }) => section === key));
  const toggle = (key: string) =>
    set(clause.fields.includes(key) ? clause.fields.filter((each) => each !== key) : [...clause.fields, key]);
  return (
    <>
      <TextInput
        label="Find a field"
        type="search"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={looked}
        onChange={(event) => setLooked(event.currentTarget.value)}
      />
      <WholeGroups clause={clause} set={set} />
      {sections.map((section) => (
        <SectionOptions
          key={section.key}
          label={section.label}
          fields={found.filter((field) => field.section === section.key)}
          clause={clause}
          knownFields={knownFields}
          toggle={toggle}
        />
      ))}
      {sections.length === 0 && <Text>No field matches.</Text>}
      <AddField key={sought} label={found.length === 0 ? looked : ""} added={toggle} />
    </>
  );
}

interface Section extends Pick<Picking, "clause" | "knownFields"> {
  readonly label: string;
  readonly fields: readonly Field[];
  readonly toggle: (key: string) => void;
}

/** The fields of one section that were found, each to be ticked. */
function SectionOptions({ label, fields, clause, knownFields, toggle }: Section) {
  return (
    <section aria-label={label}>
      <Title order={3} size="h6" mb={4}>
        {label}
      </Title>
      {fields.map((field) => (
        <FieldOption
          key={field.key}
          field={field}
          clause={clause}
          known={knownFields.includes(field.key)}
          toggle={() => toggle(field.key)}
        />
      ))}
    </section>
  );
}

/** A group stands for every field whose key begins so, except locked and free-text ones. */
function WholeGroups({ clause, set }: Pick<Picking, "clause" | "set">) {
  const words = useWords();
  const options = prefixesOf(words).filter(({ value }) => !clause.fields.includes(value));
  return (
    <Select
      label="Add a whole group"
      description="All its fields as they are in the catalogue today; locked and free-text fields are never among them."
      placeholder="Choose a group"
      searchable
      value={null}
      data={options}
      onChange={(prefix) => prefix && set([...clause.fields, prefix])}
    />
  );
}

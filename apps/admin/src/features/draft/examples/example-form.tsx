import { Outcome, outcomeWords } from "@concordat/domain";
import { Checkbox, Fieldset, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTerms } from "../../../lib/options.ts";
import { useWords } from "../../../lib/words.ts";
import { ConditionList } from "../conditions/condition-list.tsx";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import type { DraftExample } from "../text/draft-example.ts";
import { ReaderFields } from "../../../lib/examples/reader-fields.tsx";

interface Form {
  readonly example: DraftExample;
  readonly change: (example: DraftExample) => void;
}

/** Everything that an example consists of, in the order in which its sentence says it. */
export function ExampleForm({ example, change, draft }: Form & { readonly draft: DraftAgreement }) {
  const set = { example, change };
  return (
    <Stack gap="lg">
      <TextInput
        label="What the example shows"
        description="In a few words, such as: Housing does not see a diagnosis"
        required
        maxLength={200}
        value={example.title}
        onChange={(event) => change({ ...example, title: event.currentTarget.value })}
      />
      <ReaderFields
        reader={example.reader}
        purposes={draft.purposes}
        change={(reader) => change({ ...example, reader })}
      />
      <MatterFields {...set} />
      <ConditionList
        legend="Given: all of these hold"
        none="Nothing else is known of the case."
        conditions={example.given}
        fields={[example.field]}
        set={(given) => change({ ...example, given })}
      />
      <Checkbox
        label="The person lives under a shield"
        checked={example.shielded}
        onChange={(event) => change({ ...example, shielded: event.currentTarget.checked })}
      />
      <OutcomeField {...set} />
    </Stack>
  );
}

function MatterFields({ example, change }: Form) {
  const { catalogue } = useWords();
  const kinds = useTerms("agencyKind");
  const fields = catalogue.sections.map(({ key, label }) => ({
    group: label,
    items: catalogue.fields
      .filter(({ section }) => section === key)
      .map((field) => ({ value: field.key, label: field.label })),
  }));
  return (
    <Fieldset legend="At what">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label="Field"
          required
          searchable
          data={fields}
          value={example.field || null}
          onChange={(field) => change({ ...example, field: field ?? "" })}
        />
        <Select
          label="Held by which kind of agency"
          required
          searchable
          data={[{ value: "joint", label: "The joint record" }, ...kinds.filter(({ value }) => value !== "joint")]}
          value={example.owner || null}
          onChange={(owner) => change({ ...example, owner: owner ?? "" })}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

function OutcomeField({ example, change }: Form) {
  const pick = (value: string | null) => {
    const sees = Outcome.options.find((each) => each === value);
    if (sees) change({ ...example, sees });
  };
  return (
    <Select
      label="What must come of it"
      required
      allowDeselect={false}
      maw={420}
      data={Outcome.options.map((value) => ({ value, label: `The reader ${outcomeWords(value)}` }))}
      value={example.sees}
      onChange={pick}
    />
  );
}

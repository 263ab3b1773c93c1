import { Condition, sentenceOf } from "@concordat/domain";
import { ActionIcon, Fieldset, Group, Paper, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useWords } from "../../../lib/words.ts";
import type { DraftCondition } from "../text/draft-clause.ts";
import { ConditionControl } from "./condition-control.tsx";
import { commonConditions } from "./common-conditions.ts";
import { beginning, conditionKinds, kindGroups } from "./condition-kinds.ts";

interface Conditions {
  readonly legend: string;
  /** What it comes to when there is none. */
  readonly none: string;
  readonly conditions: readonly DraftCondition[];
  /** The fields that they are about. */
  readonly fields: readonly string[];
  readonly set: (conditions: readonly DraftCondition[]) => void;
}

/** Conditions that all hold: of a clause, when it applies; of an example, what is given in it. */
export function ConditionList({ legend, none, conditions, fields, set }: Conditions) {
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {conditions.length === 0 && (
          <Text size="sm" c="dimmed">
            {none}
          </Text>
        )}
        {conditions.map((condition, index) => (
          <ConditionCard
            // oxlint-disable-next-line react/no-array-index-key -- A condition has no name: its place is what it is known by.
            key={index}
            condition={condition}
            fields={fields}
            change={(next) => set(conditions.with(index, next))}
            remove={() => set(conditions.toSpliced(index, 1))}
          />
        ))}
        <AddCondition add={(added) => set([...conditions, ...added])} />
      </Stack>
    </Fieldset>
  );
}

/** One condition of a kind, or a set that many agreements share. */
function AddCondition({ add }: { readonly add: (added: readonly DraftCondition[]) => void }) {
  const chosen = { searchable: true, value: null };
  return (
    <>
      <Select
        {...chosen}
        label="Add a condition"
        placeholder="Choose what it is about"
        data={kindGroups}
        onChange={(kind) => add(beginning(kind))}
      />
      <Select
        {...chosen}
        label="Or add what many agreements ask"
        placeholder="Choose, then change it to fit"
        data={commonConditions.map(({ value, label }) => ({ value, label }))}
        onChange={(common) => add(commonConditions.find(({ value }) => value === common)?.when ?? [])}
      />
    </>
  );
}

interface Card {
  readonly condition: DraftCondition;
  readonly fields: readonly string[];
  readonly change: (condition: DraftCondition) => void;
  readonly remove: () => void;
}

function ConditionCard({ condition, fields, change, remove }: Card) {
  const words = useWords();
  const { label, controls } = conditionKinds[condition.kind];
  const parsed = Condition.safeParse(condition);
  const set = (name: string, value: unknown) => {
    const { [name]: _before, ...rest } = condition;
    change({ ...rest, kind: condition.kind, ...(value === undefined ? {} : { [name]: value }) });
  };
  return (
    <Paper withBorder p="sm" component="section" aria-label={label}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <Text size="sm">
          <strong>{label}.</strong> {parsed.success ? `Only when ${sentenceOf(parsed.data, words)}.` : "Fill this in."}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove the condition: ${label}`} onClick={remove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {controls.map((control) => (
          <ConditionControl
            key={control.name}
            control={control}
            value={condition[control.name]}
            change={(value) => set(control.name, value)}
            fields={fields}
          />
        ))}
      </SimpleGrid>
    </Paper>
  );
}

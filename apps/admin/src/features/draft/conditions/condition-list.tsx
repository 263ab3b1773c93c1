import { Condition, type ConditionKind, sentenceOf } from "@concordat/domain";
import { ActionIcon, Fieldset, Group, Paper, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useWords } from "../../../lib/words.ts";
import type { ClauseChange } from "../clause/clause-change.ts";
import type { DraftCondition } from "../text/draft-clause.ts";
import { ConditionControl } from "./condition-control.tsx";
import { conditionKinds } from "./condition-kinds.ts";

const isKind = (kind: string): kind is ConditionKind => kind in conditionKinds;
const kinds = Object.keys(conditionKinds).filter(isKind);
const groups = [...new Set(kinds.map((kind) => conditionKinds[kind].about))].map((about) => ({
  group: about,
  items: kinds
    .filter((kind) => conditionKinds[kind].about === about)
    .map((kind) => ({ value: kind, label: conditionKinds[kind].label })),
}));

/** When the clause applies: all of its conditions must hold. */
export function ConditionList({ clause, change }: ClauseChange) {
  const set = (when: readonly DraftCondition[]) => change({ ...clause, when });
  const add = (kind: string | null) => {
    if (kind && isKind(kind)) set([...clause.when, { kind, ...conditionKinds[kind].begins }]);
  };
  return (
    <Fieldset legend="When: all of these must hold">
      <Stack gap="sm">
        {clause.when.length === 0 && (
          <Text size="sm" c="dimmed">
            No condition: it applies always.
          </Text>
        )}
        {clause.when.map((condition, index) => (
          <ConditionCard
            // oxlint-disable-next-line react/no-array-index-key -- A condition has no name: its place is what it is known by.
            key={index}
            condition={condition}
            fields={clause.fields}
            change={(next) => set(clause.when.with(index, next))}
            remove={() => set(clause.when.toSpliced(index, 1))}
          />
        ))}
        <Select
          label="Add a condition"
          placeholder="Choose what it is about"
          searchable
          value={null}
          data={groups}
          onChange={add}
        />
      </Stack>
    </Fieldset>
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

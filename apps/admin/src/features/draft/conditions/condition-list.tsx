import { Condition, sentenceOf } from "@concordat/domain";
import { ActionIcon, Fieldset, Group, Paper, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useWords } from "../../../lib/words.ts";
import type { ClauseChange } from "../clause/clause-change.ts";
import type { DraftCondition } from "../text/draft-clause.ts";
import { ConditionControl } from "./condition-control.tsx";
import { commonConditions } from "./common-conditions.ts";
import { beginning, conditionKinds, kindGroups } from "./condition-kinds.ts";

/** When the clause applies: all of its conditions must hold. */
export function ConditionList({ clause, change }: ClauseChange) {
  const set = (when: readonly DraftCondition[]) => change({ ...clause, when });
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
        <AddCondition add={(added) => set([...clause.when, ...added])} />
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

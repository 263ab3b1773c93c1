import { ActionIcon, Button, Group, Popover, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from "@tabler/icons-react";
import { useDisclosure } from "@mantine/hooks";

export interface ClauseMoves {
  readonly move: (by: 1 | -1) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  readonly ends: { readonly first: boolean; readonly last: boolean };
}

const quiet = { variant: "subtle", color: "gray", size: "lg" } as const;

/** What can be done to a clause as a whole. */
export function ClauseActs({ name, move, duplicate, remove, ends }: ClauseMoves & { readonly name: string }) {
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon {...quiet} aria-label={`Move ${name} up`} disabled={ends.first} onClick={() => move(-1)}>
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...quiet} aria-label={`Move ${name} down`} disabled={ends.last} onClick={() => move(1)}>
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon {...quiet} aria-label={`Duplicate ${name}`} onClick={duplicate}>
        <IconCopy size={18} aria-hidden />
      </ActionIcon>
      <RemoveClause name={name} remove={remove} />
    </Group>
  );
}

function RemoveClause({ name, remove }: { readonly name: string; readonly remove: () => void }) {
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" trapFocus withArrow>
      <Popover.Target>
        <ActionIcon {...quiet} aria-label={`Remove ${name}`} onClick={toggle}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Remove ${name}`}>
        <Stack gap="xs">
          <Text size="sm">Take clause {name} out of this draft?</Text>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              Keep it
            </Button>
            <Button size="xs" color="red.9" onClick={remove}>
              Take it out
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

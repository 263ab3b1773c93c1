import { Button, Group, Modal, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import type { Drafting } from "./use-draft.ts";

/** Whoever leaves takes nothing with them: what can be saved is saved first. Stands between the rest and the way out, also when the window is closed. */
export function LeaveGuard({ unsaved, save }: Pick<Drafting, "unsaved" | "save">) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => unsaved && current.pathname !== next.pathname && !(await save()),
    enableBeforeUnload: unsaved,
    withResolver: true,
  });
  return (
    <Modal
      opened={status === "blocked"}
      onClose={() => reset?.()}
      title="Leave without saving?"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Text>What you changed since it was last saved could not be saved, and would be lost.</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => proceed?.()}>
          Leave and lose it
        </Button>
        <Button onClick={() => reset?.()}>Stay here</Button>
      </Group>
    </Modal>
  );
}

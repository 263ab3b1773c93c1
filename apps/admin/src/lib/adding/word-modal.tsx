import { Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { WhatIsWrong } from "../what-is-wrong.tsx";

interface Asking {
  readonly title: string;
  readonly opened: boolean;
  readonly close: () => void;
  readonly label: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly confirm: () => void;
  readonly children: ReactNode;
}

/** A dialog that adds to the partnership's words, or changes them: what is wrong is said in it, and nothing typed is lost. */
export function WordModal({ title, opened, close, label, ready, busy, error, confirm, children }: Asking) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
      returnFocus
    >
      <Stack>
        {children}
        {error !== null && <WhatIsWrong error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button disabled={!ready} loading={busy} onClick={confirm}>
            {label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { FailureNote } from "@concordat/ui";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";

/** One press of a confirmed act, as it goes. */
export interface Doing {
  readonly confirm: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  readonly forget: () => void;
}

export interface ActIs {
  /** On the button that opens the dialog, and on the one that confirms. */
  readonly label: string;
  /** The question that the dialog asks. */
  readonly question: string;
  readonly doing: Doing;
  readonly colour?: string;
  readonly quiet?: boolean;
  readonly ready?: boolean;
  readonly size?: "md" | "xl";
  /** What will happen, in plain words. */
  readonly children: ReactNode;
}

/** Something that is done to a version: a button, and a dialog that says what will happen before it does. */
export function Act({ label, question, doing, colour, quiet = false, ready = true, size = "md", children }: ActIs) {
  const [opened, { open, close }] = useDisclosure(false);
  const shut = () => {
    close();
    doing.forget();
  };
  const look = colour ? { color: colour } : {};
  return (
    <>
      <Button variant={quiet ? "default" : "filled"} onClick={open}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={shut}
        title={question}
        styles={{ title: { fontWeight: 650, fontSize: "1.125rem" } }}
        size={size}
        closeButtonProps={{ "aria-label": "Close" }}
        returnFocus
      >
        <Stack>
          {children}
          {doing.error !== null && <FailureNote error={doing.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={shut}>
              Cancel
            </Button>
            <Button {...look} loading={doing.busy} disabled={!ready} onClick={doing.confirm}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Divider, Modal, Stack, Text } from "@mantine/core";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgency, ManagedPerson } from "../../lib/words.ts";
import { AmendPerson } from "./amend-person.tsx";
import { ChangePerson } from "./change-person.tsx";
import { MovePerson } from "./move-person.tsx";
import { PersonActs } from "./person-acts.tsx";
import { StandingMark } from "./standing-mark.tsx";

interface About {
  readonly person: ManagedPerson;
  /** Those that the reader keeps. */
  readonly agencies: readonly ManagedAgency[];
  readonly close: () => void;
}

/** All that can be done about somebody, as the server allows it. */
export function PersonDialog({ person, agencies, close }: About) {
  useFocusBack();
  return (
    <Modal opened onClose={close} title={person.name} size="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack>
        <div>
          <StandingMark person={person} />
          <Text mt="xs" size="sm">
            {person.email}, {person.phone}
          </Text>
        </div>
        {person.can.includes("change") && (
          <>
            <ChangePerson person={person} />
            <Divider />
            <AmendPerson person={person} />
            <Divider />
            {agencies.length > 1 && (
              <>
                <MovePerson person={person} agencies={agencies} />
                <Divider />
              </>
            )}
          </>
        )}
        <PersonActs person={person} />
      </Stack>
    </Modal>
  );
}

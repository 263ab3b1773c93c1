import { NewPerson } from "@concordat/domain";
import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { ReachFields } from "../../lib/managing/reach-fields.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { usePress } from "../../lib/managing/use-press.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgency } from "../../lib/words.ts";
import { HandOverLink } from "./hand-over-link.tsx";
import { RoleChoice } from "./role-choice.tsx";

interface Adding {
  readonly agencies: readonly ManagedAgency[];
  readonly close: () => void;
}

/** Adds somebody, and then shows the link to hand over. */
export function AddPerson({ agencies, close }: Adding) {
  const trpc = useTRPC();
  const key = usePress();
  useFocusBack();
  const [typed, setTyped] = useState(() => blank(agencies));
  const adding = useManaging(trpc.people.add.mutationOptions());
  const person = NewPerson.safeParse(typed).data;
  if (adding.data)
    return (
      <Modal
        opened
        onClose={close}
        title={adding.data.link === null ? "Invited" : "Hand over the link"}
        size="lg"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <HandOverLink name={typed.name} link={adding.data.link} waiting={adding.data.waiting} />
        <Button mt="md" variant="default" onClick={close}>
          Done
        </Button>
      </Modal>
    );
  return (
    <WordModal
      title="Add a person"
      opened
      close={close}
      label="Add them"
      ready={person !== undefined}
      busy={adding.isPending}
      error={adding.error}
      confirm={() => person && adding.mutate({ key, person })}
    >
      <PersonFields typed={typed} agencies={agencies} change={(patch) => setTyped({ ...typed, ...patch })} />
    </WordModal>
  );
}

const blank = ([first]: readonly ManagedAgency[]) => {
  const agencyId: string = first?.id ?? "";
  const roles: readonly string[] = ["practitioner"];
  return { agencyId, name: "", jobTitle: "", email: "", phone: "", roles };
};
type Typed = ReturnType<typeof blank>;

interface Fields extends Pick<Adding, "agencies"> {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
}

/** Who they are, where they work, how they are reached there, and what they may do. */
function PersonFields({ typed, agencies, change }: Fields) {
  return (
    <>
      <Select
        label="Agency"
        required
        searchable
        allowDeselect={false}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.agencyId}
        onChange={(agencyId) => agencyId && change({ agencyId })}
      />
      <TextInput
        label="Name"
        required
        maxLength={120}
        data-autofocus
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Job title"
        required
        maxLength={120}
        value={typed.jobTitle}
        onChange={(event) => change({ jobTitle: event.currentTarget.value })}
      />
      <ReachFields reach={typed} names={{ email: "Email at work", phone: "Telephone at work" }} change={change} />
      <RoleChoice roles={typed.roles} change={(roles) => change({ roles })} />
    </>
  );
}

import { NewAgency } from "@concordat/domain";
import { Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { usePress } from "../../lib/managing/use-press.ts";
import { useTerms } from "../../lib/options.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgencies } from "../../lib/words.ts";
import { AgencyFields } from "./agency-fields.tsx";

interface Adding extends Pick<ManagedAgencies, "controllers"> {
  readonly close: () => void;
}

const blank = {
  said: { name: "", shortName: "", phone: "", email: "" },
  kind: "",
  /** An id of one that is there; nothing for a new one. */
  controllerId: "",
  controllerName: "",
};
type Typed = typeof blank;

const agencyOf = ({ said, kind, controllerId, controllerName }: Typed): NewAgency | undefined =>
  NewAgency.safeParse({
    ...said,
    kind,
    controller: controllerId ? { is: "known", id: controllerId } : { is: "new", name: controllerName },
  }).data;

/** Adds an agency to the partnership. */
export function AddAgency({ controllers, close }: Adding) {
  const trpc = useTRPC();
  const key = usePress();
  useFocusBack();
  const [typed, setTyped] = useState(blank);
  const adding = useManaging(trpc.agencies.add.mutationOptions());
  const agency = agencyOf(typed);
  const change = (patch: Partial<Typed>) => setTyped({ ...typed, ...patch });
  return (
    <WordModal
      title="Add an agency"
      opened
      close={close}
      label="Add it"
      ready={agency !== undefined}
      busy={adding.isPending}
      error={adding.error}
      confirm={() => agency && adding.mutate({ key, agency }, { onSuccess: close })}
    >
      <Text size="sm">
        It sees nothing of others, and others nothing of it, until it has signed an agreement. Its colour and mark are
        chosen for it.
      </Text>
      <AgencyFields said={typed.said} change={(patch) => change({ said: { ...typed.said, ...patch } })} />
      <Belonging typed={typed} controllers={controllers} change={change} />
    </WordModal>
  );
}

interface Fields extends Pick<ManagedAgencies, "controllers"> {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
}

/** What it is, and which legal body answers for its data. */
function Belonging({ typed: { kind, controllerId, controllerName }, controllers, change }: Fields) {
  const kinds = useTerms("agencyKind").filter(({ value }) => value !== "joint");
  const bodies = controllers.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        label="It is a"
        required
        searchable
        data={kinds}
        value={kind || null}
        onChange={(chosen) => change({ kind: chosen ?? "" })}
      />
      <Select
        label="Who answers for its data"
        description="The council, trust, force or charity that is the controller"
        searchable
        allowDeselect={false}
        data={[{ value: "", label: "A body that is not in the list" }, ...bodies]}
        value={controllerId}
        onChange={(chosen) => change({ controllerId: chosen ?? "" })}
      />
      {controllerId === "" && (
        <TextInput
          label="Name of that body"
          required
          maxLength={120}
          value={controllerName}
          onChange={(event) => change({ controllerName: event.currentTarget.value })}
        />
      )}
    </>
  );
}

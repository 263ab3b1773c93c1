import type { AgencyAmendment } from "@concordat/domain";
import { TextInput } from "@mantine/core";
import { ReachFields } from "../../lib/managing/reach-fields.tsx";

interface Fields {
  readonly said: AgencyAmendment;
  readonly change: (patch: Partial<AgencyAmendment>) => void;
}

/** What an agency is called, and whom to reach when nobody of theirs is known by name. */
export function AgencyFields({ said, change }: Fields) {
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={120}
        data-autofocus
        value={said.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Short name"
        description="As it stands beside values and in lists"
        required
        maxLength={40}
        value={said.shortName}
        onChange={(event) => change({ shortName: event.currentTarget.value })}
      />
      <ReachFields reach={said} names={{ email: "Duty inbox", phone: "Duty telephone" }} change={change} />
    </>
  );
}

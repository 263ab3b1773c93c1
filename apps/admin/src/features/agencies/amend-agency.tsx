import { AgencyAmendment } from "@concordat/domain";
import { useState } from "react";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgency } from "../../lib/words.ts";
import { AgencyFields } from "./agency-fields.tsx";

interface Amending {
  readonly agency: ManagedAgency;
  readonly close: () => void;
}

/** Says otherwise what an agency is called and how it is reached. Signed texts keep the name that they were signed with. */
export function AmendAgency({ agency, close }: Amending) {
  const trpc = useTRPC();
  useFocusBack();
  const { id, name, shortName, phone, email } = agency;
  const [typed, setTyped] = useState({ name, shortName, phone, email });
  const amending = useManaging(trpc.agencies.amend.mutationOptions());
  const said = AgencyAmendment.safeParse(typed).data;
  return (
    <WordModal
      title={`Change ${name}`}
      opened
      close={close}
      label="Save"
      ready={said !== undefined}
      busy={amending.isPending}
      error={amending.error}
      confirm={() => said && amending.mutate({ id, said }, { onSuccess: close })}
    >
      <AgencyFields said={typed} change={(patch) => setTyped({ ...typed, ...patch })} />
    </WordModal>
  );
}

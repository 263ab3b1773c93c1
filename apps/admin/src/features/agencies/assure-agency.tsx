import { NewAssurance } from "@concordat/domain";
import { Select, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { usePress } from "../../lib/managing/use-press.ts";
import { useTerms } from "../../lib/options.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgency } from "../../lib/words.ts";

interface Assuring {
  readonly agency: ManagedAgency;
  readonly close: () => void;
}

/** Notes what the partnership has seen that an agency holds. Clauses can ask for it. */
export function AssureAgency({ agency, close }: Assuring) {
  const trpc = useTRPC();
  const key = usePress();
  useFocusBack();
  const [typed, setTyped] = useState(blank);
  const assuring = useManaging(trpc.agencies.assure.mutationOptions());
  const held = NewAssurance.safeParse({ ...typed, until: typed.until === "" ? null : typed.until }).data;
  return (
    <WordModal
      title={`What ${agency.shortName} holds`}
      opened
      close={close}
      label="Note it"
      ready={held !== undefined}
      busy={assuring.isPending}
      error={assuring.error}
      confirm={() => held && assuring.mutate({ key, agencyId: agency.id, held }, { onSuccess: close })}
    >
      <Text size="sm">
        Note it only once you have seen it. Clauses that ask for it reach this agency on these days, and on no others.
      </Text>
      <HeldFields typed={typed} change={(patch) => setTyped({ ...typed, ...patch })} />
    </WordModal>
  );
}

const blank = { assurance: "", from: "", until: "" };

interface Fields {
  readonly typed: typeof blank;
  readonly change: (patch: Partial<typeof blank>) => void;
}

/** What it is, and on which days. */
function HeldFields({ typed, change }: Fields) {
  const terms = useTerms("assurance");
  return (
    <>
      <Select
        label="It holds"
        required
        data={terms}
        value={typed.assurance || null}
        onChange={(chosen) => change({ assurance: chosen ?? "" })}
      />
      <TextInput
        label="From"
        type="date"
        required
        value={typed.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        label="Until, the last day included"
        description="Leave it empty if it does not run out"
        type="date"
        value={typed.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
    </>
  );
}

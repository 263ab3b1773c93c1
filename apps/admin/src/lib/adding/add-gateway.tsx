import { codeFrom, type NewGateway } from "@concordat/domain";
import { Anchor, Radio, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { useWordAct } from "./use-word-act.ts";
import { WordModal } from "./word-modal.tsx";

type Gateway = Pick<NewGateway, "title" | "what" | "kind">;

const blank: Gateway = { title: "", what: "", kind: "power" };

/** Under the list of powers and duties: adds one that the register lacks. */
export function AddGateway({ added }: { readonly added: (code: string) => void }) {
  const trpc = useTRPC();
  const [opened, { open, close }] = useDisclosure(false);
  const [gateway, setGateway] = useState(blank);
  const adding = useWordAct(trpc.catalogue.addGateway.mutationOptions());
  const code = codeFrom(gateway.title);
  const confirm = () => {
    if (!code) return;
    const done = () => {
      added(code);
      setGateway(blank);
      close();
    };
    adding.mutate({ ...gateway, code, givers: [], receivers: [] }, { onSuccess: done });
  };
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open}>
        Not in the list? Add a power or duty
      </Anchor>
      <WordModal
        title="Add a power or duty"
        opened={opened}
        close={close}
        label="Add it"
        ready={code !== null && gateway.what.trim() !== ""}
        busy={adding.isPending}
        error={adding.error}
        confirm={confirm}
      >
        <GatewayFields gateway={gateway} change={(patch) => setGateway({ ...gateway, ...patch })} />
      </WordModal>
    </>
  );
}

interface Fields {
  readonly gateway: Gateway;
  readonly change: (patch: Partial<Gateway>) => void;
}

/** What is said of a power or duty: how it is cited, what it allows or demands, and which of both it is. */
function GatewayFields({ gateway, change }: Fields) {
  return (
    <>
      <TextInput
        label="Act and section"
        description="As it is cited, such as: Children Act 1989 s47"
        required
        maxLength={160}
        value={gateway.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        label="What it allows or demands"
        required
        autosize
        maxLength={600}
        value={gateway.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <Radio.Group
        label="It is"
        value={gateway.kind}
        onChange={(kind) => change({ kind: kind === "duty" ? "duty" : "power" })}
      >
        <Radio value="power" label="a power: they may" mt="xs" />
        <Radio value="duty" label="a duty: they must" mt="xs" />
      </Radio.Group>
    </>
  );
}

import { codeFrom } from "@concordat/domain";
import { Anchor, Radio, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { useWordAct } from "./use-word-act.ts";
import { WordModal } from "./word-modal.tsx";

const blank = { title: "", what: "", kind: "power" as "power" | "duty" };

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
        <TextInput
          label="Act and section"
          description="As it is cited, such as: Children Act 1989 s47"
          required
          maxLength={160}
          value={gateway.title}
          onChange={(event) => setGateway({ ...gateway, title: event.currentTarget.value })}
        />
        <Textarea
          label="What it allows or demands"
          required
          autosize
          maxLength={600}
          value={gateway.what}
          onChange={(event) => setGateway({ ...gateway, what: event.currentTarget.value })}
        />
        <Radio.Group
          label="It is"
          value={gateway.kind}
          onChange={(kind) => setGateway({ ...gateway, kind: kind === "duty" ? "duty" : "power" })}
        >
          <Radio value="power" label="a power: they may" mt="xs" />
          <Radio value="duty" label="a duty: they must" mt="xs" />
        </Radio.Group>
      </WordModal>
    </>
  );
}

import { NewProvider } from "@concordat/domain";
import { Code, PasswordInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import type { ManagedAgency } from "../../lib/words.ts";

interface Proposing {
  readonly agencies: readonly ManagedAgency[];
  /** What the agency registers with its provider. */
  readonly returnTo: readonly string[];
  readonly close: () => void;
}

const blank = {
  agencyId: "",
  issuer: "",
  clientId: "",
  clientSecret: "",
  domains: "",
  factorWords: "mfa",
  letsIn: "invited",
};
type Typed = typeof blank;

const parts = (typed: string): string[] => typed.split(/[\s,]+/).filter((part) => part !== "");

const boxes: readonly (readonly [name: keyof Typed, label: string, description: string])[] = [
  ["issuer", "Address of the provider", "Its issuer, such as https://login.example.org"],
  ["clientId", "Client id", "By which the provider knows Concordat"],
  ["domains", "Domains of email", "With commas between, such as example.gov.uk"],
  [
    "factorWords",
    "Words for a second factor",
    "Values of amr or acr. Without one of them a code or passkey is asked for here",
  ],
];

/** Proposes how an agency's people sign in. */
export function ProposeProvider({ agencies, returnTo, close }: Proposing) {
  const trpc = useTRPC();
  useFocusBack();
  const [typed, setTyped] = useState<Typed>({ ...blank, agencyId: agencies[0]?.id ?? "" });
  const proposing = useManaging(trpc.signOn.propose.mutationOptions());
  const said = { ...typed, domains: parts(typed.domains), factorWords: parts(typed.factorWords) };
  const provider = NewProvider.safeParse(said).data;
  const change = (name: keyof Typed, value: string) => setTyped({ ...typed, [name]: value });
  return (
    <WordModal
      title="An agency’s own sign-in"
      opened
      close={close}
      label="Ask for it"
      ready={provider !== undefined}
      busy={proposing.isPending}
      error={proposing.error}
      confirm={() => provider && proposing.mutate({ provider }, { onSuccess: close })}
    >
      <ProviderFields typed={typed} agencies={agencies} returnTo={returnTo} change={change} />
    </WordModal>
  );
}

interface Fields extends Omit<Proposing, "close"> {
  readonly typed: Typed;
  readonly change: (name: keyof Typed, value: string) => void;
}

const ProviderFields = ({ typed, agencies, returnTo, change }: Fields) => (
  <>
    <Select
      label="Agency"
      required
      allowDeselect={false}
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={typed.agencyId}
      onChange={(id) => id !== null && change("agencyId", id)}
    />
    <Registered returnTo={returnTo} />
    <ProviderBoxes typed={typed} change={change} />
  </>
);

const ProviderBoxes = ({ typed, change }: Pick<Fields, "typed" | "change">) => (
  <>
    {boxes.map(([name, label, description]) => (
      <TextInput
        key={name}
        label={label}
        description={description}
        value={typed[name]}
        onChange={(event) => change(name, event.currentTarget.value)}
      />
    ))}
    <PasswordInput
      label="Client secret"
      description="Kept sealed, and shown to nobody"
      autoComplete="off"
      value={typed.clientSecret}
      onChange={(event) => change("clientSecret", event.currentTarget.value)}
    />
    <Select
      label="Whom it brings in"
      allowDeselect={false}
      data={[
        { value: "invited", label: "Who was invited" },
        { value: "anybody", label: "Anybody, who then waits to be let in" },
      ]}
      value={typed.letsIn}
      onChange={(lets) => lets !== null && change("letsIn", lets)}
    />
  </>
);

const Registered = ({ returnTo }: Pick<Proposing, "returnTo">) => (
  <Stack gap={4}>
    <Text size="sm">Register these addresses with the provider, to come back to:</Text>
    {returnTo.map((address) => (
      <Code key={address} style={{ overflowWrap: "anywhere" }}>
        {address}
      </Code>
    ))}
  </Stack>
);

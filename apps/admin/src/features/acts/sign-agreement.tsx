import { demonstrationPassword } from "@concordat/domain";
import { Checkbox, Code, PasswordInput, Text } from "@mantine/core";
import { useState } from "react";
import { usePerson } from "../../lib/person.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { type OneParty, PartySummary } from "./party-summary.tsx";
import { useAct } from "./use-act.ts";

/** Signs for the reader's own agency, with one page before them that says what they take on. */
export function SignAgreement({ version, onDone }: Acting) {
  const { summary, agreement, hash } = version;
  const trpc = useTRPC();
  const person = usePerson();
  const [read, setRead] = useState(false);
  const [password, setPassword] = useState("");
  // Elsewhere the server asks for a passkey or a code, if the last one is some minutes old.
  const typesPassword = person.demonstration;
  const party = agreement.parties.find(({ agency }) => agency === person.agencyId);
  const doing = useAct(
    trpc.agreements.sign.mutationOptions(),
    { id: summary.id, hash, password: typesPassword ? password : null },
    () => onDone(`Signed for ${party?.name ?? "your agency"}.`),
  );
  if (!party) return null;
  return (
    <Act
      label="Sign"
      question={`Sign for ${party.name}?`}
      doing={doing}
      ready={read && (password !== "" || !typesPassword)}
      size="xl"
    >
      <WhatIsSigned version={version} party={party} />
      <Checkbox
        label="I have read the agreement and may sign it for my agency"
        checked={read}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      {typesPassword && <PasswordAgain password={password} change={setPassword} />}
    </Act>
  );
}

/** As whom one signs, when it starts, what their agency takes on, and which text it is. */
function WhatIsSigned({ version, party }: OneParty) {
  const { name } = usePerson();
  const starts =
    version.summary.state === "inForce"
      ? "It is in force: your agency takes part from the moment you sign."
      : "Nothing is shared under it until the governance lead activates it.";
  return (
    <>
      <Text>
        You sign as {name}, for the office of {party.signatoryRole}. {starts}
      </Text>
      <PartySummary version={version} party={party} />
      <Text size="sm" c="dimmed">
        Your signature belongs to this exact text, by its fingerprint <Code>{version.hash.slice(0, 16)}…</Code>
      </Text>
    </>
  );
}

interface Typed {
  readonly password: string;
  readonly change: (password: string) => void;
}

function PasswordAgain({ password, change }: Typed) {
  return (
    <PasswordInput
      label="Your password"
      description={`Typed again, so that nobody signs at an open screen. In this demonstration everybody’s is ${demonstrationPassword}.`}
      autoComplete="current-password"
      required
      value={password}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

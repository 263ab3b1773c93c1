import { FailureNote } from "@concordat/ui";
import { Button, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import type { SyntheticEvent } from "react";
import { Box } from "./box.tsx";
import { placeOf } from "./typed.ts";
import { type Filling, useSetUp } from "./use-set-up.ts";

interface Kinds {
  readonly kinds: readonly { readonly code: string; readonly label: string }[];
}

/** Everything that the first day asks, on one page. */
export function SetUpForm({ kinds }: Kinds) {
  const { token, setToken, filling, failure, busy, setUp } = useSetUp(kinds[0]?.code ?? "");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setUp();
  };
  return (
    <form onSubmit={submit} aria-label="Set up">
      <Stack gap="lg">
        <WhatIsAsked />
        {failure && <FailureNote error={failure} />}
        <TextInput
          label="Token"
          description="The server printed it when it started. The address that it printed brings it along."
          required
          value={token}
          error={filling.problem("token")}
          onChange={(event) => setToken(event.currentTarget.value.trim())}
        />
        <ThePartnership filling={filling} />
        <ItsHost filling={filling} kinds={kinds} />
        <ItsLead filling={filling} />
        <Button type="submit" loading={busy}>
          Set up, and choose how you sign in
        </Button>
      </Stack>
    </form>
  );
}

const WhatIsAsked = () => (
  <Stack gap={4}>
    <Title order={1}>Set up your partnership</Title>
    <Text>
      Three things to begin with. Everything else, from the other agencies to the first agreement, you add afterwards,
      and all of this can be changed.
    </Text>
  </Stack>
);

interface Part {
  readonly filling: Filling;
}

const ThePartnership = ({ filling }: Part) => (
  <Fieldset legend="The partnership">
    <Box
      filling={filling}
      of="name"
      label="Name of the partnership"
      description="Such as: Harrowmere Safeguarding Partnership"
    />
  </Fieldset>
);

const ItsHost = ({ filling, kinds }: Part & Kinds) => (
  <Fieldset legend="The agency that hosts it">
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Box
        filling={filling}
        of="controller"
        label="Organisation that answers for its data"
        description="The legal body, such as a council or a trust"
      />
      <Box filling={filling} of="agency" label="Agency" description="The part whose people use this" />
      <Box filling={filling} of="shortName" label="What it is called for short" />
      <NativeSelect
        label="What kind of agency it is"
        value={filling.typed.kind}
        error={filling.problem(placeOf.kind)}
        onChange={(event) => filling.change({ kind: event.currentTarget.value })}
        data={kinds.map(({ code, label }) => ({ value: code, label }))}
      />
      <Box filling={filling} of="agencyPhone" label="Duty telephone" type="tel" />
      <Box filling={filling} of="agencyEmail" label="Duty inbox" type="email" />
    </SimpleGrid>
  </Fieldset>
);

const ItsLead = ({ filling }: Part) => (
  <Fieldset legend="You, its first governance lead">
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Box filling={filling} of="leadName" label="Your name" />
      <Box filling={filling} of="jobTitle" label="Your job title" />
      <Box filling={filling} of="leadEmail" label="Your work email" type="email" />
      <Box filling={filling} of="leadPhone" label="Your work telephone" type="tel" />
    </SimpleGrid>
  </Fieldset>
);

import { Empty, FailureNote } from "@concordat/ui";
import { Button, Code, Group, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { dateOf } from "../../lib/dates.ts";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { ManagedAgency, ShownProvider, ShownProviders } from "../../lib/words.ts";
import { ProposeProvider } from "./propose-provider.tsx";

interface Page extends ShownProviders {
  readonly agencies: readonly ManagedAgency[];
}

/** How the people of the agencies that the reader manages sign in through a provider of their own. */
export function SignOnSettings({ providers, waiting, returnTo, agencies }: Page) {
  const [proposing, setProposing] = useState(false);
  const nameOf = (id: string): string => agencies.find((agency) => agency.id === id)?.name ?? "";
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={1}>Agencies’ own sign-in</Title>
          <Text c="dimmed" maw="68ch">
            An agency’s people can sign in with the account that it gives them (OpenID Connect). Whoever runs that
            provider can come in as anybody of the agency, so a second person agrees to every change, and one of the two
            is a governance lead.
          </Text>
        </Stack>
        {agencies.length > 0 && <Button onClick={() => setProposing(true)}>Set one up</Button>}
      </Group>
      {waiting.length > 0 && <ToLetIn waiting={waiting} />}
      {providers.length === 0 && (
        <Empty title="No agency has one yet">Its people sign in with a passkey, or a password and an app.</Empty>
      )}
      {providers.map((provider) => (
        <ProviderCard key={provider.id} provider={provider} agency={nameOf(provider.agencyId)} />
      ))}
      {proposing && <ProposeProvider agencies={agencies} returnTo={returnTo} close={() => setProposing(false)} />}
    </Stack>
  );
}

function ToLetIn({ waiting }: Pick<ShownProviders, "waiting">) {
  const trpc = useTRPC();
  const letting = useManaging(trpc.people.resume.mutationOptions());
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="to-let-in">
      <Stack>
        <Title order={2} size="h4" id="to-let-in">
          Waiting to be let in
        </Title>
        <Text size="sm">
          They came through their agency’s sign-in. Once let in they work cases as practitioners; you give other roles
          under “People”.
        </Text>
        {letting.error && <FailureNote error={letting.error} />}
        {waiting.map(({ id, name, email }) => (
          <Group key={id} justify="space-between">
            <Text>
              {name}, {email}
            </Text>
            <Button variant="default" disabled={letting.isPending} onClick={() => letting.mutate({ id })}>
              Let in<VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

interface Card {
  readonly provider: ShownProvider;
  readonly agency: string;
}

function ProviderCard({ provider, agency }: Card) {
  const { issuer, domains, factorWords, letsIn, proposedBy, proposedAt, waits } = provider;
  return (
    <Paper withBorder p="lg" component="article" aria-label={agency}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {agency}
          {waits && ": waiting for a second person"}
        </Title>
        <Code style={{ overflowWrap: "anywhere" }}>{issuer}</Code>
        <Text size="sm">
          For addresses of {domains.join(", ")}. A second factor there is known by{" "}
          {factorWords.length === 0 ? "no word: one is always asked for here" : factorWords.join(" or ")}.{" "}
          {letsIn === "invited" ? "It brings in who was invited." : "Anybody it vouches for may ask to be let in."}
        </Text>
        <Text size="sm" c="dimmed">
          {proposedBy} asked for this on {dateOf(proposedAt)}.
        </Text>
        <ProviderActs provider={provider} agency={agency} />
      </Stack>
    </Paper>
  );
}

/** To agree or refuse while it waits; to switch it off while it counts. */
function ProviderActs({ provider: { id, agencyId, waits, mayDecide, mayAgree }, agency }: Card) {
  const trpc = useTRPC();
  const deciding = useManaging(trpc.signOn.decide.mutationOptions());
  const ending = useManaging(trpc.signOn.end.mutationOptions());
  const failure = deciding.error ?? ending.error;
  const busy = deciding.isPending || ending.isPending;
  const decide = (agreed: boolean) => deciding.mutate({ id, agreed });
  return (
    <>
      {failure && <FailureNote error={failure} />}
      <Group>
        {mayDecide && (
          <Button disabled={!mayAgree || busy} onClick={() => decide(true)}>
            Agree<VisuallyHidden> to it for {agency}</VisuallyHidden>
          </Button>
        )}
        {mayDecide && (
          <Button variant="default" disabled={busy} onClick={() => decide(false)}>
            Refuse<VisuallyHidden> it for {agency}</VisuallyHidden>
          </Button>
        )}
        {!waits && (
          <Button variant="default" disabled={busy} onClick={() => ending.mutate({ agencyId })}>
            Switch it off<VisuallyHidden> for {agency}</VisuallyHidden>
          </Button>
        )}
      </Group>
    </>
  );
}

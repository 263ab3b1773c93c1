import { Button, Container, Group, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FailureNote } from "../failure-note.tsx";
import { usePageTitle } from "../page-title.ts";
import { Waiting } from "../waiting.tsx";
import { makePasskey } from "./passkey.ts";
import type { Account, SessionDoor } from "./session-door.ts";
import { SigningTrouble } from "./signing-trouble.tsx";

const key = ["sessionDoor", "account"];
const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const said = (at: string): string => when.format(new Date(at));

/** How the person signs in, and where they are signed in now. */
export function AccountPage({ door }: { readonly door: SessionDoor }) {
  usePageTitle("Your account");
  const account = useQuery({ queryKey: key, queryFn: () => door.account.byId.query({}) });
  return (
    <Container size="sm" py="lg">
      <Title order={1} size="h2" mb="md">
        Your account
      </Title>
      {account.isPending && <Waiting what="your account" />}
      {account.error && <FailureNote error={account.error} />}
      {account.data && (
        <Stack gap="lg">
          <WaysIn account={account.data} door={door} />
          <OpenSessions account={account.data} door={door} />
        </Stack>
      )}
    </Container>
  );
}

interface Part {
  readonly account: Account;
  readonly door: SessionDoor;
}

/** Does something to the account, and reads it again. */
function useActing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

function WaysIn({ account: { passkeys, hasPassword, hasCode }, door: { account } }: Part) {
  const acting = useActing();
  const add = async () =>
    account.addPasskey.mutate({ made: await makePasskey(await account.askForPasskey.mutate({})) });
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="ways-in">
      <Stack>
        <Title order={2} size="h4" id="ways-in">
          How you sign in
        </Title>
        <SigningTrouble error={acting.error} />
        {hasPassword && <Text>A password{hasCode && " and an authenticator app"}.</Text>}
        {passkeys.map(({ id, host, createdAt, lastUsedAt }) => (
          <Group key={id} justify="space-between">
            <Text>
              A passkey for {host}, made {said(createdAt)}
              {lastUsedAt && <>, last used {said(lastUsedAt)}</>}.
            </Text>
            <Button
              variant="default"
              size="xs"
              onClick={() => acting.mutate(() => account.removePasskey.mutate({ id }))}
            >
              Remove<VisuallyHidden> the passkey made {said(createdAt)}</VisuallyHidden>
            </Button>
          </Group>
        ))}
        <Group>
          <Button loading={acting.isPending} onClick={() => acting.mutate(add)}>
            Add a passkey
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          A passkey belongs to one address: add one for the portal and one for the admin pages if you use both. The last
          way in cannot be removed.
        </Text>
      </Stack>
    </Paper>
  );
}

const places = { portal: "The portal", admin: "The admin pages" } as const;

function OpenSessions({ account: { sessions }, door: { account } }: Part) {
  const acting = useActing();
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="open-sessions">
      <Stack>
        <Title order={2} size="h4" id="open-sessions">
          Where you are signed in
        </Title>
        {acting.error && <FailureNote error={acting.error} />}
        {sessions.map(({ visit, app, beganAt, seenAt, present }) => (
          <Group key={visit} justify="space-between">
            <Text>
              {places[app]}, since {said(beganAt)}, last used {said(seenAt)}.{present && <strong> This one.</strong>}
            </Text>
            {!present && (
              <Button
                variant="default"
                size="xs"
                onClick={() => acting.mutate(() => account.endSession.mutate({ visit }))}
              >
                End<VisuallyHidden> the session since {said(beganAt)}</VisuallyHidden>
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

import { FailureNote, usePageTitle, Waiting } from "@concordat/ui";
import { Container, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";
import { SetUpForm } from "./set-up-form.tsx";

/** The first day of a partnership: who it is, who hosts it, and who leads its governance. */
export function SetUpPage() {
  const trpc = useTRPC();
  usePageTitle("Set up", "Concordat governance");
  const needs = useQuery(trpc.partnership.needsSetUp.queryOptions({}));
  return (
    <Container size="md" py="xl" component="main">
      {needs.isPending && <Waiting what="the first page" />}
      {needs.error && <FailureNote error={needs.error} />}
      {needs.data && !needs.data.needed && <AlreadySetUp />}
      {needs.data?.needed && <SetUpForm kinds={needs.data.agencyKinds} />}
    </Container>
  );
}

const AlreadySetUp = () => (
  <Stack>
    <Title order={1}>This partnership is set up</Title>
    <Text>
      Go to the <a href="/sign-in">sign-in page</a>. If you were to be its first governance lead and have lost the way
      in, start the server again: it prints a new address as long as nobody has set anything up.
    </Text>
  </Stack>
);

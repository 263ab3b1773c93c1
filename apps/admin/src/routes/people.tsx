import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { PeoplePage } from "../features/people/people-page.tsx";
import { WaitingProposals } from "../features/people/waiting-proposals.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const peopleRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/people", component: People });

function People() {
  const trpc = useTRPC();
  const people = useQuery(trpc.people.list.queryOptions({}));
  const kept = useQuery(trpc.agencies.list.queryOptions({}));
  usePageTitle("People", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={kept} what="the agencies">
        {({ agencies }) => (
          <Loaded query={people} what="the people">
            {(data) => (
              <PeoplePage people={data} agencies={agencies}>
                <WaitingProposals />
              </PeoplePage>
            )}
          </Loaded>
        )}
      </Loaded>
    </Container>
  );
}

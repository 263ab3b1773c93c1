import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { AgenciesPage } from "../features/agencies/agencies-page.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const agenciesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agencies",
  component: Agencies,
});

function Agencies() {
  const trpc = useTRPC();
  const kept = useQuery(trpc.agencies.list.queryOptions({}));
  usePageTitle("Agencies", "Concordat governance");
  return (
    <Container size="md" py="xl">
      <Loaded query={kept} what="the agencies">
        {(data) => <AgenciesPage kept={data} />}
      </Loaded>
    </Container>
  );
}

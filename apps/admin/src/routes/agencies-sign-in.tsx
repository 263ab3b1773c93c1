import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { SignOnSettings } from "../features/sign-on/sign-on-page.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const agenciesSignInRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agencies/sign-in",
  component: AgenciesSignIn,
});

function AgenciesSignIn() {
  const trpc = useTRPC();
  const kept = useQuery(trpc.agencies.list.queryOptions({}));
  const settings = useQuery(trpc.signOn.list.queryOptions({}));
  usePageTitle("Agencies’ own sign-in", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={kept} what="the agencies">
        {({ agencies }) => (
          <Loaded query={settings} what="how agencies sign in">
            {(data) => <SignOnSettings {...data} agencies={agencies} />}
          </Loaded>
        )}
      </Loaded>
    </Container>
  );
}

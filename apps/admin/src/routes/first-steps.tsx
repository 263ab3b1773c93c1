import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute } from "@tanstack/react-router";
import { FirstSteps } from "../features/first-steps/first-steps.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const firstStepsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/first-steps",
  component: Page,
});

function Page() {
  const steps = useQuery(useTRPC().partnership.firstSteps.queryOptions({}, { refetchOnMount: "always" }));
  usePageTitle("First steps", "Concordat governance");
  return (
    <Container size="md" py="xl">
      <Loaded query={steps} what="the first steps">
        {(data) => <FirstSteps steps={data} />}
      </Loaded>
    </Container>
  );
}

import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute, Navigate } from "@tanstack/react-router";
import { AgreementList } from "../features/agreements/agreement-list.tsx";
import { StepsLeft } from "../features/first-steps/steps-left.tsx";
import { WaitingProposals } from "../features/people/waiting-proposals.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { managesPeople, usePerson } from "../lib/person.ts";
import { useTRPC } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  component: () => <Navigate to="/agreements" replace />,
});

export const agreementsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agreements",
  component: Agreements,
});

function Agreements() {
  const trpc = useTRPC();
  const agreements = useQuery(trpc.agreements.list.queryOptions({}));
  const person = usePerson();
  usePageTitle("Agreements", "Concordat governance");
  return (
    <Container size="md" py="xl">
      <Loaded query={agreements} what="the agreements">
        {(data) => (
          <AgreementList agreements={data}>
            {person.roles.includes("governanceLead") && <StepsLeft />}
            {managesPeople(person) && <WaitingProposals />}
          </AgreementList>
        )}
      </Loaded>
    </Container>
  );
}

import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { createRoute } from "@tanstack/react-router";
import { BeginAgreement } from "../features/begin/begin-agreement.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const beginRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agreements/begin",
  component: Begin,
});

function Begin() {
  usePageTitle("Begin an agreement", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <BeginAgreement />
    </Container>
  );
}

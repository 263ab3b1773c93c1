import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { createRoute } from "@tanstack/react-router";
import { ImportPeople } from "../features/import-people/import-people.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const importPeopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/people/import",
  component: Page,
});

function Page() {
  usePageTitle("Import people", "Concordat governance");
  return (
    <Container size="md" py="xl">
      <ImportPeople />
    </Container>
  );
}

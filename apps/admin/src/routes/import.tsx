import { usePageTitle } from "@concordat/ui";
import { Anchor, Container, Stack, Text, Title } from "@mantine/core";
import { createRoute, Link } from "@tanstack/react-router";
import { ImportAgreement } from "../features/import/import-agreement.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agreements/import",
  component: Import,
});

function Import() {
  usePageTitle("Import an agreement", "Concordat governance");
  return (
    <Container size="md" py="xl">
      <Stack gap="lg">
        <Text size="sm">
          <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/agreements" />}>
            All agreements
          </Anchor>
        </Text>
        <Stack gap={4}>
          <Title order={1}>Import an agreement</Title>
          <Text c="dimmed" maw="68ch">
            A text that was exported becomes the first draft of a new agreement, letter by letter. Its signatures do not
            come with it. A file with anything in it that is not known here is refused as a whole, with the place and
            the reason.
          </Text>
        </Stack>
        <ImportAgreement />
      </Stack>
    </Container>
  );
}

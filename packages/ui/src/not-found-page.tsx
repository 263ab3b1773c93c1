import { Anchor, Container, Stack, Text, Title } from "@mantine/core";
import { usePageTitle } from "./page-title.ts";

/** For an address that leads nowhere, and in the same words for what is not open to the reader. */
export function NotFoundPage() {
  usePageTitle("Not found");
  return (
    <Container size="sm" py="xl">
      <Stack>
        <Title order={1}>This is not here, or not open to you</Title>
        <Text>Check the address. If you expected to find something here, ask your supervisor.</Text>
        <Text>
          <Anchor href="/" underline="always">
            Go to the first page
          </Anchor>
        </Text>
      </Stack>
    </Container>
  );
}

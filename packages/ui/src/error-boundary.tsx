import { Button, Container, Group, Stack, Text, Title } from "@mantine/core";
import { Component, type ReactNode } from "react";

interface Broken {
  readonly broken: boolean;
}

/** Catches what breaks while a page is drawn, so that the rest stays and the way on is told. Says nothing of what was on it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, Broken> {
  override state: Broken = { broken: false };

  static getDerivedStateFromError(): Broken {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}

/** What is shown in place of a page that could not be drawn. */
export function BrokenPage() {
  return (
    <Container size="sm" py="xl">
      <Stack role="alert">
        <Title order={1}>This page could not be shown</Title>
        <Text>Something went wrong on our side. Nothing that was saved is lost. Load the page again to go on.</Text>
        <Group>
          <Button onClick={() => window.location.reload()}>Load the page again</Button>
          <Button component="a" href="/" variant="default">
            Go to the first page
          </Button>
        </Group>
      </Stack>
    </Container>
  );
}

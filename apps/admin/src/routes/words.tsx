import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { createRoute } from "@tanstack/react-router";
import { WordsPage } from "../features/words/words-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const wordsRoute = createRoute({ getParentRoute: () => signedInRoute, path: "/catalogue", component: Words });

function Words() {
  usePageTitle("Catalogue", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <WordsPage />
    </Container>
  );
}

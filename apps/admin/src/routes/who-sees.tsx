import { FieldKey } from "@concordat/domain";
import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { createRoute, useNavigate } from "@tanstack/react-router";
import { WhoSeesPage } from "../features/who-sees/who-sees-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

/** Who can see a field; the field stands in the address, so that the answer can be sent to somebody. */
export const whoSeesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/who-sees",
  validateSearch: ({ field }: Readonly<Record<string, unknown>>): { readonly field?: FieldKey } => {
    const parsed = FieldKey.safeParse(field);
    return parsed.success ? { field: parsed.data } : {};
  },
  component: WhoSees,
});

function WhoSees() {
  const { field } = whoSeesRoute.useSearch();
  const navigate = useNavigate();
  usePageTitle("Who can see it", "Concordat governance");
  const ask = (key: string | null) => {
    const parsed = FieldKey.safeParse(key);
    void navigate({ to: "/who-sees", search: parsed.success ? { field: parsed.data } : {} });
  };
  return (
    <Container size="lg" py="xl">
      <WhoSeesPage field={field ?? null} ask={ask} />
    </Container>
  );
}

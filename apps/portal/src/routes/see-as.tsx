import { createRoute } from "@tanstack/react-router";
import { SeeAs } from "../features/see-as/see-as.tsx";
import { EntryPage } from "./entry-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

/** As which agency to look first, and for what one looks at the case oneself. */
interface Looking {
  readonly agency?: string;
  readonly purpose?: string;
}

export const seeAsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId/see-as",
  validateSearch: ({ agency, purpose }): Looking => ({
    ...(typeof agency === "string" && /^[0-9a-f-]{36}$/.test(agency) && { agency }),
    ...(typeof purpose === "string" && /^[A-Za-z0-9]{1,64}$/.test(purpose) && { purpose }),
  }),
  component: Page,
});

function Page() {
  const { caseId } = seeAsRoute.useParams();
  const { agency, purpose } = seeAsRoute.useSearch();
  return (
    <EntryPage caseId={caseId} purpose={purpose}>
      {(picture) => <SeeAs picture={picture} first={agency} />}
    </EntryPage>
  );
}

import { createRoute } from "@tanstack/react-router";
import { SeeAs } from "../features/see-as/see-as.tsx";
import { EntryPage } from "./entry-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

/** As which agency to look first. */
interface Looking {
  readonly agency?: string;
}

export const seeAsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId/see-as",
  validateSearch: ({ agency }): Looking =>
    typeof agency === "string" && /^[0-9a-f-]{36}$/.test(agency) ? { agency } : {},
  component: Page,
});

function Page() {
  const { caseId } = seeAsRoute.useParams();
  const { agency } = seeAsRoute.useSearch();
  return <EntryPage caseId={caseId}>{(picture) => <SeeAs picture={picture} first={agency} />}</EntryPage>;
}

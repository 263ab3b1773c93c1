import { createRoute } from "@tanstack/react-router";
import { ChangeTeam } from "../features/team/change-team.tsx";
import { EntryPage } from "./entry-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const changeTeamRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId/team",
  component: Page,
});

function Page() {
  const { caseId } = changeTeamRoute.useParams();
  return <EntryPage caseId={caseId}>{(picture) => <ChangeTeam picture={picture} />}</EntryPage>;
}

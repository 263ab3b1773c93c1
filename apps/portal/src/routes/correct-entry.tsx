import { createRoute, useNavigate } from "@tanstack/react-router";
import { CorrectEntry } from "../features/entry/correct-entry.tsx";
import { EntryPage } from "./entry-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const correctEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId/correct/$entryId",
  component: Page,
});

function Page() {
  const { caseId, entryId } = correctEntryRoute.useParams();
  const navigate = useNavigate();
  const toCase = (recorded?: string) =>
    void navigate({ to: "/cases/$caseId", params: { caseId }, ...(recorded && { state: { recorded } }) });
  return (
    <EntryPage caseId={caseId}>
      {(picture) => <CorrectEntry picture={picture} entryId={entryId} onRecorded={toCase} onCancel={() => toCase()} />}
    </EntryPage>
  );
}

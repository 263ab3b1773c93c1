import { createRoute, useNavigate } from "@tanstack/react-router";
import { AddEntry } from "../features/entry/add-entry.tsx";
import { EntryPage } from "./entry-page.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const addEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId/add",
  component: Page,
});

function Page() {
  const { caseId } = addEntryRoute.useParams();
  const navigate = useNavigate();
  const toCase = (recorded?: string) =>
    void navigate({ to: "/cases/$caseId", params: { caseId }, ...(recorded && { state: { recorded } }) });
  return (
    <EntryPage caseId={caseId}>
      {(picture) => <AddEntry picture={picture} onRecorded={toCase} onCancel={() => toCase()} />}
    </EntryPage>
  );
}

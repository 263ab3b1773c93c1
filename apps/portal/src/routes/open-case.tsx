import { createRoute, useNavigate } from "@tanstack/react-router";
import { OpenCase } from "../features/open-case/open-case.tsx";
import { signedInRoute } from "./signed-in.tsx";

export const openCaseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/open-case",
  component: Page,
});

function Page() {
  const navigate = useNavigate();
  return (
    <div className="page page-narrow">
      <OpenCase onOpened={(caseId) => void navigate({ to: "/cases/$caseId", params: { caseId } })} />
    </div>
  );
}

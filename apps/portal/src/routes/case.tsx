import { FailureNote, NotFoundPage, Waiting } from "@concordat/ui";
import { Button } from "@mantine/core";
import { createRoute, useNavigate, useRouterState } from "@tanstack/react-router";
import { AgenciesOfTheCase } from "../features/case/agencies-of-the-case.tsx";
import { CaseHeader } from "../features/case/case-header.tsx";
import { LiveNote } from "../features/case/live-note.tsx";
import { PeopleOfTheCase } from "../features/case/people-of-the-case.tsx";
import { TurnCase } from "../features/closing/turn-case.tsx";
import { Notices } from "../features/notices/notices.tsx";
import { SayWhy } from "../features/reason/say-why.tsx";
import { SharedPicture } from "../features/picture/shared-picture.tsx";
import { type OpenCase, useOpenCase } from "../lib/open-case.ts";
import type { Picture } from "../lib/trpc.ts";
import { signedInRoute } from "./signed-in.tsx";

/** For which of its agency's purposes the reader looks at the case. */
interface Looking {
  readonly purpose?: string;
}

export const caseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/cases/$caseId",
  validateSearch: ({ purpose }): Looking =>
    typeof purpose === "string" && /^[A-Za-z0-9]{1,64}$/.test(purpose) ? { purpose } : {},
  component: CasePage,
});

function CasePage() {
  const { caseId } = caseRoute.useParams();
  const { purpose = null } = caseRoute.useSearch();
  const open = useOpenCase(caseId, purpose);
  if (open.is === "waiting") return <Waiting what="the case" />;
  if (open.is === "gone") return <NotFoundPage />;
  if (open.is === "failed")
    return (
      <div className="page">
        <FailureNote error={open.error} />
        <Button mt="md" onClick={open.again}>
          Try again
        </Button>
      </div>
    );
  return <CaseOpen {...open} />;
}

function CaseOpen({ picture, paused }: Extract<OpenCase, { readonly is: "open" }>) {
  const { caseId } = caseRoute.useParams();
  const navigate = useNavigate();
  const recorded = useRouterState({ select: ({ location }) => location.state.recorded });
  return (
    <article className="page">
      <CaseHeader
        picture={picture}
        onPurpose={(chosen) => void navigate({ to: "/cases/$caseId", params: { caseId }, search: { purpose: chosen } })}
      />
      <LiveNote paused={paused} />
      {recorded && <Recorded entryId={recorded} />}
      <TurnCase picture={picture} />
      <SayWhy picture={picture} />
      <SharedPicture
        picture={picture}
        pointsTo={recorded ?? null}
        before={[
          { id: "people", label: "People", content: <PeopleOfTheCase picture={picture} /> },
          { id: "agencies", label: "Agencies and contacts", content: <AgenciesAndNotices picture={picture} /> },
        ]}
      />
    </article>
  );
}

const AgenciesAndNotices = ({ picture }: { readonly picture: Picture }) => (
  <>
    <AgenciesOfTheCase picture={picture} />
    <Notices picture={picture} />
  </>
);

const Recorded = ({ entryId }: { readonly entryId: string }) => (
  <output className="recorded no-print">
    Recorded. <a href={`#entry-${entryId}`}>Show it in the picture</a>
  </output>
);

import { FailureNote, usePageTitle, Waiting } from "@concordat/ui";
import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMe } from "../../lib/me.ts";
import { type Picture, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { AllocateColleague } from "./allocate-colleague.tsx";
import { BringAgencyIn } from "./bring-agency-in.tsx";
import { OwnTeam } from "./own-team.tsx";
import "./team.css";

/** Who of one's own agency works the case, and which agencies are brought in. */
export function ChangeTeam({ picture }: { readonly picture: Picture }) {
  usePageTitle(`Team of case ${picture.reference}`);
  return (
    <article>
      <p>
        <Link
          to="/cases/$caseId"
          params={{ caseId: picture.id }}
          search={picture.purpose ? { purpose: picture.purpose } : {}}
        >
          Back to case {picture.reference}
        </Link>
      </p>
      <Title order={1} size="h2">
        Team of case {picture.reference}
      </Title>
      {picture.can.allocate ? <Changing picture={picture} /> : <NotToChange />}
    </article>
  );
}

const NotToChange = () => (
  <p className="team-lead">
    Your agency’s supervisors, and the lead practitioner of the case, put people on its team. Ask one of them.
  </p>
);

function Changing({ picture }: { readonly picture: Picture }) {
  const trpc = useTRPC();
  const me = useMe();
  const agency = useWords().agency(me.agencyId);
  const { data, error } = useQuery(trpc.team.colleagues.queryOptions({ caseId: picture.id }, { gcTime: 0 }));
  const team = picture.team.filter(({ agencyId }) => agencyId === me.agencyId);
  return (
    <Stack gap={0}>
      <p className="team-lead">
        Whoever is on the team opens the case from their next request on. What they see there, the agreements say. Each
        change is on record.
      </p>
      <OwnTeam caseId={picture.id} agency={agency} team={team} />
      {error && <FailureNote error={error} />}
      {!data && !error && <Waiting what="your colleagues" />}
      {data && <AllocateColleague caseId={picture.id} team={team} colleagues={data} />}
      <BringAgencyIn picture={picture} />
    </Stack>
  );
}

import { AgencyMark } from "@concordat/ui";
import { Title, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { shortDate } from "../../lib/age-words.ts";
import { useMe } from "../../lib/me.ts";
import { reach } from "../../lib/reach.tsx";
import type { Picture, TeamMember } from "../../lib/trpc.ts";
import { type Agency, useWords } from "../../lib/words.ts";

/** Which agencies work the case, what for, and whom to ring there. */
export function AgenciesOfTheCase({ picture }: { readonly picture: Picture }) {
  const words = useWords();
  const me = useMe();
  const ids = new Set<string>([...picture.agencies, ...picture.team].map(({ agencyId }) => agencyId));
  const agencies = [...ids]
    .map((id) => words.agency(id))
    .toSorted(
      (one, other) =>
        Number(other.id === me.agencyId) - Number(one.id === me.agencyId) || one.name.localeCompare(other.name, "en"),
    );
  return (
    <section className="panel" aria-labelledby="agencies-title" id="agencies">
      <Title order={2} size="h4" id="agencies-title">
        Agencies and contacts
      </Title>
      <ul className="agencies">
        {agencies.map((agency) => (
          <AgencyOnTheCase
            key={agency.id}
            agency={agency}
            part={picture.agencies.find(({ agencyId }) => agencyId === agency.id)}
            team={picture.team.filter(({ agencyId }) => agencyId === agency.id)}
            seeAs={agency.id === me.agencyId ? null : picture}
          />
        ))}
      </ul>
      {picture.can.allocate && (
        <p className="no-print">
          <Link to="/cases/$caseId/team" params={{ caseId: picture.id }}>
            Change the team, or bring an agency in
          </Link>
        </p>
      )}
      <p className="note">You see the agencies that the signed agreements show you. There may be others.</p>
    </section>
  );
}

interface OnTheCase {
  readonly agency: Agency;
  readonly part: Picture["agencies"][number] | undefined;
  readonly team: readonly TeamMember[];
  /** The case on which one can look as its people do. */
  readonly seeAs: Picture | null;
}

function AgencyOnTheCase({ agency, part, team, seeAs }: OnTheCase) {
  const words = useWords();
  const purposes = part?.purposes.map((code) => words.label("purpose", code)).join(", ");
  return (
    <li className="agency" data-agency={agency.id}>
      <div>
        <AgencyMark agency={agency} />
        {part && (
          <p className="note agency-part">
            Since {shortDate(part.from)}
            {part.until && ` until ${shortDate(part.until)}`}: {purposes}
          </p>
        )}
        {part && seeAs && (
          <Link
            className="agency-see-as no-print"
            to="/cases/$caseId/see-as"
            params={{ caseId: seeAs.id }}
            search={{ agency: agency.id, ...(seeAs.purpose && { purpose: seeAs.purpose }) }}
          >
            What they see of ours<VisuallyHidden>, {agency.name}</VisuallyHidden>
          </Link>
        )}
      </div>
      <ul className="team">
        {team.map((member) => (
          <Member key={member.professionalId} member={member} />
        ))}
        {team.length === 0 && <DutyLine agency={agency} />}
      </ul>
    </li>
  );
}

const DutyLine = ({ agency: { phone, email } }: { readonly agency: Agency }) => (
  <li>
    <span>Duty line</span>
    <span className="ways">
      {reach("phone", phone)}
      {reach("email", email)}
    </span>
  </li>
);

function Member({ member: { name, jobTitle, caseRoles, phone, email } }: { readonly member: TeamMember }) {
  const words = useWords();
  const parts = caseRoles.filter((role) => role !== "member" && role !== "lead");
  return (
    <li>
      <span>
        <strong>{name}</strong>, {jobTitle}
        {caseRoles.includes("lead") && <span className="badge badge-lead">{words.label("caseRole", "lead")}</span>}
        {parts.length > 0 && (
          <span className="note member-parts">{parts.map((role) => words.label("caseRole", role)).join(", ")}</span>
        )}
      </span>
      <span className="ways">
        {phone && reach("phone", phone)}
        {email && reach("email", email)}
      </span>
    </li>
  );
}

import { AgencyMark } from "@concordat/ui";
import type { TeamMember } from "../../lib/trpc.ts";
import type { Agency } from "../../lib/words.ts";
import { reach } from "../../lib/reach.tsx";

interface Asking {
  readonly agency: Agency;
  readonly team: readonly TeamMember[];
}

/** An agency's people on the case who can be reached, else its duty line. */
export function WhomToAsk({ agency, team }: Asking) {
  const people = team.filter(({ agencyId, phone, email }) => agencyId === agency.id && (phone ?? email) !== null);
  return (
    <div className="whom-to-ask">
      <AgencyMark agency={agency} />
      <ul>
        {people.map(({ professionalId, name, jobTitle, phone, email }) => (
          <li key={professionalId}>
            {name}, {jobTitle} {phone && reach("phone", phone)} {email && reach("email", email)}
          </li>
        ))}
        {people.length === 0 && (
          <li>
            Duty line {reach("phone", agency.phone)} {reach("email", agency.email)}
          </li>
        )}
      </ul>
    </div>
  );
}

import { AgencyMark, FailureNote } from "@concordat/ui";
import { CaseId, ProfessionalId } from "@concordat/domain";
import { Button, Title, VisuallyHidden } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type TeamMember, useTRPC } from "../../lib/trpc.ts";
import { type Agency, useWords } from "../../lib/words.ts";
import { useTeamAct } from "../../lib/use-team-act.ts";

interface Own {
  readonly caseId: string;
  readonly agency: Agency;
  readonly team: readonly TeamMember[];
}

/** One's own agency's people on the case, each with their part, and taken off by a press. Its lead hands over first. */
export function OwnTeam({ caseId, agency, team }: Own) {
  const trpc = useTRPC();
  const words = useWords();
  const off = useMutation(trpc.team.takeOff.mutationOptions(useTeamAct()));
  return (
    <section className="panel" aria-labelledby="own-team">
      <Title order={2} size="h4" id="own-team">
        On the team now
      </Title>
      <AgencyMark agency={agency} />
      {off.error && <FailureNote error={off.error} />}
      <ul className="own-team">
        {team.map(({ professionalId, name, jobTitle, caseRoles }) => (
          <li key={professionalId}>
            <span>
              <strong>{name}</strong>, {jobTitle}
              <span className="note"> {caseRoles.map((role) => words.label("caseRole", role)).join(", ")}</span>
            </span>
            {!caseRoles.includes("lead") && (
              <Button
                size="xs"
                variant="default"
                disabled={off.isPending}
                onClick={() =>
                  off.mutate({ caseId: CaseId.parse(caseId), professionalId: ProfessionalId.parse(professionalId) })
                }
              >
                Take off<VisuallyHidden> the team: {name}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {team.length === 0 && <p className="note">Nobody of your agency is on the team yet.</p>}
    </section>
  );
}

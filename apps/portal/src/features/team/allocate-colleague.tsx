import { CaseId, ProfessionalId, offered } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, Group, NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { asOption, ChooseOne } from "../../lib/choose-one.tsx";
import { type Answers, type TeamMember, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { useTeamAct } from "../../lib/use-team-act.ts";

interface Allocating {
  readonly caseId: string;
  readonly team: readonly TeamMember[];
  readonly colleagues: Answers["team"]["colleagues"];
}

/** Puts a colleague on the team, or gives them another part. The lead is given by an agency that has it. */
export function AllocateColleague({ caseId, team, colleagues }: Allocating) {
  const trpc = useTRPC();
  const [who, setWho] = useState("");
  const [part, setPart] = useState("member");
  const allocating = useMutation(trpc.team.allocate.mutationOptions(useTeamAct()));
  const leads = team.find(({ caseRoles }) => caseRoles.includes("lead"))?.professionalId;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const professionalId = ProfessionalId.safeParse(who).data;
    if (professionalId) allocating.mutate({ caseId: CaseId.parse(caseId), professionalId, caseRoles: [part] });
  };
  return (
    <form className="panel" aria-labelledby="allocate-title" onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2} size="h4" id="allocate-title">
          Put somebody on the team
        </Title>
        <Group align="end">
          <ChooseOne
            label="Colleague"
            value={who}
            onValue={setWho}
            options={colleagues.filter(({ id }) => id !== leads).map(asOption)}
          />
          <PartInCase part={part} onPart={setPart} withLead={leads !== undefined} />
          <Button type="submit" loading={allocating.isPending} disabled={who === ""}>
            Allocate
          </Button>
        </Group>
        {allocating.error && <FailureNote error={allocating.error} />}
        <Text component="output" size="sm">
          {allocating.isSuccess && "Done. The case is in their list."}
        </Text>
      </Stack>
    </form>
  );
}

interface Part {
  readonly part: string;
  readonly onPart: (part: string) => void;
  readonly withLead: boolean;
}

function PartInCase({ part, onPart, withLead }: Part) {
  const terms = offered(useWords().glossary.vocabularies, "caseRole");
  return (
    <NativeSelect
      label="Part in the case"
      value={part}
      onChange={(event) => onPart(event.currentTarget.value)}
      data={terms.filter(({ code }) => code !== "lead" || withLead).map(({ code, label }) => ({ value: code, label }))}
    />
  );
}

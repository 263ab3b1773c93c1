import { ProfessionalId } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { asOption, ChooseOne } from "../../lib/choose-one.tsx";
import { type Answers, useTRPC } from "../../lib/trpc.ts";
import { useTeamAct } from "../../lib/use-team-act.ts";

type Waiting = Answers["team"]["waiting"];

interface Taking extends Pick<Waiting, "colleagues"> {
  readonly from: { readonly id: string; readonly name: string };
  readonly count: number;
}

/** A named colleague takes over all that somebody leaves behind, with the part that they had on each. */
export function TakeOver({ from, count, colleagues }: Taking) {
  const trpc = useTRPC();
  const [to, setTo] = useState("");
  const taking = useMutation(trpc.team.takeOver.mutationOptions(useTeamAct()));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const who = ProfessionalId.safeParse(to).data;
    if (who) taking.mutate({ from: ProfessionalId.parse(from.id), to: who });
  };
  return (
    <form aria-label={`Hand over the cases of ${from.name}`} onSubmit={submit}>
      <Group align="end">
        <ChooseOne
          label={`Who takes over from ${from.name}`}
          value={to}
          onValue={setTo}
          options={colleagues.map(asOption)}
        />
        <Button type="submit" variant="default" loading={taking.isPending} disabled={to === ""}>
          {count === 1 ? "Hand over the case" : `Hand over all ${count} cases`}
        </Button>
      </Group>
      {taking.error && <FailureNote error={taking.error} />}
    </form>
  );
}

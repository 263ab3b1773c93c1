import { ProfessionalId } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
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
  const [to, setTo] = useState<string>("");
  const taking = useMutation(trpc.team.takeOver.mutationOptions(useTeamAct()));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const who = ProfessionalId.safeParse(to).data;
    if (who) taking.mutate({ from: ProfessionalId.parse(from.id), to: who });
  };
  return (
    <form aria-label={`Hand over the cases of ${from.name}`} onSubmit={submit}>
      <Group align="end">
        <NativeSelect
          size="sm"
          label={`Who takes over from ${from.name}`}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: "", label: "Choose…" },
            ...colleagues.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` })),
          ]}
        />
        <Button type="submit" size="sm" variant="default" loading={taking.isPending} disabled={to === ""}>
          {count === 1 ? "Hand over the case" : `Hand over all ${count} cases`}
        </Button>
      </Group>
      {taking.error && <FailureNote error={taking.error} />}
    </form>
  );
}

import { AgencyId, Code, VersionId } from "@concordat/domain";
import { Button, Group, MultiSelect, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { TitleFields } from "../../lib/title-fields.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { WhatIsWrong } from "../../lib/what-is-wrong.tsx";
import { UmbrellaChoice, useUmbrellas } from "../../lib/umbrella-choice.tsx";
import { useWords } from "../../lib/words.ts";
import { TermChoice } from "../../lib/adding/term-choice.tsx";

interface Begun {
  readonly title: string;
  readonly summary: string;
  readonly purposes: readonly string[];
  readonly agencies: readonly string[];
  /** The version that it stands under; empty where it stands by itself. */
  readonly umbrella: string;
}

const nothing: Begun = { title: "", summary: "", purposes: [], agencies: [], umbrella: "" };

const isComplete = ({ title, summary, purposes, agencies }: Begun): boolean =>
  title.trim() !== "" && summary.trim() !== "" && purposes.length > 0 && agencies.length > 1;

/** Begins an agreement that there was none of: what it is called, what it is for, and between whom. */
export function BeginAgreement() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [begun, setBegun] = useState(nothing);
  const beginning = useMutation(
    trpc.agreements.begin.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries(trpc.agreements.pathFilter());
        await navigate({ to: "/agreements/$version/edit", params: { version: id } });
      },
    }),
  );
  const begin = () =>
    beginning.mutate({
      ...begun,
      purposes: begun.purposes.map((code) => Code.parse(code)),
      agencies: begun.agencies.map((id) => AgencyId.parse(id)),
      umbrella: begun.umbrella === "" ? undefined : VersionId.parse(begun.umbrella),
    });
  return (
    <Stack maw={720}>
      <Title order={1}>Begin an agreement</Title>
      <Text c="dimmed">
        You get a draft with the usual terms and one clause, which you then write on. Nobody sees it until you ask the
        parties what they think.
      </Text>
      <BegunFields begun={begun} change={(patch) => setBegun({ ...begun, ...patch })} />
      {beginning.error !== null && <WhatIsWrong error={beginning.error} />}
      <Group>
        <Button disabled={!isComplete(begun)} loading={beginning.isPending} onClick={begin}>
          Begin the draft
        </Button>
      </Group>
    </Stack>
  );
}

interface Fields {
  readonly begun: Begun;
  readonly change: (patch: Partial<Begun>) => void;
}

/** What has to be said before there is a draft. */
function BegunFields({ begun, change }: Fields) {
  const { agencies } = useWords();
  const { data: umbrellas = [] } = useUmbrellas();
  const under = umbrellas.find(({ version }) => version === begun.umbrella);
  const mayJoin = agencies.filter(({ id, kind }) => kind !== "joint" && (!under || under.parties.includes(id)));
  const parties = mayJoin.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TitleFields agreement={begun} change={change} />
      <UmbrellaChoice
        chosen={begun.umbrella}
        choose={(choice) =>
          change({
            umbrella: choice?.version ?? "",
            agencies: begun.agencies.filter((id) => !choice || choice.parties.some((party) => party === id)),
          })
        }
      />
      <TermChoice
        label="Purposes"
        required
        searchable
        vocabulary="purpose"
        noun="purpose"
        chosen={begun.purposes}
        change={(purposes) => change({ purposes })}
      />
      <MultiSelect
        label="Between which agencies"
        description={under ? "At least two of the umbrella’s parties." : "At least two. You can add others later."}
        required
        searchable
        data={parties}
        value={[...begun.agencies]}
        onChange={(ids) => change({ agencies: ids })}
      />
    </>
  );
}

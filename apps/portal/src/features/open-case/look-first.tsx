import { FailureNote, Waiting } from "@concordat/ui";
import { Button, Fieldset, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type SyntheticEvent, useState } from "react";
import { type Answers, client } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

/** Looks among the cases that the reader may see whether there is one already. Of any other nothing is told. */
export function LookFirst({ onLooked }: { readonly onLooked: () => void }) {
  const [name, setName] = useState("");
  const look = useMutation({
    mutationFn: (search: string) => client.cases.list.query({ search }),
    onSuccess: ({ items }) => {
      if (items.length === 0) onLooked();
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    look.mutate(name.trim());
  };
  return (
    <form onSubmit={submit} aria-label="Look first">
      <Fieldset legend="First look whether it is there">
        <Stack>
          <Group align="end">
            <TextInput
              label="Name of somebody it is about"
              required
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={look.isPending} disabled={name.trim() === ""}>
              Look
            </Button>
          </Group>
          {look.error && <FailureNote error={look.error} />}
          {look.isPending && <Waiting what="your cases" />}
          {look.data?.items.length === 0 && <Text>None of your cases has that name. You can open a new one.</Text>}
          {look.data && look.data.items.length > 0 && <IsItOneOf cases={look.data.items} onNone={onLooked} />}
        </Stack>
      </Fieldset>
    </form>
  );
}

interface Found {
  readonly cases: Answers["cases"]["list"]["items"];
  readonly onNone: () => void;
}

function IsItOneOf({ cases, onNone }: Found) {
  const words = useWords();
  return (
    <>
      <Text>Is it one of these?</Text>
      <ul>
        {cases.map(({ id, reference, caseType, people }) => (
          <li key={id}>
            <Link to="/cases/$caseId" params={{ caseId: id }}>
              {reference}
            </Link>
            : {people.join(", ")}. {words.label("caseType", caseType)}
          </li>
        ))}
      </ul>
      <Group>
        <Button variant="default" onClick={onNone}>
          None of these: open a new case
        </Button>
      </Group>
    </>
  );
}

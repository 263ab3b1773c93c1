import { csvLine, importColumns } from "@concordat/domain";
import { Alert, Anchor, Button, FileInput, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { usePress } from "../../lib/managing/use-press.ts";
import { saveFile } from "../../lib/save-file.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { WhatIsWrong } from "../../lib/what-is-wrong.tsx";
import { Findings } from "./findings.tsx";
import { packed } from "./packed.ts";

/** Adds many people from a spreadsheet: it is looked through first, and all of it is taken in or nothing. */
export function ImportPeople() {
  const [file, setFile] = useState<{ readonly name: string; readonly content: string } | null>(null);
  const trpc = useTRPC();
  const checking = useMutation(trpc.people.checkImport.mutationOptions());
  const choose = async (chosen: File | null) => {
    if (!chosen) return setFile(null);
    const content = await packed(chosen);
    setFile({ name: chosen.name, content });
    return checking.mutate({ file: content });
  };
  return (
    <Stack maw={720}>
      <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/people" />}>
        Back to people
      </Anchor>
      <Title order={1}>Import people</Title>
      <HowItIs />
      <FileInput
        label="The list"
        description="Saved as CSV, in any of the encodings that spreadsheets write."
        placeholder="Choose a file"
        accept=".csv,text/csv,text/plain"
        onChange={(chosen) => void choose(chosen)}
      />
      {checking.error && <WhatIsWrong error={checking.error} />}
      {file && checking.data && checking.data.found > 0 && <Findings checked={checking.data} name={file.name} />}
      {file && checking.data?.found === 0 && (
        <TakeIn key={file.content} content={file.content} people={checking.data.people} />
      )}
    </Stack>
  );
}

const example = ["Harbour Carers", "Wilma Newcomer", "Carers’ adviser", "wilma@harbour.example.org", "01422 000000"];

const HowItIs = () => (
  <>
    <Text>
      A line for each person, under these headings: {importColumns.join(", ")}. The agency and the roles as they are
      called here; several roles with a semicolon between. Nothing is added while anything in the list is wrong.
    </Text>
    <Group>
      <Button
        variant="default"
        onClick={() =>
          saveFile(
            "people.csv",
            ["\uFEFF", csvLine(importColumns), csvLine([...example, "Practitioner; Supervisor"])].join(""),
            "text/csv",
          )
        }
      >
        Save an example list
      </Button>
    </Group>
  </>
);

/** Takes in a list in which nothing is wrong. */
function TakeIn({ content, people }: { readonly content: string; readonly people: number }) {
  const trpc = useTRPC();
  const key = usePress();
  const taking = useManaging(trpc.people.import.mutationOptions());
  if (taking.data)
    return (
      <Alert role="status" color="green" variant="light" title="Taken in">
        {taking.data.people === 1 ? "One person is" : `${taking.data.people} people are`} here. Nobody is invited yet:
        make each a link when they are to come in.
        {taking.data.waiting > 0 && ` ${taking.data.waiting} roles wait for a second administrator.`}
      </Alert>
    );
  return (
    <Stack>
      <Text component="output">Nothing is wrong: {people === 1 ? "one person" : `${people} people`}.</Text>
      {taking.error && <WhatIsWrong error={taking.error} />}
      <Group>
        <Button
          disabled={people === 0}
          loading={taking.isPending}
          onClick={() => taking.mutate({ key, file: content })}
        >
          Add them all
        </Button>
      </Group>
    </Stack>
  );
}

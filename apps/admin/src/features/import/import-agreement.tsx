import { FailureNote, failureOf, problemWords } from "@concordat/ui";
import { Alert, Button, FileInput, List, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { client, useTRPC } from "../../lib/trpc.ts";
import { placeWords } from "./place-words.ts";

/** The content of a file, as far as it can be read: only to say where something is. */
function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Hands in a file. What was in it is kept, to say where it was refused. */
function useImport() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const importing = useMutation({
    mutationFn: async (chosen: File) => {
      const read = await chosen.text();
      setText(read);
      return client.agreements.import.mutate({ text: read });
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries(trpc.agreements.pathFilter());
      void navigate({ to: "/agreements/$version", params: { version: id } });
    },
  });
  return { importing, text };
}

/** Begins a new agreement with a text that was exported. A text that is not wholly understood is refused, place by place. */
export function ImportAgreement() {
  const [file, setFile] = useState<File | null>(null);
  const { importing, text } = useImport();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file) importing.mutate(file);
      }}
    >
      <Stack gap="md" maw="34rem">
        <FileInput
          label="Exported agreement"
          description="A file that ends in .json, saved with “Export the text”"
          placeholder="Choose a file"
          accept="application/json,.json"
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            importing.reset();
          }}
        />
        {importing.error && <Refused error={importing.error} text={text} />}
        <Button type="submit" disabled={!file} loading={importing.isPending} style={{ alignSelf: "start" }}>
          Import as a draft
        </Button>
      </Stack>
    </form>
  );
}

function Refused({ error, text }: { readonly error: unknown; readonly text: string }) {
  const { fields } = failureOf(error);
  if (fields.length === 0) return <FailureNote error={error} />;
  const content = contentOf(text);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertCircle aria-hidden />}
      title="This file was not taken in. Nothing was stored."
    >
      <List size="sm" spacing={4}>
        {fields.map(({ path, problem }) => (
          <List.Item key={`${path} ${problem}`}>
            <Text component="span" fw={600} size="sm">
              {placeWords(path, content)}:
            </Text>{" "}
            {problemWords(problem)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

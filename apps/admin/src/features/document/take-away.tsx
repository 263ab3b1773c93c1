import { FailureNote } from "@concordat/ui";
import { Button, Group, List, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { bytesOf, saveFile } from "../../lib/save-file.ts";
import { client } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import { type PaperKind, papers } from "./papers.ts";

interface Taking {
  readonly version: ShownVersion;
  readonly kind: PaperKind;
}

/** The ways to take a version away: as the paper that is shown, and as the text that machines read. */
export function TakeAway({ version: { summary }, kind }: Taking) {
  const { id } = summary;
  const print = useMutation({
    mutationFn: () => client.agreements.print.query({ id, as: kind }),
    onSuccess: ({ fileName, base64 }) => saveFile(fileName, bytesOf(base64), "application/pdf"),
  });
  const take = useMutation({
    mutationFn: (as: "canonical" | "national") => client.agreements.export.query({ id, as }),
    onSuccess: ({ fileName, text }) => saveFile(fileName, text, "application/json"),
  });
  const failed = print.error ?? take.error;
  return (
    <Stack gap="sm" className="no-print">
      <Group gap="sm">
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate()}
        >
          Save “{papers[kind]}” as PDF
        </Button>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate("canonical")}>
          Export the text
        </Button>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate("national")}>
          Export in the national draft’s shape
        </Button>
      </Group>
      {failed && <FailureNote error={failed} />}
      <output>{take.data && take.data.lost.length > 0 && <Lost lost={take.data.lost} />}</output>
    </Stack>
  );
}

function Lost({ lost }: { readonly lost: readonly string[] }) {
  return (
    <Stack gap={4}>
      <Text fw={600}>Saved. The national draft has no place for these:</Text>
      <List size="sm">
        {lost.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

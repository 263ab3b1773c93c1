import { Badge, Group, Paper, Stack, Text, Title, type TitleOrder } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { levelWords } from "../level-words.ts";
import type { TriedExample } from "../words.ts";
import { WhyDecided } from "./why-decided.tsx";

interface Tried {
  readonly id: string;
  readonly title: string;
  readonly tried: TriedExample;
  readonly order?: TitleOrder;
}

/** An example as sentences, whether it comes out, and which clauses decide. */
export function TriedExampleCard({ id, title, tried, order = 3 }: Tried) {
  const heading = `example-${id}`;
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={heading}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={order} size="h5" id={heading}>
            {id} {title}
          </Title>
          <Verdict met={tried.met} />
        </Group>
        <ExampleWords tried={tried} />
        {!tried.met && (
          <Text fw={600} c="var(--mantine-color-error)">
            Under this text the reader sees {levelWords[tried.level]}.
          </Text>
        )}
        <WhyDecided clauses={tried.clauses} />
      </Stack>
    </Paper>
  );
}

function Verdict({ met }: { readonly met: boolean }) {
  const colour = met ? "teal" : "red";
  return (
    <Badge
      color={colour}
      c={`light-dark(color-mix(in srgb, var(--mantine-color-${colour}-9), black 40%), var(--mantine-color-${colour}-1))`}
      variant="light"
      size="lg"
      leftSection={met ? <IconCheck size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
    >
      {met ? "Comes out" : "Does not come out"}
    </Badge>
  );
}

function ExampleWords({ tried: { words } }: { readonly tried: TriedExample }) {
  return (
    <div>
      <Text>
        {words.reader} looks at {words.what}, and <strong>{words.sees}</strong>.
      </Text>
      <Text size="sm" c="dimmed">
        Given that {words.given.join("; ")}.
      </Text>
    </div>
  );
}

import { FailureNote, Waiting } from "@concordat/ui";
import { Stack, Text, Title } from "@mantine/core";
import type { ShownVersion } from "../../lib/words.ts";
import { TriedExampleCard } from "../../lib/examples/tried-example.tsx";
import { useTried } from "../../lib/examples/use-tried.ts";

/** The examples that belong to a text, each tried: those that do not come out first. */
export function ExamplesPage({ version: { agreement, can } }: { readonly version: ShownVersion }) {
  const tried = useTried(agreement);
  const examples = agreement.expectations ?? [];
  const found = new Map((tried.data ?? []).map((each) => [each.id, each]));
  const failing = (tried.data ?? []).filter(({ met }) => !met).length;
  const ordered = examples.toSorted((one, other) => Number(found.get(one.id)?.met) - Number(found.get(other.id)?.met));
  return (
    <Stack component="section" aria-labelledby="examples" gap="md" maw={860}>
      <Stack gap={4}>
        <Title order={2} id="examples">
          Examples
        </Title>
        <Text c="dimmed">
          What the partners agree that people see and do not see, tried on this text. A text with an example that does
          not come out cannot be sent for signature.
        </Text>
      </Stack>
      {examples.length === 0 && (
        <Text>
          This text has no examples yet. {can.includes("edit") ? "Add the first at the end of the draft." : ""}
        </Text>
      )}
      {tried.error !== null && <FailureNote error={tried.error} />}
      {tried.isPending && examples.length > 0 && <Waiting what="the examples" />}
      {tried.data && examples.length > 0 && (
        <Text component="output">
          {failing === 0
            ? `All ${examples.length} examples come out.`
            : `${failing} of ${examples.length} examples ${failing === 1 ? "does" : "do"} not come out.`}
        </Text>
      )}
      {ordered.map(({ id, title }) => {
        const each = found.get(id);
        return each && <TriedExampleCard key={id} id={id} title={title} tried={each} />;
      })}
    </Stack>
  );
}

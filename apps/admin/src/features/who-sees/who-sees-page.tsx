import { Select, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { FieldKey } from "@concordat/domain";
import { Loaded } from "../../lib/loaded.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { type FieldSight, useWords } from "../../lib/words.ts";
import { AgencySight } from "./agency-sight.tsx";

interface Asked {
  readonly field: FieldKey | null;
  readonly ask: (field: string | null) => void;
}

/** Who can see a field, and why: every agency, under everything that is in force today. */
export function WhoSeesPage({ field, ask }: Asked) {
  const { catalogue } = useWords();
  const fields = catalogue.sections.map(({ key, label }) => ({
    group: label,
    items: catalogue.fields
      .filter((each) => each.section === key)
      .map((each) => ({ value: each.key, label: each.label })),
  }));
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={1}>Who can see it, and why?</Title>
        <Text maw="72ch" c="dimmed">
          Choose a field. The answer is what the agreements in force today say of it when another agency holds it; an
          agency always sees its own.
        </Text>
      </Stack>
      <Select
        label="Field"
        placeholder="Type a word of its name"
        searchable
        maw={520}
        data={fields}
        value={field}
        onChange={ask}
        nothingFoundMessage="No field is called so."
      />
      {field && <Answer field={field} />}
    </Stack>
  );
}

function Answer({ field }: { readonly field: FieldKey }) {
  const trpc = useTRPC();
  const seen = useQuery(trpc.proof.whoSees.queryOptions({ field }));
  return (
    <Loaded query={seen} what="who sees it">
      {(sight) => <Sight sight={sight} />}
    </Loaded>
  );
}

const opens = (effect: string): boolean => effect !== "withhold";

function Sight({ sight: { field, agencies } }: { readonly sight: FieldSight }) {
  const { catalogue } = useWords();
  const label = catalogue.fields.find(({ key }) => key === field)?.label ?? field;
  const seeing = agencies.filter(({ clauses }) => clauses.some(({ effect }) => opens(effect)));
  const rest = agencies.filter(({ clauses }) => !clauses.some(({ effect }) => opens(effect)));
  return (
    <Stack gap="md">
      <Text component="output" fz="lg">
        {seeing.length === 0
          ? `No agency sees another’s “${label}”.`
          : `${seeing.length} of ${agencies.length} agencies may see another’s “${label}” or ask for it, in the situations below.`}
      </Text>
      {seeing.map(({ agency, clauses }) => (
        <AgencySight key={agency} agency={agency} clauses={clauses} />
      ))}
      {rest.length > 0 && (
        <section aria-labelledby="never">
          <Title order={2} size="h4" id="never">
            Never see it of another agency
          </Title>
          <Names agencies={rest.map(({ agency }) => agency)} />
        </section>
      )}
    </Stack>
  );
}

function Names({ agencies: ids }: { readonly agencies: readonly string[] }) {
  const { agencies } = useWords();
  return <Text>{ids.map((each) => agencies.find(({ id }) => id === each)?.name ?? "").join(", ")}</Text>;
}

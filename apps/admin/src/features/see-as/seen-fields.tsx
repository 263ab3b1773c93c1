import { fieldOf, type Level, levels } from "@concordat/domain";
import { List, Paper, Stack, Text, Title } from "@mantine/core";
import { WhyDecided } from "../../lib/examples/why-decided.tsx";
import { levelWords } from "../../lib/level-words.ts";
import { type SeenField, useWords } from "../../lib/words.ts";

/** The fields that the text speaks of, by how much of each is seen, most first. */
export function SeenFields({ seen }: { readonly seen: readonly SeenField[] }) {
  const groups = levels
    .toReversed()
    .map((level) => ({ level, fields: seen.filter((each) => each.level === level) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <Stack gap="md">
      <Text component="output">
        Of {seen.length} fields that the text speaks of, they see{" "}
        {groups.map(({ level, fields }) => `${levelWords[level]}: ${fields.length}`).join("; ")}.
      </Text>
      {groups.map(({ level, fields }) => (
        <AtLevel key={level} level={level} fields={fields} />
      ))}
    </Stack>
  );
}

function AtLevel({ level, fields }: { readonly level: Level; readonly fields: readonly SeenField[] }) {
  const glossary = useWords();
  return (
    <Paper withBorder p="md" component="section" data-level={level} aria-labelledby={`seen-${level}`}>
      <Title order={3} size="h5" id={`seen-${level}`} mb="xs">
        They see {levelWords[level]} ({fields.length})
      </Title>
      <List size="sm" spacing={4}>
        {fields.map(({ field, clauses }) => (
          <List.Item key={field} data-field={field}>
            {fieldOf(glossary, field)?.label ?? field}
            <WhyDecided clauses={clauses} of={fieldOf(glossary, field)?.label ?? field} />
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}

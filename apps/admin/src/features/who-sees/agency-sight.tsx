import { Group, List, Paper, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { EffectMark } from "../../lib/effect-mark.tsx";
import { PartyMark } from "../../lib/party-mark.tsx";
import { type FieldSight, useWords } from "../../lib/words.ts";

type Told = FieldSight["agencies"][number];
type Speaking = Told["clauses"][number];

const shows = { value: "in full", coarse: "in outline", known: "only that it is held" } as const;

/** What one agency may see of a field of others: clause by clause, what withholds after what opens. */
export function AgencySight({ agency, clauses }: Told) {
  const { agencies } = useWords();
  const name = agencies.find(({ id }) => id === agency)?.name ?? "";
  const [opening, closing] = [
    clauses.filter(({ effect }) => effect !== "withhold"),
    clauses.filter(({ effect }) => effect === "withhold"),
  ];
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          <PartyMark party={{ agency, name }} />
        </Title>
        {opening.map((clause) => (
          <SpeakingClause key={`${clause.version} ${clause.clause}`} clause={clause} />
        ))}
        {closing.length > 0 && (
          <details>
            <summary>
              Even so, {closing.length === 1 ? "one clause withholds it" : `${closing.length} clauses withhold it`} in
              some situations
            </summary>
            <Stack gap="sm" mt="sm">
              {closing.map((clause) => (
                <SpeakingClause key={`${clause.version} ${clause.clause}`} clause={clause} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </Paper>
  );
}

function SpeakingClause({ clause }: { readonly clause: Speaking }) {
  const { conditions, law, show, sentence, agreement, title, version, always } = clause;
  return (
    <div>
      <Group gap="xs">
        <EffectMark effect={clause.effect} />
        {show && <Text component="span">{shows[show]}</Text>}
        <Text component="span" size="sm" c="dimmed">
          <Link to="/agreements/$version" params={{ version }} hash={clause.clause}>
            {agreement}, {clause.clause}
          </Link>
          : {title}
        </Text>
      </Group>
      <Text size="sm">{sentence}</Text>
      {always ? (
        <Text size="sm">Whatever the case and the person.</Text>
      ) : (
        conditions.length > 0 && (
          <List size="sm">
            {conditions.map((each) => (
              <List.Item key={each}>only when {each}</List.Item>
            ))}
          </List>
        )
      )}
      {clause.effect !== "withhold" && (
        <Text size="sm" c="dimmed">
          Law: {law.join("; ")}
        </Text>
      )}
    </div>
  );
}

import { AgencySign } from "@concordat/ui";
import { Anchor, Button, Group, List, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { dateOf } from "../../lib/dates.ts";
import { useTerms } from "../../lib/options.ts";
import type { ManagedAgency } from "../../lib/words.ts";

interface Card {
  readonly agency: ManagedAgency;
  readonly amend: () => void;
  /** For whoever vouches for agencies. */
  readonly assure?: () => void;
}

/** An agency: what it is, who answers for it, how it is reached, and what it holds. */
export function AgencyCard({ agency, amend, assure }: Card) {
  const { name, kind, controller, phone, email, people } = agency;
  const kinds = useTerms("agencyKind");
  return (
    <Paper withBorder p="md" component="article" aria-label={name}>
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap">
          <AgencySign agency={agency} size={30} />
          <Title order={2} size="h4">
            {name}
          </Title>
        </Group>
        <Text size="sm">
          {kinds.find(({ value }) => value === kind)?.label ?? kind}. {controller} answers for its data.
        </Text>
        <Text size="sm">
          Duty desk: {phone}, {email}
        </Text>
        <Text size="sm">
          <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/people" />}>
            {people === 1 ? "One person" : `${people} people`}
            <VisuallyHidden> of {name}</VisuallyHidden>
          </Anchor>
        </Text>
        <HeldAssurances assurances={agency.assurances} />
        <Group>
          <Button variant="default" size="xs" aria-label={`Change ${name}`} onClick={amend}>
            Change
          </Button>
          {assure && (
            <Button variant="default" size="xs" onClick={assure}>
              Note what it holds<VisuallyHidden>: {name}</VisuallyHidden>
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function HeldAssurances({ assurances }: Pick<ManagedAgency, "assurances">) {
  const terms = useTerms("assurance");
  if (assurances.length === 0) return <Text size="sm">Nothing is noted of what it holds.</Text>;
  return (
    <List size="sm">
      {assurances.map(({ id, assurance, from, until, holds }) => (
        <List.Item key={id}>
          It holds {terms.find(({ value }) => value === assurance)?.label ?? assurance}, from {dateOf(from)}
          {until && ` until ${dateOf(lastDay(until))}`}
          {!holds && <strong> (not today)</strong>}
        </List.Item>
      ))}
    </List>
  );
}

/** The last instant before an end: it ends when the day after begins. */
const lastDay = (until: string): string => new Date(Date.parse(until) - 1).toISOString();

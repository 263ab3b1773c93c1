import { type Clause, partOf, type Party } from "@concordat/domain";
import { List, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { ShownVersion } from "../../lib/words.ts";

/** A version, and the party whose page it is. */
export interface OneParty {
  readonly version: ShownVersion;
  readonly party: Party;
}

/** An agreement on one page, for one party: what it gives, what it gets, what it must do. */
export function PartySummary({ version: { agreement, words }, party }: OneParty) {
  const { gives, gets, keepsBack } = partOf(agreement, party);
  const { breachHours, retention, onwardSharing } = agreement.commonTerms;
  const taking = new Set([...gives, ...gets].map(({ id }) => id));
  const duties = new Set(words.filter(({ id }) => taking.has(id)).flatMap(({ obligations }) => obligations));
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Part title="What you give">
          <Clauses clauses={gives} none="Nothing: no clause discloses your agency’s information." />
        </Part>
        <Part title="What you get">
          <Clauses clauses={gets} none="Nothing: no clause discloses anything to your agency." />
        </Part>
        {keepsBack.length > 0 && (
          <Part title="What stays closed, whatever else is agreed">
            <Clauses clauses={keepsBack} none="" />
          </Part>
        )}
        <Part title="What you must do">
          {[...duties].map((duty) => (
            <List.Item key={duty}>{duty}</List.Item>
          ))}
          <List.Item>Tell the other parties of a breach within {breachHours} hours</List.Item>
          <List.Item>Onward sharing: {onwardSharing}</List.Item>
          <List.Item>Keeping it: {retention}</List.Item>
        </Part>
      </Stack>
    </Paper>
  );
}

function Clauses({ clauses, none }: { readonly clauses: readonly Clause[]; readonly none: string }) {
  if (clauses.length === 0) return <List.Item>{none}</List.Item>;
  return clauses.map(({ id, title, effect }) => (
    <List.Item key={id}>
      {title}{" "}
      <Text component="span" size="sm" c="dimmed">
        ({id}
        {effect === "ask" && ", on request"}
        {effect === "mustShare" && ", a duty"})
      </Text>
    </List.Item>
  ));
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <List size="sm" spacing={2}>
        {children}
      </List>
    </section>
  );
}

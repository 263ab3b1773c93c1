import { Stack, Tabs, Text, Title } from "@mantine/core";
import { usePerson } from "../../lib/person.ts";
import { FieldList } from "./field-list.tsx";
import { GatewayList } from "./gateway-list.tsx";
import { TermList } from "./term-list.tsx";
import { WordHistory } from "./word-history.tsx";

/** The partnership's words: what can be recorded, the lists that it is chosen from, the law, and what changed of them. */
export function WordsPage() {
  const mayChange = usePerson().roles.includes("governanceLead");
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={1}>Catalogue</Title>
        <Text maw="72ch" c="dimmed">
          What the partnership records, and the words its agreements are written in. A field that is added is shown to
          nobody until a clause names it and is signed. A lock can be made stricter at any time and never looser: what
          was signed under it stays closed.
        </Text>
      </Stack>
      <Tabs defaultValue="fields" keepMounted={false}>
        <Tabs.List aria-label="Parts of the catalogue">
          <Tabs.Tab value="fields">Fields</Tabs.Tab>
          <Tabs.Tab value="terms">Lists</Tabs.Tab>
          <Tabs.Tab value="gateways">Powers and duties</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields" pt="md">
          <FieldList mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="terms" pt="md">
          <TermList mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="gateways" pt="md">
          <GatewayList mayChange={mayChange} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="md">
          <WordHistory />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

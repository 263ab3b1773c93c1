import { Empty } from "@concordat/ui";
import { Alert, Code, Stack, Table, Text, Title } from "@mantine/core";
import { timeOf } from "../../lib/dates.ts";
import type { ShownMail, ShownMails } from "../../lib/words.ts";
import { standingOf } from "./mail-words.ts";

/** Mail to the people whom the reader manages: what waits, what was sent, what could not be. */
export function MailsPage({ sending, mails }: ShownMails) {
  return (
    <Stack gap="xl">
      <Stack gap={4}>
        <Title order={1}>Mail</Title>
        <Text c="dimmed" maw="68ch">
          Concordat writes to people about their accounts, always in the same words: no mail names a person, a case or
          an agency.
        </Text>
      </Stack>
      {!sending && <NothingIsSent shown={mails.some(({ text }) => text !== null)} />}
      {mails.length === 0 ? (
        <Empty title="No mail yet">It stands here as soon as somebody is invited, or is to be told something.</Empty>
      ) : (
        <MailTable mails={mails} />
      )}
    </Stack>
  );
}

const NothingIsSent = ({ shown }: { readonly shown: boolean }) => (
  <Alert color="indigo" variant="light" title="Nothing is sent from here">
    {shown
      ? "This is a demonstration: what would be sent is shown below."
      : "No mail server is set. Links are handed over by whoever invites."}
  </Alert>
);

const MailTable = ({ mails }: { readonly mails: readonly ShownMail[] }) => (
  <Table.ScrollContainer minWidth={560} type="native" tabIndex={0}>
    <Table captionSide="top" layout="fixed" verticalSpacing="sm">
      <Table.Caption ta="start">The newest first; kept for ninety days</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="26%">To</Table.Th>
          <Table.Th w="44%">About</Table.Th>
          <Table.Th w="30%">Standing</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mails.map((mail) => (
          <MailRow key={`${mail.professionalId} ${mail.kind} ${mail.queuedAt}`} mail={mail} />
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

function MailRow({ mail }: { readonly mail: ShownMail }) {
  const { name, subject, text, queuedAt, endedAt } = mail;
  const { says, todo } = standingOf(mail);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600} style={{ verticalAlign: "top" }}>
        {name}
      </Table.Th>
      <Table.Td style={{ verticalAlign: "top" }}>
        {subject}
        {text !== null && (
          <Code block mt="xs" style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
            {text}
          </Code>
        )}
      </Table.Td>
      <Table.Td style={{ verticalAlign: "top" }}>
        {says}
        <Text size="sm" c="dimmed">
          {timeOf(endedAt ?? queuedAt)}
        </Text>
        {todo !== undefined && <Text size="sm">{todo}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}

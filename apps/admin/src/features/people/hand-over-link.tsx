import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useRoleWords } from "./role-words.ts";

interface Handing {
  readonly name: string;
  /** Null where it went by mail. */
  readonly link: string | null;
  readonly waiting: readonly string[];
}

/** What becomes of the link of an invitation: it goes by mail, or is shown this once. */
export function HandOverLink({ name, link, waiting }: Handing) {
  const words = useRoleWords();
  return (
    <Stack role="status">
      {link === null ? (
        <Text>
          A link goes to {name} by mail. It works once, for seven days. Whether it was sent stands under “Mail”.
        </Text>
      ) : (
        <LinkToCopy name={name} link={link} />
      )}
      {waiting.length > 0 && <RolesWait roles={words(waiting)} />}
    </Stack>
  );
}

function LinkToCopy({ name, link }: { readonly name: string; readonly link: string }) {
  return (
    <>
      <Text>
        This is the link for {name}. Hand it over yourself, in a way by which nobody else gets it: no mail is sent from
        here. It works once, for seven days, and is shown only now.
      </Text>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {link}
      </Code>
      <Group>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            >
              {copied ? "Copied" : "Copy the link"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  );
}

/** Which roles are not given yet, and who can give them. */
export function RolesWait({ roles }: { readonly roles: string }) {
  return (
    <Alert variant="light" title="A second administrator is needed">
      {roles}: given once another administrator agrees, an agency administrator of theirs or a governance lead. It
      stands in their list “Waiting for a second person”.
    </Alert>
  );
}

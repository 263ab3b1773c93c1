import { Empty } from "@concordat/ui";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePerson } from "../../lib/person.ts";
import type { AgreementSummary } from "../../lib/words.ts";
import { AgreementCard } from "./agreement-card.tsx";
import { WaitingForYou } from "./waiting-for-you.tsx";

interface Agreements {
  readonly agreements: readonly AgreementSummary[];
  /** What else waits for the reader. */
  readonly children?: ReactNode;
}

/** Every agreement of the partnership: first what waits for the reader, then where each stands. */
export function AgreementList({ agreements, children }: Agreements) {
  const person = usePerson();
  return (
    <Stack gap="xl">
      <Stack gap={4}>
        <Title order={1}>Agreements</Title>
        <Text c="dimmed" maw="68ch">
          What the agencies have signed is what the portal does. A text is read by anybody, changed only as a new
          version, and runs only between those who have signed it.
        </Text>
        {person.roles.includes("governanceLead") && (
          <Text size="sm">
            <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/agreements/begin" />}>
              Begin an agreement
            </Anchor>
            {" · "}
            <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/agreements/import" />}>
              Import an agreement
            </Anchor>
          </Text>
        )}
      </Stack>
      <WaitingForYou agreements={agreements} />
      {children}
      <Stack component="section" aria-labelledby="all-agreements" gap="md">
        <Title order={2} size="h3" id="all-agreements">
          All agreements
        </Title>
        {agreements.length === 0 && (
          <Empty title="There is no agreement yet">
            Until one is signed and in force, no agency sees anything of another.
          </Empty>
        )}
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} />
        ))}
      </Stack>
    </Stack>
  );
}

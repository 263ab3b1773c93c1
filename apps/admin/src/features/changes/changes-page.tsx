import { FailureNote, Waiting } from "@concordat/ui";
import { Stack, Text, Title } from "@mantine/core";
import type { VersionId } from "@concordat/domain";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { PartyMark } from "../../lib/party-mark.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { type Comparison, type ShownChange, type ShownVersion, useWords } from "../../lib/words.ts";
import { CompareWith } from "./compare-with.tsx";
import { ChangeTable } from "./change-table.tsx";
import { TermChanges } from "./term-changes.tsx";

/**
 * Who gains and who loses what, exactly, if this version takes the place of the one in force; and, for whoever may ask,
 * how much that is of what is held.
 */
export function ChangesPage({ version, impact }: { readonly version: ShownVersion; readonly impact: ReactNode }) {
  const trpc = useTRPC();
  const { id, number } = version.summary;
  const [other, choose] = useState<VersionId | null>(null);
  const compared = useQuery(trpc.proof.compare.queryOptions({ id, other }));
  const { data: replacing } = useQuery(trpc.proof.compare.queryOptions({ id, other: null }));
  return (
    <Stack component="section" aria-labelledby="changes" gap="lg">
      <Title order={2} id="changes">
        What changes
      </Title>
      {replacing?.measurable && impact}
      <Stack gap={4}>
        <Title order={3}>In the rules</Title>
        <Text maw="72ch" c="dimmed">
          Found by comparing the rules of two texts themselves, each by itself and signed by every party. Other
          agreements may show the same information as well.
        </Text>
      </Stack>
      <CompareWith version={id} other={other} choose={choose} />
      {compared.isPending && <Waiting what="the comparison" />}
      {compared.error && <FailureNote error={compared.error} />}
      {compared.data && <Compared compared={compared.data} replaced={other === null} number={number} />}
      {compared.data?.with && <TermChanges other={compared.data.with.id} version={version} />}
    </Stack>
  );
}

interface Shown {
  readonly compared: Comparison;
  /** It is laid beside the version that it takes the place of. */
  readonly replaced: boolean;
  readonly number: number;
}

function Compared({ compared: { with: other, changes, more }, replaced, number }: Shown) {
  const against = otherWords(other, replaced);
  const byAgency = Map.groupBy(changes, ({ recipient }) => recipient);
  const gaining = new Set(changes.filter(({ gains }) => gains).map(({ recipient }) => recipient)).size;
  const losing = new Set(changes.filter(({ gains }) => !gains).map(({ recipient }) => recipient)).size;
  return (
    <>
      <Text component="output">
        Version {number} compared with {against}.{" "}
        {changes.length === 0
          ? "Nobody sees anything differently."
          : `${counted(gaining)} more than before; ${counted(losing).toLowerCase()} less.`}
      </Text>
      {more > 0 && (
        <Text>
          These are the first {changes.length}; {more} more are not listed. A text that changes so much is better read
          as a whole, and in “Who sees what”.
        </Text>
      )}
      {[...byAgency].map(([agency, own]) => (
        <AgencyChanges key={agency} agency={agency} changes={own} />
      ))}
    </>
  );
}

function otherWords(other: Comparison["with"], replaced: boolean): string {
  if (!other) return "nothing: it is the first text";
  return replaced ? `version ${other.number}, which it replaces` : `${other.title}, version ${other.number}`;
}

const counted = (agencies: number): string => {
  if (agencies === 0) return "No agency sees";
  return agencies === 1 ? "1 agency sees" : `${agencies} agencies see`;
};

function AgencyChanges({ agency, changes }: { readonly agency: string; readonly changes: readonly ShownChange[] }) {
  const { agencies } = useWords();
  const name = agencies.find(({ id }) => id === agency)?.name ?? "";
  const [gains, losses] = [changes.filter((each) => each.gains), changes.filter((each) => !each.gains)];
  return (
    <Stack component="section" gap="xs" aria-label={name}>
      <Title order={3} size="h4">
        <PartyMark party={{ agency, name }} />
      </Title>
      {gains.length > 0 && <ChangeTable caption="Sees more" changes={gains} />}
      {losses.length > 0 && <ChangeTable caption="Sees less" changes={losses} />}
    </Stack>
  );
}

import { type CommonTerms, commonTermNames, termLabel, termWords, type VersionId } from "@concordat/domain";
import { Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";

interface Compared {
  readonly other: VersionId;
  readonly version: ShownVersion;
}

/** The common terms that are not the same in both texts, inherited or not. Nothing while they agree. */
export function TermChanges({ other, version }: Compared) {
  const trpc = useTRPC();
  const { data: before } = useQuery(trpc.agreements.byId.queryOptions({ id: other }));
  if (!before) return null;
  const [was, is] = [said(before), said(version)];
  const changed = commonTermNames.filter((term) => was.get(term) !== is.get(term));
  if (changed.length === 0) return <Text>The common terms are the same.</Text>;
  return (
    <section aria-labelledby="term-changes">
      <Title order={3} id="term-changes" mb="xs">
        Common terms
      </Title>
      <Table>
        <Table.Caption>Terms that differ between the two texts</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Term</Table.Th>
            <Table.Th>There</Table.Th>
            <Table.Th>Here</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map((term) => (
            <Table.Tr key={term}>
              <Table.Th scope="row">{termLabel(term)}</Table.Th>
              <Table.Td>{was.get(term) ?? "Nothing"}</Table.Td>
              <Table.Td>{is.get(term) ?? "Nothing"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const said = ({ agreement }: ShownVersion): Map<keyof CommonTerms, string> =>
  new Map(termWords(agreement.commonTerms).map(({ term, says }) => [term, says]));

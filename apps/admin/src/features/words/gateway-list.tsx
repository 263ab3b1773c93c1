import { Stack, Table } from "@mantine/core";
import { useWords } from "../../lib/words.ts";
import { AddGateway } from "../../lib/adding/add-gateway.tsx";

/** The register of powers and duties that clauses rest on. */
export function GatewayList({ mayChange }: { readonly mayChange: boolean }) {
  const { gateways } = useWords();
  const ordered = gateways.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  return (
    <Stack>
      <div>{mayChange && <AddGateway added={() => {}} />}</div>
      <Table.ScrollContainer minWidth={520} type="native" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Act and section</Table.Th>
              <Table.Th>It is</Table.Th>
              <Table.Th>What it allows or demands</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ordered.map(({ code, title, kind, what }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={400}>
                  {title}
                </Table.Th>
                <Table.Td>{kind === "duty" ? "a duty" : "a power"}</Table.Td>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

import type { Party } from "@concordat/domain";
import { Text, Title } from "@mantine/core";
import { PartyMark } from "../../lib/party-mark.tsx";
import "./agreement-text.css";

const capacities = {
  controller: "Controller",
  jointController: "Joint controller",
  processor: "Processor",
} as const satisfies Record<Party["capacity"], string>;

/** Who agrees, who answers for each, and who signs. */
export function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <section aria-labelledby="parties">
      <Title order={2} id="parties" className="text-heading">
        Parties
      </Title>
      <ul className="text-rows">
        {parties.map((party) => (
          <li key={party.agency}>
            <PartyMark party={party} />
            <Text size="sm" c="dimmed">
              {capacities[party.capacity]}
              {party.controller === party.name ? "" : `: ${party.controller}`}. Signed by the office of{" "}
              {party.signatoryRole}.
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

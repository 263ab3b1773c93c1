import { Code, Text, Title } from "@mantine/core";
import { timeOf } from "../../lib/dates.ts";
import { PartyMark } from "../../lib/party-mark.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

/** Who has signed which text when; and who has not. */
export function Signatures({ version }: { readonly version: ShownVersion }) {
  const { agreement, signatures, hash } = version;
  const sameText = signatures.length > 0 && signatures.every((signature) => signature.hash === hash);
  return (
    <section aria-labelledby="signatures">
      <Title order={2} id="signatures" className="text-heading">
        Signatures
      </Title>
      <Text mb="sm">
        {signatures.length} of {agreement.parties.length} parties have signed.
        {sameText && " Every signature belongs to exactly this text."}
      </Text>
      <ul className="text-rows">
        {agreement.parties.map((party) => (
          <li key={party.agency}>
            <PartyMark party={party} />
            <Signed signature={signatures.find(({ agencyId }) => agencyId === party.agency)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Signed({ signature }: { readonly signature: ShownVersion["signatures"][number] | undefined }) {
  if (!signature)
    return (
      <Text size="sm" c="dimmed" fs="italic">
        Not signed
      </Text>
    );
  return (
    <Text size="sm" c="dimmed">
      {signature.name}, {signature.jobTitle}, on {timeOf(signature.signedAt)}. Text{" "}
      <Code>{signature.hash.slice(0, 12)}</Code>
    </Text>
  );
}

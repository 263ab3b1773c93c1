import { Code, Text, Title } from "@mantine/core";
import { dateOf, timeOf } from "../../lib/dates.ts";
import { PartyMark } from "../../lib/party-mark.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

/** Who has approved and signed which text when, who has not, and who has stopped or left since. */
export function Signatures({ version }: { readonly version: ShownVersion }) {
  const { agreement, signatures, hash, life } = version;
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
            <div>
              <Approved approval={life.approvals.find(({ agencyId }) => agencyId === party.agency)} />
              <Signed signature={signatures.find(({ agencyId }) => agencyId === party.agency)} />
              <Stands party={life.parties.find(({ agencyId }) => agencyId === party.agency)} />
            </div>
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

function Approved({ approval }: { readonly approval: ShownVersion["life"]["approvals"][number] | undefined }) {
  if (!approval) return null;
  return (
    <Text size="sm" c="dimmed">
      Approved by {approval.name}, {approval.jobTitle}, on {timeOf(approval.at)}.
    </Text>
  );
}

type ShownParty = ShownVersion["life"]["parties"][number];

/** Said only of a party that does not simply take part. */
const stands: Partial<Record<ShownParty["stands"], (until: string) => string>> = {
  suspended: () => "Suspended: nothing passes from or to it under this agreement.",
  leaving: (until) => `Leaves on ${until}. Until then it takes part.`,
  left: (until) => `Left on ${until}.`,
};

function Stands({ party }: { readonly party: ShownParty | undefined }) {
  const says = party && stands[party.stands]?.(party.until ? dateOf(party.until) : "");
  if (!says) return null;
  return (
    <Text size="sm" fw={600}>
      {says}
    </Text>
  );
}

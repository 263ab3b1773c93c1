import { umbrellaName } from "@concordat/domain";
import { Alert, List, Text, Title } from "@mantine/core";
import { VersionLink } from "../../lib/version-link.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

interface Looked {
  readonly version: ShownVersion;
}

/** The umbrella that a text stands under, and the texts that stand under it. Nothing where there is neither. */
export function UnderUmbrella({ version }: Looked) {
  const { umbrella, annexes } = version;
  if (!umbrella && annexes.length === 0) return null;
  return (
    <section aria-labelledby="umbrella">
      <Title order={2} id="umbrella" className="text-heading">
        {umbrella ? "Umbrella" : "Agreements under this one"}
      </Title>
      {umbrella && <Over umbrella={umbrella} />}
      {annexes.length > 0 && <Annexes version={version} />}
    </section>
  );
}

type Umbrella = NonNullable<ShownVersion["umbrella"]>;

const stands: Record<Umbrella["stands"], string | null> = {
  inForce: null,
  waiting: "The umbrella has not started yet. Until it does, nothing passes under this agreement.",
  over: "The umbrella is no longer in force. Nothing passes under this agreement; what it withholds stays withheld.",
  unknown: "The umbrella is no signed text of this partnership. Nothing passes under this agreement.",
};

function Over({ umbrella }: { readonly umbrella: Umbrella }) {
  const warning = stands[umbrella.stands];
  const name = umbrellaName(umbrella);
  return (
    <>
      <Text mb="sm">
        This agreement stands under{" "}
        {umbrella.stands === "unknown" ? name : <VersionLink id={umbrella.id}>{name}</VersionLink>}. It runs only
        between those who take part in both, and only while both are in force. Where the two differ, the stricter holds.
      </Text>
      {warning && (
        <Alert color="red" variant="light" title="Not in force">
          {warning}
        </Alert>
      )}
    </>
  );
}

function Annexes({ version: { annexes } }: Looked) {
  const others = annexes.filter(({ otherVersion }) => otherVersion);
  return (
    <>
      <List mb="sm">
        {annexes.map(({ id, title, number, under, otherVersion }) => (
          <List.Item key={id}>
            <VersionLink id={id}>{umbrellaName({ title, number })}</VersionLink>
            {otherVersion && `, under version ${under}`}
          </List.Item>
        ))}
      </List>
      {others.length > 0 && (
        <Alert color="yellow" variant="light" title="They stand under another version">
          Whoever signed them signed under that version, so they run only while it does. If this text is to take its
          place, have them revised under this one first: they can start on the same day.
        </Alert>
      )}
    </>
  );
}

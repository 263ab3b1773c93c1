import { Title } from "@mantine/core";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

/** What holds for every clause. */
export function CommonTerms({ terms }: { readonly terms: ShownVersion["agreement"]["commonTerms"] }) {
  const rows = [
    ["How long it is kept", terms.retention],
    ["A breach", `The other parties are told within ${terms.breachHours} hours.`],
    ["Leaving", terms.noticeDays && `A party gives ${terms.noticeDays} days’ notice.`],
    ["Onward sharing", terms.onwardSharing],
    ["People’s rights", terms.rights],
    ["Security", terms.security],
    ["Policy document", terms.policyDocument],
  ] as const;
  return (
    <section aria-labelledby="common-terms">
      <Title order={2} id="common-terms" className="text-heading">
        Common terms
      </Title>
      <dl className="text-pairs">{rows.map(([name, says]) => says && <Pair key={name} name={name} says={says} />)}</dl>
    </section>
  );
}

function Pair({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </>
  );
}

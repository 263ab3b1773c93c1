import { termOrigin, termWords } from "@concordat/domain";
import { Text, Title } from "@mantine/core";
import { Fragment } from "react";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

/** What holds for every clause; of an annex, whether it is the umbrella’s or stricter. */
export function CommonTerms({ version: { agreement, umbrella } }: { readonly version: ShownVersion }) {
  return (
    <section aria-labelledby="common-terms">
      <Title order={2} id="common-terms" className="text-heading">
        Common terms
      </Title>
      <dl className="text-pairs">
        {termWords(agreement.commonTerms).map(({ term, label, says }) => (
          <Fragment key={term}>
            <dt>{label}</dt>
            <dd>
              {says}
              <Origin says={termOrigin(term, agreement, umbrella?.commonTerms ?? null)} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Origin({ says }: { readonly says: string | null }) {
  if (says === null) return null;
  return (
    <Text size="sm" c="dimmed">
      {says}
    </Text>
  );
}

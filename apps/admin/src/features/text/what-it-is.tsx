import { labels } from "@concordat/domain";
import { List, Text, Title } from "@mantine/core";
import { inWords } from "../../lib/dates.ts";
import { type ShownVersion, useWords } from "../../lib/words.ts";
import "./agreement-text.css";

type Agreement = ShownVersion["agreement"];

/** The agreement in a few sentences, and the public document that it is modelled on. */
export function WhatItIs({ agreement }: { readonly agreement: Agreement }) {
  return (
    <section aria-labelledby="what-it-is">
      <Title order={2} id="what-it-is" className="text-heading" mt={0}>
        What it is for
      </Title>
      <Text className="text-lead">{agreement.summary}</Text>
      {agreement.modelledOn && (
        <Text size="sm" c="dimmed" mt="sm">
          Modelled on: {agreement.modelledOn}
        </Text>
      )}
    </section>
  );
}

/** What the information may be used for. */
export function Purposes({ purposes }: { readonly purposes: Agreement["purposes"] }) {
  const words = useWords();
  return (
    <section aria-labelledby="purposes">
      <Title order={2} id="purposes" className="text-heading">
        Purposes
      </Title>
      <List>
        {labels(words, "purpose", purposes).map((label) => (
          <List.Item key={label}>{label}</List.Item>
        ))}
      </List>
    </section>
  );
}

const lapse = ({ onLapse }: Agreement): string =>
  onLapse.then === "stop"
    ? "It stops on the day the review was due."
    : `It goes on for ${onLapse.days} more days, with an alarm, and then stops.`;

/** When it starts, when it is looked at again, when it ends. */
export function Dates({ agreement }: { readonly agreement: Agreement }) {
  return (
    <section aria-labelledby="dates">
      <Title order={2} id="dates" className="text-heading">
        Dates
      </Title>
      <dl className="text-pairs">
        <dt>Starts</dt>
        <dd>{inWords(agreement.effectiveFrom)}, or when it is activated if that is later</dd>
        <dt>Review by</dt>
        <dd>{inWords(agreement.reviewBy)}</dd>
        <dt>Without a review</dt>
        <dd>{lapse(agreement)}</dd>
        <dt>Ends</dt>
        <dd>{agreement.endsAt ? inWords(agreement.endsAt) : "No end is agreed"}</dd>
      </dl>
    </section>
  );
}

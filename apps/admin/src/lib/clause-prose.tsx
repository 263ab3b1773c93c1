import type { Effect } from "@concordat/domain";
import { Group, Text, Title, type TitleOrder } from "@mantine/core";
import type { ReactNode } from "react";
import "./clause-prose.css";
import { EffectMark } from "./effect-mark.tsx";
import type { ShownClause } from "./words.ts";

interface Prose {
  readonly words: ShownClause;
  readonly effect: Effect;
  readonly order?: TitleOrder;
}

/** A clause as it is read and signed: what it does in one sentence, about what, when, under which law, with which duties. */
export function ClauseProse({ words, effect, order = 3 }: Prose) {
  const heading = `clause-${words.id}`;
  return (
    <article className="clause" aria-labelledby={heading} id={words.id}>
      <Group justify="space-between" align="baseline" gap="xs">
        <Title order={order} size="h4" id={heading}>
          <span className="clause-number">{words.id}</span> {words.title}
        </Title>
        <EffectMark effect={effect} />
      </Group>
      <Text className="clause-sentence">{words.sentence}</Text>
      <ClauseTerms words={words} />
    </article>
  );
}

/** What belongs to the sentence: fields, conditions, duties, law. Nothing is said where there is nothing. */
function ClauseTerms({ words }: { readonly words: ShownClause }) {
  const { fields, conditions, obligations, law } = words;
  if (fields.length === 0) return null;
  return (
    <dl className="clause-terms">
      <Term name="What">{fields.join(" · ")}</Term>
      <Term name="When">
        {conditions.length === 0 ? "Always." : <Lines lead="Only when all of these hold:" lines={conditions} />}
      </Term>
      {obligations.length > 0 && <Term name="Duties">{obligations.join("; ")}.</Term>}
      <Term name="Law">
        <ul className="clause-law">
          {law.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Term>
    </dl>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Lines({ lead, lines }: { readonly lead: string; readonly lines: readonly string[] }) {
  if (lines.length === 1) return `Only when ${lines[0]}.`;
  return (
    <>
      {lead}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

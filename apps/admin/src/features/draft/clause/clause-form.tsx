import type { Effect } from "@concordat/domain";
import { Radio, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { effects } from "../../../lib/effect-mark.tsx";
import { ConditionList } from "../conditions/condition-list.tsx";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import type { ClauseChange } from "./clause-change.ts";
import { DisclosureFields } from "./disclosure-fields.tsx";
import { FieldChoice } from "./field-choice.tsx";
import { LawFields } from "./law-fields.tsx";
import { ObligationFields } from "./obligation-fields.tsx";
import { FromFields, ToFields } from "./side-fields.tsx";

/** Everything that a clause consists of, in the order in which its sentence says it. */
export function ClauseForm({ clause, change, draft }: ClauseChange & { readonly draft: DraftAgreement }) {
  const set = { clause, change };
  return (
    <Stack gap="lg" pt="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Number"
          description="Capitals and figures, such as EH3a"
          required
          value={clause.id}
          onChange={(event) => change({ ...clause, id: event.currentTarget.value })}
        />
        <TextInput
          label="Title"
          description="What it is about, in a few words"
          required
          maxLength={160}
          value={clause.title}
          onChange={(event) => change({ ...clause, title: event.currentTarget.value })}
        />
      </SimpleGrid>
      <EffectChoice {...set} />
      {clause.effect === "outside" ? <OutsideText {...set} /> : <Running {...set} draft={draft} />}
    </Stack>
  );
}

function Running({ clause, change, draft }: ClauseChange & { readonly draft: DraftAgreement }) {
  const set = { clause, change };
  return (
    <>
      <FromFields {...set} parties={draft.parties} />
      <ToFields {...set} parties={draft.parties} />
      <FieldChoice {...set} knownFields={draft.knownFields} />
      <DisclosureFields {...set} purposes={draft.purposes} />
      <ConditionList
        legend="When: all of these must hold"
        none="No condition: it applies always."
        conditions={clause.when}
        fields={clause.fields}
        set={(when) => change({ ...clause, when })}
      />
      <LawFields basis={clause.basis} change={(basis) => change({ ...clause, basis })} />
      <ObligationFields {...set} />
    </>
  );
}

const isEffect = (value: string): value is Effect => value in effects;

function EffectChoice({ clause, change }: ClauseChange) {
  const pick = (value: string) => {
    if (isEffect(value)) change({ ...clause, effect: value });
  };
  return (
    <Radio.Group label="What it does" value={clause.effect} onChange={pick}>
      <Stack gap="xs" mt={6}>
        {Object.keys(effects)
          .filter(isEffect)
          .map((effect) => (
            <Radio key={effect} value={effect} label={effects[effect].says} description={effects[effect].means} />
          ))}
      </Stack>
    </Radio.Group>
  );
}

function OutsideText({ clause, change }: ClauseChange) {
  return (
    <Textarea
      label="What happens outside the portal"
      required
      autosize
      minRows={3}
      maxLength={1000}
      value={clause.text}
      onChange={(event) => change({ ...clause, text: event.currentTarget.value })}
    />
  );
}

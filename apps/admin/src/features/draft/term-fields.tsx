import { type CommonTerm, Onward, onwardRules, umbrellaName } from "@concordat/domain";
import { Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { asNumber } from "../../lib/as-number.ts";
import type { Drafted } from "./agreement-fields.tsx";
import { FoldedPart } from "./folded-part.tsx";
import { type DraftTerms, draftTerms } from "./text/draft-agreement.ts";
import { type TermNote, useTermNotes } from "./use-term-notes.ts";

const lines = [
  { name: "retention", label: "How long it is kept" },
  { name: "onwardSharing", label: "Onward sharing" },
  { name: "rights", label: "People’s rights" },
  { name: "security", label: "Security" },
] as const;

interface Terms {
  readonly terms: DraftTerms;
  readonly set: (patch: Partial<DraftTerms>) => void;
  /** What stands under a term of an annex: that it is the umbrella’s, or how it differs. */
  readonly note: (term: CommonTerm) => TermNote;
}

/** What holds for every clause; in an annex with what each term is beside the umbrella’s. */
export function TermFields({ draft, change }: Drafted) {
  const { commonTerms: terms, umbrella } = draft;
  const { note, theirs } = useTermNotes(draft);
  const set = (patch: Partial<DraftTerms>) => change({ commonTerms: { ...terms, ...patch } });
  const summary = umbrella
    ? `From ${umbrellaName(umbrella)}, or stricter`
    : "Keeping, breaches, onward sharing, rights, security";
  return (
    <FoldedPart title="Common terms" summary={summary}>
      <Stack>
        {theirs && <TakeAll take={() => set(draftTerms(theirs))} />}
        {lines.map(({ name, label }) => (
          <Textarea
            key={name}
            label={label}
            required
            autosize
            maxLength={400}
            value={terms[name]}
            onChange={(event) => set({ [name]: event.currentTarget.value })}
            {...note(name)}
          />
        ))}
        <OnwardRule terms={terms} set={set} note={note} />
        <Limits terms={terms} set={set} note={note} />
        <TextInput
          label="Appropriate policy document (where a clause rests on Article 9(2)(b) or (g))"
          maxLength={200}
          value={terms.policyDocument}
          onChange={(event) => set({ policyDocument: event.currentTarget.value })}
          {...note("policyDocument")}
        />
      </Stack>
    </FoldedPart>
  );
}

function TakeAll({ take }: { readonly take: () => void }) {
  return (
    <Group>
      <Text size="sm">Each term may be stricter than the umbrella’s, never looser.</Text>
      <Button size="compact-sm" variant="default" onClick={take}>
        Take every term from the umbrella
      </Button>
    </Group>
  );
}

function OnwardRule({ terms, set, note }: Terms) {
  return (
    <Select
      label="Passing it on (optional)"
      placeholder="No rule besides the words"
      clearable
      clearButtonProps={{ "aria-label": "Take the rule on passing it on out" }}
      data={Onward.options.map((value) => ({ value, label: onwardRules[value] }))}
      value={terms.onward === "" ? null : terms.onward}
      onChange={(onward) => set({ onward: onward ?? "" })}
      {...note("onward")}
    />
  );
}

const limits = [
  { name: "retentionMonths", label: "Kept at most so many months after the case closes (empty: no limit)", most: 1200 },
  { name: "breachHours", label: "Hours within which the other parties are told of a breach", most: 168 },
  { name: "noticeDays", label: "Days of notice before a party leaves (empty: it may leave at once)", most: 365 },
] as const;

/** How long it is kept, within how many hours a breach is told, and how many days before it leaves a party says so. */
function Limits({ terms, set, note }: Terms) {
  return limits.map(({ name, label, most }) => (
    <NumberInput
      key={name}
      label={label}
      required={name === "breachHours"}
      maw={480}
      min={1}
      max={most}
      value={terms[name] ?? ""}
      onChange={(value) => set({ [name]: asNumber(value) })}
      {...note(name)}
    />
  ));
}

import { NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { asNumber } from "../../lib/as-number.ts";
import { FoldedPart } from "./folded-part.tsx";
import type { DraftTerms } from "./text/draft-agreement.ts";

const lines = [
  { name: "retention", label: "How long it is kept" },
  { name: "onwardSharing", label: "Onward sharing" },
  { name: "rights", label: "People’s rights" },
  { name: "security", label: "Security" },
] as const;

interface Terms {
  readonly terms: DraftTerms;
  readonly change: (terms: DraftTerms) => void;
}

/** What holds for every clause. */
export function TermFields({ terms, change }: Terms) {
  return (
    <FoldedPart title="Common terms" summary="Keeping, breaches, onward sharing, rights, security">
      <Stack>
        {lines.map(({ name, label }) => (
          <Textarea
            key={name}
            label={label}
            required
            autosize
            maxLength={400}
            value={terms[name]}
            onChange={(event) => change({ ...terms, [name]: event.currentTarget.value })}
          />
        ))}
        <TimeLimits terms={terms} change={change} />
        <TextInput
          label="Appropriate policy document (where a clause rests on Article 9(2)(b) or (g))"
          maxLength={200}
          value={terms.policyDocument}
          onChange={(event) => change({ ...terms, policyDocument: event.currentTarget.value })}
        />
      </Stack>
    </FoldedPart>
  );
}

/** Within how many hours a breach is told, and how many days before it leaves a party says so. */
function TimeLimits({ terms, change }: Terms) {
  return (
    <>
      <NumberInput
        label="Hours within which the other parties are told of a breach"
        required
        maw={420}
        min={1}
        max={168}
        value={terms.breachHours ?? ""}
        onChange={(hours) => change({ ...terms, breachHours: asNumber(hours) })}
      />
      <NumberInput
        label="Days of notice that a party gives before it leaves (empty: it may leave at once)"
        maw={420}
        min={1}
        max={365}
        value={terms.noticeDays ?? ""}
        onChange={(days) => change({ ...terms, noticeDays: asNumber(days) })}
      />
    </>
  );
}

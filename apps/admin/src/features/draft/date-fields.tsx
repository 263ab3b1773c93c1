import { NumberInput, Radio, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { asNumber } from "../../lib/as-number.ts";
import { inWords } from "../../lib/dates.ts";
import { FoldedPart } from "./folded-part.tsx";
import type { Drafted } from "./agreement-fields.tsx";

/** When it starts, when it is reviewed, and what happens if nobody does. */
export function DateFields({ draft, change }: Drafted) {
  return (
    <FoldedPart title="Dates" summary={`${inWords(draft.effectiveFrom)}, review by ${inWords(draft.reviewBy)}`}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            label="Starts"
            type="date"
            required
            value={draft.effectiveFrom}
            onChange={(event) => change({ effectiveFrom: event.currentTarget.value })}
          />
          <TextInput
            label="Review by"
            type="date"
            required
            value={draft.reviewBy}
            onChange={(event) => change({ reviewBy: event.currentTarget.value })}
          />
          <TextInput
            label="Ends (optional)"
            type="date"
            value={draft.endsAt}
            onChange={(event) => change({ endsAt: event.currentTarget.value })}
          />
        </SimpleGrid>
        <WithoutReview draft={draft} change={change} />
      </Stack>
    </FoldedPart>
  );
}

function WithoutReview({ draft, change }: Drafted) {
  return (
    <>
      <Radio.Group
        label="If nobody has reviewed it by then"
        value={draft.goesOn ? "continue" : "stop"}
        onChange={(then) => change({ goesOn: then === "continue" })}
      >
        <Stack gap="xs" mt={6}>
          <Radio value="stop" label="It stops on that day" />
          <Radio value="continue" label="It goes on for some days, with an alarm" />
        </Stack>
      </Radio.Group>
      {draft.goesOn && (
        <NumberInput
          label="For how many days"
          required
          maw={200}
          min={1}
          max={180}
          value={draft.graceDays ?? ""}
          onChange={(days) => change({ graceDays: asNumber(days) })}
        />
      )}
    </>
  );
}

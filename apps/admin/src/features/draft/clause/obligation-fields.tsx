import { Fieldset, MultiSelect, NumberInput, Stack } from "@mantine/core";
import { asNumber } from "../../../lib/as-number.ts";
import { useTerms } from "../../../lib/options.ts";
import type { ClauseChange } from "./clause-change.ts";

const cap = "retentionCap";

/** What must be done by whoever gives or receives under the clause. */
export function ObligationFields({ clause, change }: ClauseChange) {
  const terms = useTerms("obligation");
  const { obligations } = clause;
  const pick = (kinds: readonly string[]) =>
    change({ ...clause, obligations: kinds.map((kind) => obligations.find((each) => each.kind === kind) ?? { kind }) });
  const capped = obligations.find(({ kind }) => kind === cap);
  const setMonths = (months: number | null) =>
    change({
      ...clause,
      obligations: obligations.map((each) =>
        each.kind === cap ? { kind: cap, ...(months === null ? {} : { months }) } : each,
      ),
    });
  return (
    <Fieldset legend="Duties">
      <Stack>
        <MultiSelect
          label="What must be done"
          data={terms}
          value={obligations.map(({ kind }) => kind)}
          onChange={pick}
        />
        {capped && (
          <NumberInput
            label="Kept for at most so many months after the case closes"
            maw={420}
            min={1}
            max={1200}
            value={capped.months ?? ""}
            onChange={(months) => setMonths(asNumber(months))}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

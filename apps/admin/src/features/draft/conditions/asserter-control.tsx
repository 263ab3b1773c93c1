import { MultiSelect, Select, Stack } from "@mantine/core";
import { optionsFrom, useTerms } from "../../../lib/options.ts";
import { codesIn } from "./control.ts";

const whose = optionsFrom({
  anyone: "Anybody’s",
  owner: "The agency whose information it is",
  kinds: "Agencies of some kinds",
});

interface Asserting {
  readonly label: string;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
}

/** Whose word counts for the fact. The recipient’s alone never does, whatever is chosen. */
export function AsserterControl({ label, value, change }: Asserting) {
  const kinds = useTerms("agencyKind");
  const byKinds = Array.isArray(value);
  return (
    <Stack gap="xs">
      <Select
        label={label}
        allowDeselect={false}
        data={whose}
        value={byKinds ? "kinds" : value === "owner" ? "owner" : "anyone"}
        onChange={(choice) => change(choice === "kinds" ? [] : choice)}
      />
      {byKinds && (
        <MultiSelect
          label="Kinds of agency"
          required
          searchable
          data={kinds}
          value={codesIn(value)}
          onChange={change}
        />
      )}
    </Stack>
  );
}

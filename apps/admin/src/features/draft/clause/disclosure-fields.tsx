import { Marker, Show } from "@concordat/domain";
import { Checkbox, Fieldset, MultiSelect, Radio, SimpleGrid, Stack } from "@mantine/core";
import { optionsFrom, useTerms } from "../../../lib/options.ts";
import type { ClauseChange } from "./clause-change.ts";

const shows = optionsFrom({
  value: "In full",
  coarse: "In outline: an age band, the first half of a postcode, yes or no",
  known: "Only that it exists",
} satisfies Record<Show, string>);

const markers = optionsFrom({
  named: "That it is withheld, and what it is",
  vague: "Only that something is held, and whom to ask",
  hidden: "No sign of it at all",
} satisfies Record<Marker, string>);

interface Disclosing extends ClauseChange {
  readonly purposes: readonly string[];
}

/** How much is shown, what everybody else sees instead, and for which purposes. */
export function DisclosureFields({ clause, change, purposes }: Disclosing) {
  const pickShow = (value: string) => {
    const show = Show.safeParse(value);
    if (show.success) change({ ...clause, show: show.data });
  };
  const pickMarker = (value: string) => {
    const marker = Marker.safeParse(value);
    if (marker.success) change({ ...clause, marker: marker.data });
  };
  return (
    <Fieldset legend="How much is shown">
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {clause.effect === "share" && (
            <Choice label="The receiver sees it" options={shows} value={clause.show} pick={pickShow} />
          )}
          <Choice label="Whoever does not receive it sees" options={markers} value={clause.marker} pick={pickMarker} />
        </SimpleGrid>
        <Purposes clause={clause} change={change} purposes={purposes} />
        {clause.effect !== "withhold" && <Reach clause={clause} change={change} />}
      </Stack>
    </Fieldset>
  );
}

interface ChoiceIs {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly pick: (value: string) => void;
}

function Choice({ label, options, value, pick }: ChoiceIs) {
  return (
    <Radio.Group label={label} value={value} onChange={pick}>
      <Stack gap="xs" mt={6}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Purposes({ clause, change, purposes }: Disclosing) {
  const terms = useTerms("purpose");
  const offered = terms.filter(({ value }) => purposes.includes(value) || clause.purposes.includes(value));
  return (
    <MultiSelect
      label="Only for the purposes"
      placeholder={clause.purposes.length === 0 ? "Every purpose of the agreement" : ""}
      data={clause.effect === "withhold" ? terms : offered}
      value={[...clause.purposes]}
      onChange={(codes) => change({ ...clause, purposes: codes })}
    />
  );
}

function Reach({ clause, change }: ClauseChange) {
  return (
    <Stack gap="xs">
      <Checkbox
        label="Also for people under a shield"
        description="Opens the location and contact fields that are named one by one, although the person’s whereabouts are protected."
        checked={clause.despiteShield}
        onChange={(event) => change({ ...clause, despiteShield: event.currentTarget.checked })}
      />
      <Checkbox
        label="Also to agencies that are not working the case"
        checked={clause.reachesUninvolved}
        onChange={(event) => change({ ...clause, reachesUninvolved: event.currentTarget.checked })}
      />
    </Stack>
  );
}

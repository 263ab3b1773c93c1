import { Fieldset, MultiSelect, Select, SimpleGrid, Stack } from "@mantine/core";
import { useTerms } from "../../../lib/options.ts";
import { TermChoice } from "../../../lib/adding/term-choice.tsx";
import type { DraftParty } from "../text/draft-agreement.ts";
import type { DraftSide } from "../text/draft-clause.ts";
import type { ClauseChange } from "./clause-change.ts";

interface Sided extends ClauseChange {
  readonly parties: readonly DraftParty[];
}

const froms = [
  { value: "anyParty", label: "Every party" },
  { value: "kinds", label: "Parties of some kinds" },
  { value: "agencies", label: "Named parties" },
  { value: "joint", label: "The joint record" },
] as const;

const tos = [
  { value: "anyParty", label: "Every other party" },
  { value: "kinds", label: "Parties of some kinds" },
  { value: "agencies", label: "Named parties" },
  { value: "anyone", label: "Anyone, party or not (withholding only)" },
] as const;

/** Whose information it is. */
export function FromFields({ clause, change, parties }: Sided) {
  const { from } = clause;
  return (
    <Fieldset legend="From: whose information">
      <Side side={from} choices={froms} parties={parties} change={(side) => change({ ...clause, from: side })} />
    </Fieldset>
  );
}

const narrowings = [
  { name: "roles", label: "Only people with a role", vocabulary: "role", noun: "role" },
  {
    name: "caseRoles",
    label: "Only people with a role on the case",
    vocabulary: "caseRole",
    noun: "role on the case",
  },
  { name: "certificates", label: "Only people holding", vocabulary: "certificate", noun: "certificate" },
] as const;

/** Who receives it, and within those agencies, whom. */
export function ToFields({ clause, change, parties }: Sided) {
  const { to } = clause;
  const set = (patch: Partial<typeof to>) => change({ ...clause, to: { ...to, ...patch } });
  return (
    <Fieldset legend="To: who receives it">
      <Stack gap="sm">
        <Side side={to} choices={tos} parties={parties} change={set} />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {narrowings.map(({ name, ...narrowing }) => (
            <TermChoice
              key={name}
              {...narrowing}
              placeholder={to[name].length === 0 ? "Everybody" : ""}
              chosen={to[name]}
              change={(codes) => set({ [name]: codes })}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}

interface SideIs<Who extends string> {
  readonly side: DraftSide<Who>;
  readonly choices: readonly { readonly value: Who; readonly label: string }[];
  readonly parties: readonly DraftParty[];
  readonly change: (side: DraftSide<Who>) => void;
}

function Side<Who extends string>({ side: { who, kinds, agencies }, choices, parties, change }: SideIs<Who>) {
  const kindTerms = useTerms("agencyKind");
  const pick = (value: string | null) => {
    const choice = choices.find((each) => each.value === value);
    if (choice) change({ who: choice.value, kinds, agencies });
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select label="Who" allowDeselect={false} data={[...choices]} value={who} onChange={pick} />
      {who === "kinds" && (
        <MultiSelect
          label="Kinds of agency"
          required
          searchable
          data={kindTerms}
          value={[...kinds]}
          onChange={(codes) => change({ who, agencies, kinds: codes })}
        />
      )}
      {who === "agencies" && (
        <MultiSelect
          label="Parties"
          required
          searchable
          data={parties.map(({ agency, name }) => ({ value: agency, label: name }))}
          value={[...agencies]}
          onChange={(ids) => change({ who, kinds, agencies: ids })}
        />
      )}
    </SimpleGrid>
  );
}

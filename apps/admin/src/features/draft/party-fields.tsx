import type { Party } from "@concordat/domain";
import { ActionIcon, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { PartyMark } from "../../lib/party-mark.tsx";
import { type ShownAgency, useWords } from "../../lib/words.ts";
import { FoldedPart } from "./folded-part.tsx";
import type { DraftParty } from "./text/draft-agreement.ts";

interface Parties {
  readonly parties: readonly DraftParty[];
  readonly change: (parties: readonly DraftParty[]) => void;
}

/** Its name and kind are written into the text as they are now, so that what is signed does not change with them. */
const joining = ({ id, name, kind, controller }: ShownAgency): DraftParty => ({
  agency: id,
  name,
  kind,
  controller,
  capacity: "controller",
  signatoryRole: "",
});

/** Who agrees. An agency that is not named here neither gives nor receives. */
export function PartyFields({ parties, change }: Parties) {
  const { agencies } = useWords();
  const others = agencies.filter(({ id, kind }) => kind !== "joint" && !parties.some(({ agency }) => agency === id));
  const add = (id: string | null) => {
    const agency = others.find((each) => each.id === id);
    if (agency) change([...parties, joining(agency)]);
  };
  return (
    <FoldedPart title="Parties" summary={`${parties.length} agencies`}>
      <Stack gap="sm">
        {parties.map((party) => (
          <PartyCard
            key={party.agency}
            party={party}
            change={(next) => change(parties.map((each) => (each.agency === party.agency ? next : each)))}
            remove={() => change(parties.filter(({ agency }) => agency !== party.agency))}
          />
        ))}
        {others.length > 0 && (
          <Select
            label="Add a party"
            placeholder="Choose an agency"
            searchable
            value={null}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={add}
          />
        )}
      </Stack>
    </FoldedPart>
  );
}

interface Card {
  readonly party: DraftParty;
  readonly change: (party: DraftParty) => void;
  readonly remove: () => void;
}

const capacities: readonly { readonly value: Party["capacity"]; readonly label: string }[] = [
  { value: "controller", label: "Controller" },
  { value: "jointController", label: "Joint controller" },
  { value: "processor", label: "Processor" },
];

function PartyCard({ party, change, remove }: Card) {
  const pick = (value: string | null) => {
    const capacity = capacities.find((each) => each.value === value)?.value;
    if (capacity) change({ ...party, capacity });
  };
  return (
    <Paper withBorder p="sm" component="section" aria-label={party.name}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <PartyMark party={party} />
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove ${party.name}`} onClick={remove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {party.controller} answers for it.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select label="Capacity" allowDeselect={false} data={capacities} value={party.capacity} onChange={pick} />
        <TextInput
          label="Office that signs"
          required
          maxLength={120}
          value={party.signatoryRole}
          onChange={(event) => change({ ...party, signatoryRole: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Paper>
  );
}

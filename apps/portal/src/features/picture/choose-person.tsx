import { Chip, Group } from "@mantine/core";
import type { Person } from "../../lib/people.ts";

interface Choosing {
  readonly people: readonly Person[];
  /** Null: everybody. */
  readonly chosen: string | null;
  readonly onChoose: (person: string | null) => void;
}

const everybody = "everybody";

/** Looks at what is about one person only, or about everybody. */
export function ChoosePerson({ people, chosen, onChoose }: Choosing) {
  if (people.length < 2) return null;
  return (
    <Chip.Group value={chosen ?? everybody} onChange={(value) => onChoose(value === everybody ? null : value)}>
      <Group gap={6} role="radiogroup" aria-label="Show what is about" className="no-print" mb="sm">
        <Chip value={everybody} size="sm">
          Everybody
        </Chip>
        {people.map(({ id, short }) => (
          <Chip key={id} value={id} size="sm">
            {short}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

import { problemWords } from "@concordat/ui";
import { Radio, Stack } from "@mantine/core";
import type { Person } from "../../lib/people.ts";
import { theCase } from "./entry-draft.ts";

interface Choosing {
  readonly people: readonly Person[];
  readonly chosen: string;
  readonly onChoose: (subject: string) => void;
  readonly problem: string | undefined;
}

/** Whom it is about. */
export function ChoosePerson({ people, chosen, onChoose, problem }: Choosing) {
  return (
    <Radio.Group
      id="subject"
      label="Whom is it about?"
      value={chosen}
      onChange={onChoose}
      error={problem && problemWords(problem)}
    >
      <Stack mt={6} gap={8}>
        {people.map(({ id, name, age, roles }) => (
          <Radio
            key={id}
            value={id}
            label={name}
            description={[...roles, age].filter(Boolean).join(", ") || undefined}
          />
        ))}
        <Radio value={theCase} label="The case as a whole" />
      </Stack>
    </Radio.Group>
  );
}

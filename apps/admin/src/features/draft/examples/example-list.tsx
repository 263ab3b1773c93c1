import type { Agreement } from "@concordat/domain";
import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { TriedExample } from "../../../lib/words.ts";
import { TriedExampleCard } from "../../../lib/examples/tried-example.tsx";
import { useTried } from "../../../lib/examples/use-tried.ts";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import { blankExample, type DraftExample, freeExample } from "../text/draft-example.ts";
import { ExampleForm } from "./example-form.tsx";

interface Examples {
  readonly draft: DraftAgreement;
  readonly agreement: Agreement | null;
  readonly change: (expectations: readonly DraftExample[]) => void;
}

/** The examples of a draft: each tried as the text is typed, opened to be changed. */
export function ExampleList({ draft, agreement, change }: Examples) {
  const { expectations, purposes } = draft;
  const [open, setOpen] = useState<string | null>(null);
  const { data: tried = [] } = useTried(agreement);
  const add = () => {
    const id = freeExample(expectations);
    change([...expectations, blankExample(id, id, purposes[0] ?? null)]);
    setOpen(id);
  };
  return (
    <Stack component="section" aria-labelledby="draft-examples" gap="md">
      <div>
        <Title order={2} size="h3" id="draft-examples">
          Examples
        </Title>
        <Text c="dimmed" size="sm">
          Say who must see what, and who must not. Each is tried while you write; one that does not come out keeps the
          text from being sent for signature.
        </Text>
      </div>
      {expectations.map((example, index) => (
        <ExampleCard
          key={example.key}
          example={example}
          tried={tried.find(({ id }) => id === example.id)}
          open={open === example.key}
          toggle={() => setOpen(open === example.key ? null : example.key)}
          change={(next) => change(expectations.with(index, next))}
          remove={() => change(expectations.toSpliced(index, 1))}
          draft={draft}
        />
      ))}
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add} w="fit-content">
        Add an example
      </Button>
    </Stack>
  );
}

interface Card {
  readonly example: DraftExample;
  readonly tried: TriedExample | undefined;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly change: (example: DraftExample) => void;
  readonly remove: () => void;
  readonly draft: DraftAgreement;
}

function ExampleCard({ example, tried, open, toggle, change, remove, draft }: Card) {
  const { id, title } = example;
  const form = `draft-example-${example.key}`;
  return (
    <Stack gap="xs">
      {tried ? (
        <TriedExampleCard id={id} title={title} tried={tried} />
      ) : (
        <Paper withBorder p="md">
          <Text fw={600}>
            {id} {title || "An example that is not finished"}
          </Text>
        </Paper>
      )}
      <Group gap="xs">
        <Button variant="default" size="xs" aria-expanded={open} aria-controls={form} onClick={toggle}>
          {open ? `Close ${id}` : `Edit ${id}`}
        </Button>
        <Button variant="subtle" color="red" size="xs" onClick={remove}>
          Remove {id}
        </Button>
      </Group>
      <div id={form}>{open && <ExampleForm example={example} change={change} draft={draft} />}</div>
    </Stack>
  );
}

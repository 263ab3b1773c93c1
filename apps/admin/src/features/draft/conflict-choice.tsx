import { Radio, SimpleGrid, Stack, Text } from "@mantine/core";
import { ClauseSentence } from "./clause/clause-sentence.tsx";
import type { DraftAgreement } from "./text/draft-agreement.ts";
import { partWords } from "./text/part-words.ts";
import { type Change, clauseKey, type Divided, isPart } from "./text/merge-drafts.ts";

interface Choice {
  readonly change: Change;
  readonly divided: Divided;
  /** Theirs is to stand; else mine. */
  readonly theirText: boolean;
  readonly choose: (theirText: boolean) => void;
}

/** One thing that both changed: both texts beside each other, and whose stands. */
export function ConflictChoice({ change, divided: { mine, theirs }, theirText, choose }: Choice) {
  return (
    <Radio.Group
      label={change.label}
      value={theirText ? "theirs" : "mine"}
      onChange={(value) => choose(value === "theirs")}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt={6}>
        <Stack gap={4}>
          <Radio value="mine" label="Mine" />
          <Said change={change} text={mine} />
        </Stack>
        <Stack gap={4}>
          <Radio value="theirs" label="Theirs" />
          <Said change={change} text={theirs} />
        </Stack>
      </SimpleGrid>
    </Radio.Group>
  );
}

/** What one of the texts says there. */
function Said({ change: { key }, text }: { readonly change: Change; readonly text: DraftAgreement }) {
  if (isPart(key)) return <Text className="draft-lines">{partWords(text, key).join("\n")}</Text>;
  const clause = text.clauses.find((each) => clauseKey(each.key) === key);
  if (!clause)
    return (
      <Text size="sm" fs="italic">
        The clause is taken out.
      </Text>
    );
  return (
    <>
      <Text size="sm" fw={600}>
        {clause.id} {clause.title}
      </Text>
      <ClauseSentence clause={clause} draft={text} />
    </>
  );
}

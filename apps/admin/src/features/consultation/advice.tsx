import { Badge, Group, Radio, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, type TablerIcon } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { timeOf } from "../../lib/dates.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { type ShownAdvice, type ShownVersion, useWords } from "../../lib/words.ts";
import "./consultation.css";
import { WordsForm } from "./words-form.tsx";

type Opinion = ShownAdvice["opinion"];

const opinions: Record<Opinion, { readonly says: string; readonly colour: string; readonly icon: TablerIcon }> = {
  content: { says: "Content with it", colour: "green", icon: IconCircleCheck },
  concerned: { says: "Concerned", colour: "yellow", icon: IconAlertTriangle },
  against: { says: "Advises against it", colour: "red", icon: IconCircleX },
};
const inOrder: readonly Opinion[] = ["content", "concerned", "against"];
const isOpinion = (value: string): value is Opinion => inOrder.some((each) => each === value);

/** What data protection officers and Caldicott Guardians advise, and where their advice was not followed, why. */
export function Advice({ version }: { readonly version: ShownVersion }) {
  const { life, can } = version;
  if (life.advice.length === 0 && !can.includes("advise")) return null;
  return (
    <section aria-labelledby="advice" className="no-print">
      <Title order={2} id="advice" className="text-heading">
        Advice
      </Title>
      <Stack gap="md">
        {life.advice.length === 0 && <Text c="dimmed">Nobody has advised on this text yet.</Text>}
        {life.advice.map((advice) => (
          <Advised key={advice.id} version={version} advice={advice} />
        ))}
        {can.includes("advise") && <Advise version={version} />}
      </Stack>
    </section>
  );
}

function Advised({ version, advice }: { readonly version: ShownVersion; readonly advice: ShownAdvice }) {
  const { name, office, agencyId, opinion, words, at, counts, ofThisText, overruled, canOverrule } = advice;
  const { agencies, vocabularies } = useWords();
  const { says, colour, icon: Icon } = opinions[opinion];
  const title = vocabularies["role"]?.terms.find(({ code }) => code === office)?.label ?? office;
  return (
    <article aria-label={`Advice of ${name}`} className="said">
      <Group gap="xs">
        <Badge
          variant="light"
          tt="none"
          radius="sm"
          color={colour}
          c={`light-dark(color-mix(in srgb, var(--mantine-color-${colour}-9), black 40%), var(--mantine-color-${colour}-1))`}
          leftSection={<Icon size={14} aria-hidden />}
        >
          {says}
        </Badge>
        {!ofThisText && <Text size="sm">on an earlier text</Text>}
        {!counts && <Text size="sm">advised again since</Text>}
      </Group>
      <Text size="sm" fw={600} mt={4}>
        {name}, {title}, {agencies.find(({ id }) => id === agencyId)?.name}
      </Text>
      <Text size="sm" c="dimmed">
        {timeOf(at)}
      </Text>
      <Text className="said-words">{words}</Text>
      {overruled && (
        <div className="said-reply">
          <Text size="sm" c="dimmed">
            Not followed. {overruled.name}, {timeOf(overruled.at)}
          </Text>
          <Text className="said-words">{overruled.words}</Text>
        </div>
      )}
      {canOverrule && <Overrule version={version} advice={advice} />}
    </article>
  );
}

function Overrule({ version, advice }: { readonly version: ShownVersion; readonly advice: ShownAdvice }) {
  const overrule = useMutation(useTRPC().agreements.overrule.mutationOptions());
  return (
    <WordsForm
      label={`Why the advice of ${advice.name} is not followed`}
      button="Overrule"
      say={(words) => overrule.mutateAsync({ id: version.summary.id, advice: advice.id, words })}
    />
  );
}

function Advise({ version }: { readonly version: ShownVersion }) {
  const advise = useMutation(useTRPC().agreements.advise.mutationOptions());
  const [opinion, setOpinion] = useState<Opinion>("content");
  const { summary, hash } = version;
  return (
    <WordsForm
      label="Your advice, and why"
      button="Advise"
      say={(words) => advise.mutateAsync({ id: summary.id, hash, opinion, words })}
    >
      <Radio.Group
        label="What you think of this text"
        description="Advice against it keeps it from being sent out, until the text changes and you are content, or it is overruled with a reason."
        value={opinion}
        onChange={(value) => isOpinion(value) && setOpinion(value)}
      >
        <Stack gap="xs" mt={6}>
          {inOrder.map((each) => (
            <Radio key={each} value={each} label={opinions[each].says} />
          ))}
        </Stack>
      </Radio.Group>
    </WordsForm>
  );
}

import { Anchor, Group, Paper, Progress, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Answers } from "../../lib/words.ts";
import { stepWords } from "./step-words.ts";

type Steps = Answers["partnership"]["firstSteps"];

/** What leads to the first agreement in force: ticked from the data, each with where it is done. */
export function FirstSteps({ steps }: { readonly steps: Steps }) {
  const done = steps.filter((step) => step.done).length;
  return (
    <Stack gap="lg" maw={720}>
      <Stack gap={4}>
        <Title order={1}>First steps</Title>
        <Text c="dimmed">
          What leads from an empty partnership to its first agreement in force. Each step is ticked by itself once it is
          true. The order is a proposal: nothing stops you from writing an agreement first.
        </Text>
      </Stack>
      <Stack gap={4}>
        <Text component="output">
          {done} of {steps.length} done
        </Text>
        <Progress value={(done / steps.length) * 100} aria-hidden />
      </Stack>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
        {steps.map((step) => (
          <OneStep key={step.step} step={step} />
        ))}
      </Stack>
    </Stack>
  );
}

function OneStep({ step: { step, done, lacking } }: { readonly step: Steps[number] }) {
  const { says, why, to, where } = stepWords[step];
  const Icon = done ? IconCheck : IconCircleDashed;
  return (
    <Paper withBorder p="md" component="li">
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon size={32} variant="light" color={done ? "green" : "gray"} aria-hidden>
          <Icon size={18} />
        </ThemeIcon>
        <Stack gap={2}>
          <Text fw={600}>
            {done ? "Done: " : "To do: "}
            {says}
          </Text>
          <Text size="sm" c="dimmed">
            {why}
          </Text>
          {!done && lacking.length > 0 && <Text size="sm">Still lacking: {lacking.join(", ")}</Text>}
          {!done && (
            <Text size="sm">
              <Anchor underline="always" renderRoot={(props) => <Link {...props} to={to} />}>
                {where}
              </Anchor>
            </Text>
          )}
        </Stack>
      </Group>
    </Paper>
  );
}

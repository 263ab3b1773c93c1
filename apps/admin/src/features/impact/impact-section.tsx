import { FailureNote } from "@concordat/ui";
import { Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import type { ShownVersion } from "../../lib/words.ts";
import { ImpactTable } from "./impact-table.tsx";
import { useMeasurement } from "./use-measurement.ts";

/** What a version would change in the live caseload: counted when somebody asks, and nothing shown but numbers. */
export function ImpactSection({ version }: { readonly version: ShownVersion }) {
  const { measurement, begin, stop } = useMeasurement(version.summary.id);
  return (
    <Stack component="section" aria-labelledby="impact" gap="sm">
      <Title order={3} id="impact">
        In the live caseload
      </Title>
      <Text maw="72ch" c="dimmed">
        Counts what the people who may open each case would see differently of other agencies’ information: with
        everything that is in force now, and with this version in its place, signed by all of its parties. You see
        numbers and no content. Restricted cases are left out. That you asked is recorded.
      </Text>
      {measurement.is === "counting" ? (
        <Counting done={measurement.done} stop={stop} />
      ) : (
        <Group>
          <Button variant="default" onClick={begin}>
            {measurement.is === "idle" ? "Count the caseload" : "Count again"}
          </Button>
        </Group>
      )}
      {measurement.is === "failed" && <FailureNote error={measurement.error} />}
      {measurement.is === "found" && <ImpactTable impact={measurement.impact} />}
    </Stack>
  );
}

function Counting({ done, stop }: { readonly done: number; readonly stop: () => void }) {
  return (
    <Group maw={520} wrap="nowrap">
      <Stack gap={4} flex={1}>
        <Text size="sm" component="output">
          Counting the caseload: {done} %
        </Text>
        <Progress value={done} size="lg" aria-label="How much of the caseload has been counted" />
      </Stack>
      <Button variant="default" onClick={stop}>
        Stop
      </Button>
    </Group>
  );
}

import { Text, Title } from "@mantine/core";
import { dateOf, timeOf } from "../../lib/dates.ts";
import { type ShownStep, type ShownVersion, useWords } from "../../lib/words.ts";
import "./consultation.css";

const did: Record<ShownStep["act"], string> = { suspend: "suspended it", resume: "resumed it", leave: "gave notice" };

function ended({ act, agencyId, effectiveAt, confirmedBy, confirmedAt }: ShownStep): string {
  if (agencyId === null)
    return confirmedAt ? ` Confirmed by ${confirmedBy}, ${timeOf(confirmedAt)}.` : " Not confirmed: nothing happened.";
  return act === "leave" && effectiveAt ? ` It leaves on ${dateOf(effectiveAt)}.` : "";
}

/** What was suspended, resumed and left under a version, by whom and why: the newest first. */
export function StepHistory({ version: { life } }: { readonly version: ShownVersion }) {
  const { agencies } = useWords();
  if (life.steps.length === 0) return null;
  return (
    <section aria-labelledby="steps" className="no-print">
      <Title order={2} id="steps" className="text-heading">
        Suspended, resumed, left
      </Title>
      <ul className="said-steps">
        {life.steps.toReversed().map((step) => (
          <li key={step.id}>
            <Text fw={600}>
              {step.agencyId === null
                ? `${step.name} proposed to ${step.act} it for all parties.`
                : `${agencies.find(({ id }) => id === step.agencyId)?.name ?? "A party"} ${did[step.act]}.`}
              {ended(step)}
            </Text>
            <Text size="sm" c="dimmed">
              {step.name}, {timeOf(step.at)}
            </Text>
            <Text className="said-words">{step.words}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

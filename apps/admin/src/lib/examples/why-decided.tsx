import { List, Text, VisuallyHidden } from "@mantine/core";
import type { TriedExample } from "../words.ts";

const does = { share: "shares it", ask: "puts the question to its owner", withhold: "withholds it" } as const;

interface Decided {
  readonly clauses: TriedExample["clauses"];
  /** What is decided, where several such lists stand on one page. */
  readonly of?: string;
}

/** What decides: the clauses that apply, and for the rest what stands in their way. */
export function WhyDecided({ clauses, of }: Decided) {
  if (clauses.length === 0)
    return <Text size="sm">No clause speaks of this field between these agencies, so nothing is shown.</Text>;
  const [applying, idle] = [clauses.filter(({ applies }) => applies), clauses.filter(({ applies }) => !applies)];
  return (
    <details>
      <summary>Why{of && <VisuallyHidden>, {of}</VisuallyHidden>}</summary>
      <List size="sm" mt={4}>
        {applying.map(({ clause, does: what }) => (
          <List.Item key={clause}>
            <strong>{clause}</strong> applies and {does[what]}.
          </List.Item>
        ))}
        {idle.map(({ clause, does: what, lacks }) => (
          <List.Item key={clause}>
            <strong>{clause}</strong> does not apply, which {does[what]}: {lacks.join("; and ")}.
          </List.Item>
        ))}
      </List>
    </details>
  );
}

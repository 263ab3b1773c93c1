import { Text } from "@mantine/core";
import { IconAlertTriangle, IconBulb } from "@tabler/icons-react";
import "./finding-note.css";
import type { ShownFinding } from "./words.ts";

/** What is wrong or could be better, how to mend it, and under which law. */
export function FindingNote({ finding: { severity, says, mend, citation } }: { readonly finding: ShownFinding }) {
  const error = severity === "error";
  const Icon = error ? IconAlertTriangle : IconBulb;
  return (
    <div className="finding" data-error={error || undefined}>
      <Icon size={18} aria-hidden />
      <div>
        <Text size="sm">
          <strong>{error ? "Must be mended: " : "Advice: "}</strong>
          {says} {mend}
        </Text>
        <Text size="xs" c="dimmed">
          {citation}
        </Text>
      </div>
    </div>
  );
}

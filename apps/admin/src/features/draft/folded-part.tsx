import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import "./draft.css";

interface Folded {
  readonly title: string;
  /** What stands in it, in a line, so that it need not be opened to be known. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** A part of the agreement that is changed seldom: folded away until somebody wants it. */
export function FoldedPart({ title, summary, children }: Folded) {
  return (
    <details className="draft-folded">
      <summary>
        <Title order={2} size="h5">
          {title}
        </Title>
        <Text component="span" size="sm" c="dimmed">
          {summary}
        </Text>
      </summary>
      <div className="draft-folded-content">{children}</div>
    </details>
  );
}

import { problemWords } from "@concordat/ui";
import { Alert } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Problems } from "./draft.ts";

interface Summary {
  readonly problems: Problems;
  /** What the boxes are called, by path. */
  readonly labels: Readonly<Record<string, string>>;
  /** Counts the attempts. */
  readonly round: number;
}

/** What is wrong, in one place, each a press away from its box. Comes into focus when it appears. */
export function ProblemSummary({ problems, labels, round }: Summary) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) summary.current?.focus();
  }, [round]);
  const paths = Object.keys(problems);
  if (paths.length === 0) return null;
  return (
    <Alert ref={summary} tabIndex={-1} role="alert" color="red" variant="light" title="This cannot be recorded yet">
      <ul className="problems">
        {paths.map((path) => (
          <li key={path}>
            <a href={`#${path}`} onClick={(event) => toBox(event, path)}>
              {labels[path] && `${labels[path]}: `}
              {problemWords(problems[path] ?? "")}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Puts the focus into the box, or the first box of a group. */
function toBox(event: { preventDefault(): void }, path: string): void {
  event.preventDefault();
  const box = document.getElementById(path);
  const first = box?.matches("input, textarea, select")
    ? box
    : box?.querySelector<HTMLElement>("input, textarea, select");
  first?.focus();
}

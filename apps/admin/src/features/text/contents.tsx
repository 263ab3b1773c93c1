import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ShownVersion } from "../../lib/words.ts";
import "./agreement-text.css";

const parts = [
  ["what-it-is", "What it is for"],
  ["parties", "Parties"],
  ["purposes", "Purposes"],
  ["dates", "Dates"],
  ["umbrella", "Umbrella"],
  ["common-terms", "Common terms"],
  ["clauses", "Clauses"],
] as const;

/** The way through a long text; folded away where there is little room. */
export function Contents({ version }: { readonly version: ShownVersion }) {
  const wide = useMediaQuery("(min-width: 62.01em)", false, { getInitialValueInEffect: false });
  const list = <ContentsList version={version} />;
  return (
    <nav className="text-contents" aria-label="Contents">
      {wide ? (
        list
      ) : (
        <details>
          <Text component="summary" fw={600}>
            Contents
          </Text>
          {list}
        </details>
      )}
    </nav>
  );
}

function ContentsList({ version: { words, umbrella, annexes } }: { readonly version: ShownVersion }) {
  const tiered = umbrella !== null || annexes.length > 0;
  return (
    <ol>
      {parts
        .filter(([id]) => id !== "umbrella" || tiered)
        .map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      <li>
        <ol aria-label="Clauses">
          {words.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <span className="text-number">{id}</span> {title}
              </a>
            </li>
          ))}
        </ol>
      </li>
      <li>
        <a href="#signatures">Signatures</a>
      </li>
    </ol>
  );
}

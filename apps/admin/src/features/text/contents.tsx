import { Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ShownClause } from "../../lib/words.ts";
import "./agreement-text.css";

const parts = [
  ["what-it-is", "What it is for"],
  ["parties", "Parties"],
  ["purposes", "Purposes"],
  ["dates", "Dates"],
  ["common-terms", "Common terms"],
  ["clauses", "Clauses"],
] as const;

/** The way through a long text; folded away where there is little room. */
export function Contents({ words }: { readonly words: readonly ShownClause[] }) {
  const wide = useMediaQuery("(min-width: 62.01em)", false, { getInitialValueInEffect: false });
  const list = <ContentsList words={words} />;
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

function ContentsList({ words }: { readonly words: readonly ShownClause[] }) {
  return (
    <ol>
      {parts.map(([id, title]) => (
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

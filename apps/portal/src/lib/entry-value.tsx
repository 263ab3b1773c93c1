import { printValue } from "@concordat/domain";
import { plainWords } from "./plain-words.ts";
import type { ShownEntry } from "./trpc.ts";
import { useWords } from "./words.ts";
import { reach } from "./reach.tsx";

/** What an entry says, in plain words, as far as it is shown. */
export function EntryValue({ entry: { level, value, field: key } }: { readonly entry: ShownEntry }) {
  const { field: fieldFor, glossary } = useWords();
  const field = fieldFor(key);
  if (level === "known" || value === null)
    return (
      <span className="value-partial">
        Recorded. <span className="note">You are told that it exists, not what it says.</span>
      </span>
    );
  if (level === "coarse")
    return (
      <span>
        {plainWords(value)} <span className="badge badge-outline">Outline only</span>
      </span>
    );
  if (!field) return <span>{plainWords(value)}</span>;
  const lines = printValue(field, value, glossary.vocabularies);
  if (field.type !== "record")
    return <span className="value-text">{lines.map(({ text }) => reach(field.type, text))}</span>;
  return (
    <dl className="value-parts">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{reach(partType(field.parts, label), text)}</dd>
        </div>
      ))}
    </dl>
  );
}

const partType = (parts: readonly { label: string; type: string }[] | undefined, label: string | undefined): string =>
  parts?.find((part) => part.label === label)?.type ?? "string";

import { MultiSelect, type MultiSelectProps } from "@mantine/core";
import { useTerms } from "../options.ts";
import { AddTerm } from "./add-term.tsx";

interface Choice extends Pick<MultiSelectProps, "label" | "description" | "placeholder" | "required" | "searchable"> {
  readonly vocabulary: string;
  /** What a term of it is called: `certificate`, `purpose`. */
  readonly noun: string;
  readonly chosen: readonly string[];
  readonly change: (codes: string[]) => void;
}

/** Some terms of a list; what the list lacks is added under it, and is then chosen. */
export function TermChoice({ vocabulary, noun, chosen, change, ...looks }: Choice) {
  return (
    <div>
      <MultiSelect {...looks} data={useTerms(vocabulary)} value={[...chosen]} onChange={change} />
      <AddTerm vocabulary={vocabulary} noun={noun} added={(code) => change([...chosen, code])} />
    </div>
  );
}

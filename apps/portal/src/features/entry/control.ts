import type { Part } from "@concordat/domain";
import type { Draft, Problems } from "./draft.ts";

/** One control: what it is called, what stands in it, and what is wrong with it, at its path. */
export interface Control {
  readonly of: Pick<Part, "type" | "vocabulary"> & { readonly required?: boolean | undefined };
  readonly label: string;
  readonly hint?: string | undefined;
  readonly path: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly problems: Problems;
}

import type { Option } from "../../../lib/options.ts";

interface Named {
  /** The property of the condition that it fills in. */
  readonly name: string;
  readonly label: string;
}

/** One thing to be said to complete a condition. */
export type Control = Named &
  (
    | { readonly type: "codes" | "code"; readonly vocabulary: string }
    | { readonly type: "choice" | "choices"; readonly options: readonly Option[] }
    | { readonly type: "number"; readonly min?: number; readonly max?: number }
    | { readonly type: "asserter" | "date" | "scoreField" | "classes" }
  );

const isText = (value: unknown): value is string => typeof value === "string";

/** Several codes; none while there are none. */
export const codesIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
export const codeIn = (value: unknown): string | null => (isText(value) ? value : null);
export const numberIn = (value: unknown): number | "" => (typeof value === "number" ? value : "");

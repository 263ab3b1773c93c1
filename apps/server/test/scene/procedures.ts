import { appRouter } from "@concordat/api";

/** A procedure as the router declares it. */
export interface Declared {
  readonly type: "query" | "mutation" | "subscription";
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
}

const all = appRouter._def.procedures as unknown as Record<string, { readonly _def: Declared }>;

/** Every procedure there is, read from the router: what is not in a table of the tests fails there. */
export const procedures: readonly string[] = Object.keys(all).toSorted();

export function declared(path: string): Declared {
  const procedure = all[path];
  if (!procedure) throw new RangeError(path);
  return procedure._def;
}

export const isStream = (path: string): boolean => declared(path).type === "subscription";

/** A stream that goes on until somebody leaves; any other says what it has to say and ends. */
export const isEndless = (path: string): boolean => path === "cases.watch";

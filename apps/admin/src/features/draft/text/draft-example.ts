import type { Expectation, Outcome } from "@concordat/domain";
import type { DraftCondition } from "./draft-clause.ts";

/** An example while it is written: anything may be empty. */
export interface DraftExample {
  /** Stays the same while the example’s number is changed. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly reader: {
    readonly kind: string;
    readonly roles: readonly string[];
    readonly caseRoles: readonly string[];
    readonly certificates: readonly string[];
    readonly purpose: string | null;
    readonly involved: boolean;
  };
  readonly owner: string;
  readonly field: string;
  readonly given: readonly DraftCondition[];
  readonly shielded: boolean;
  readonly sees: Outcome;
}

export const draftExample = (example: Expectation): DraftExample => ({ ...example, key: example.id });

/** The example as it would be kept, to be checked by its schema. */
export function exampleOf({ id, title, reader, owner, field, given, shielded, sees }: DraftExample) {
  return { id, title, reader, owner, field, given, shielded, sees } satisfies Omit<DraftExample, "key">;
}

/** An example that nobody has written yet: it expects that nothing is shown. */
export function blankExample(key: string, id: string, purpose: string | null): DraftExample {
  const reader = { kind: "", roles: [], caseRoles: [], certificates: [], purpose, involved: true };
  return { key, id, title: "", reader, owner: "", field: "", given: [], shielded: false, sees: "notShown" };
}

/** The lowest number that no example has. */
export function freeExample(examples: readonly DraftExample[]): string {
  const taken = new Set(examples.map(({ id }) => id));
  const free = Array.from({ length: examples.length + 1 }, (_, index) => `X${index + 1}`).find((id) => !taken.has(id));
  return free ?? `X${examples.length + 1}`;
}

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { declared, procedures } from "../scene/procedures.ts";

/** Something that no schema of ours means. */
const nonsense = Symbol("nonsense");

/** Every schema inside a schema, itself included. */
function within(schema: unknown, seen = new Set<unknown>()): z.core.$ZodType[] {
  if (!(schema instanceof z.core.$ZodType) || seen.has(schema)) return [];
  seen.add(schema);
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = schema instanceof z.ZodLazy ? [schema._zod.def.getter()] : Object.values(def);
  const parts = inner.flatMap((part) =>
    part instanceof z.core.$ZodType ? [part] : part && typeof part === "object" ? Object.values(part) : [],
  );
  return [schema, ...parts.flatMap((part) => within(part, seen))];
}

const open = (schema: unknown): string[] =>
  within(schema)
    .map(({ _zod }) => _zod.def.type)
    .filter((type) => type === "any" || type === "unknown");

const looseObjects = (schema: unknown): number =>
  within(schema).filter((each) => each instanceof z.ZodObject && !(each._zod.def.catchall instanceof z.core.$ZodNever))
    .length;

describe.each(procedures)("%s", (path) => {
  const { inputs, output } = declared(path);

  test("takes an input that a schema has read, and nothing beside it", () => {
    expect(inputs).toHaveLength(1);
    expect(inputs[0]).toBeInstanceOf(z.core.$ZodType);
    expect(open(inputs[0])).toEqual([]);
    expect(looseObjects(inputs[0])).toBe(0);
  });

  test("answers with what a schema has read, and nothing beside it", () => {
    expect(output).toBeInstanceOf(z.core.$ZodType);
    expect(open(output)).toEqual([]);
    expect(looseObjects(output)).toBe(0);
    expect((output as z.ZodType).safeParse(nonsense).success).toBe(false);
  });
});

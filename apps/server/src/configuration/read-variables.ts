import { readFileSync } from "node:fs";
import type { z } from "zod";

type Environment = Readonly<Record<string, string | undefined>>;

/** Why it does not start: a line for each variable that is missing, wrong or weak. No value is repeated. */
export class WrongConfiguration extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["The configuration is not right. docs/operations.md explains each variable.", ...problems].join("\n  "));
    this.name = "WrongConfiguration";
    this.problems = problems;
  }
}

type Found = { readonly value: string | undefined } | { readonly problem: string };

/** A variable, or the content of the file that NAME_FILE names. What is set to nothing is not set. */
function find(name: string, environment: Environment): Found {
  const [value, file] = [environment[name] || undefined, environment[`${name}_FILE`] || undefined];
  if (file === undefined) return { value };
  if (value !== undefined) return { problem: `${name}: ${name}_FILE is set as well. Keep one of them.` };
  try {
    return { value: readFileSync(file, "utf8").trim() || undefined };
  } catch {
    return { problem: `${name}: The file that ${name}_FILE names cannot be read.` };
  }
}

/** Reads variables by the schema of them; refuses with all that is wrong at once. */
export function readVariables<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Environment,
): z.infer<z.ZodObject<Shape>> {
  const found = Object.keys(schema.shape).map((name) => [name, find(name, environment)] as const);
  const problems = found.flatMap(([, each]) => ("problem" in each ? [each.problem] : []));
  const values = Object.fromEntries(found.map(([name, each]) => [name, "value" in each ? each.value : undefined]));
  const read = schema.safeParse(values);
  if (read.success && problems.length === 0) return read.data;
  const told = new Set(found.flatMap(([name, each]) => ("problem" in each ? [name] : [])));
  for (const { path, message } of read.error?.issues ?? []) {
    const name = String(path[0]);
    if (!told.has(name)) problems.push(`${name}: ${message}`);
    told.add(name);
  }
  throw new WrongConfiguration(problems);
}

import { Condition } from "@concordat/domain";
import { share, signed, withhold } from "./agreements.ts";
import { levelOn, type Made } from "./case.ts";
import { secondVersion } from "./partnership.ts";

export type Truth = "true" | "false" | "unknown";

/**
 * How a condition comes out: a grant needs it certainly true, a withhold is stopped only by its being certainly false.
 * To be true and to be false at once would be the fault that these tables look for.
 */
export function truthOf(written: Record<string, unknown>, made: Made): Truth | "both" {
  const when = [Condition.parse(written)];
  const opens = levelOn({ ...made, clauses: [share({ when })] }) === "value";
  const shut = signed([withhold({ when })], { id: secondVersion });
  const stops = levelOn({ ...made, versions: [shut], clauses: [share()] }) === "value";
  if (opens) return stops ? "both" : "true";
  return stops ? "false" : "unknown";
}

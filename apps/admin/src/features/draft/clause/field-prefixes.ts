import type { Option } from "../../../lib/options.ts";
import type { Words } from "../../../lib/words.ts";

/** `health.mentalHealth.diagnosis` belongs to `health.*` and to `health.mentalHealth.*`. */
const groupsOf = (key: string): string[] => {
  const parts = key.split(".");
  return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join(".")}.*`);
};

/** Every group of fields that a clause can name as a whole, by how many it has. */
export function prefixesOf({ catalogue }: Words): Option[] {
  const counts = new Map<string, number>([["*", catalogue.fields.length]]);
  for (const { key } of catalogue.fields)
    for (const group of groupsOf(key)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([value, count]) => ({ value, label: `${value === "*" ? "Everything" : value} (${count} fields)` }));
}

import type { AgencyId, Catalogue, CaseloadWanted, Field } from "@concordat/domain";
import { factKindsOf } from "../reading.ts";
import type { AskedCondition } from "../test-of.ts";
import type { Reach } from "./reach.ts";
import type { Sheet } from "./sheet.ts";

/** Fields of which a clause shows the newest so many: which those are depends on all of them. */
const countedBy = ({ permits }: Sheet): string[] =>
  permits.flatMap(({ atMost, fields }) => (atMost === null ? [] : [...fields]));

const sheetsOf = (reaches: readonly Reach[]): Sheet[] =>
  reaches.flatMap(({ sheets: { before, after } }) => [before, after]);

/** The fields in which anything changes for anybody, and those that are counted together with them. */
export function fieldsToRead(
  { fields }: Catalogue,
  reaches: readonly Reach[],
): (readonly [field: Field, place: number])[] {
  const counted = new Set(sheetsOf(reaches).flatMap(countedBy));
  return fields.flatMap((field, place) =>
    counted.has(field.key) || reaches.some(({ changedFields }) => changedFields.has(place))
      ? [[field, place] as const]
      : [],
  );
}

/** What the caseload is asked to tell apart: what any condition of these sheets reads. */
export function wantedFor(
  reaches: readonly Reach[],
  { agencies, fields }: { readonly agencies: readonly AgencyId[]; readonly fields: readonly Field[] },
): CaseloadWanted {
  const sheets = sheetsOf(reaches);
  const all = sheets.flatMap(({ ofPerson, ofEntry }) => [...ofPerson, ...ofEntry].map(({ condition }) => condition));
  const asks = (kind: AskedCondition["kind"]) => all.some((condition) => condition.kind === kind);
  const datedBy = (of: "observed" | "recorded") =>
    all.some((condition) => condition.kind === "recency" && condition.of === of);
  const kinds = new Set(all.flatMap(factKindsOf)).add("shield").add("opened");
  kinds.delete("value");
  return {
    agencies,
    fields: fields.map(({ key }) => key),
    kinds: [...kinds],
    tags: [...new Set(all.flatMap((condition) => (condition.kind === "tag" ? condition.tag : [])))],
    counted: [...new Set(sheets.flatMap(countedBy))],
    handling: asks("handling"),
    values: asks("value"),
    observed: datedBy("observed"),
    recorded: datedBy("recorded"),
  };
}

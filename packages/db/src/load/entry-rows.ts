import { coarsen, type Field, type World, type WorldCase, type WorldEntry } from "@concordat/domain";
import { instant, type LoadRow } from "./load-rows.ts";

/** An entry as the vault keeps it; what it says is kept beside it, by level. */
export const entryRow = (entry: WorldEntry): LoadRow => ({
  id: entry.id,
  subject_id: entry.subject,
  field: entry.field,
  owner_agency_id: entry.owner,
  source_agency_id: entry.source,
  recorded_by: entry.recordedBy,
  observed_on: entry.observedOn,
  recorded_at: instant(entry.recordedAt),
  supersedes: entry.supersedes,
  tags: entry.tags,
  handling: entry.handling,
  embargo_until: entry.embargoUntil === null ? null : instant(entry.embargoUntil),
});

/** The rows of an entry's values: the value itself, and the coarse forms that its field declares. */
function valueRows(entry: WorldEntry, field: Field, { glossary, partnership }: World): LoadRow[] {
  const coarse = coarsen(field, entry.value, glossary.vocabularies);
  return [
    {
      partnership_id: partnership.id,
      entry_id: entry.id,
      level: 5,
      position: 0,
      value: entry.value,
      valid_from: null,
      valid_until: null,
    },
    ...coarse.map(({ says, from, until }, position) => ({
      partnership_id: partnership.id,
      entry_id: entry.id,
      level: 4,
      position,
      value: says,
      valid_from: from,
      valid_until: until,
    })),
  ];
}

/** The rows of all values in some cases of a world. */
export function valuesOf(world: World, cases: readonly WorldCase[]): LoadRow[] {
  const fields = new Map<string, Field>(world.glossary.catalogue.fields.map((field) => [field.key, field]));
  return cases.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const field = fields.get(entry.field);
      return field ? valueRows(entry, field, world) : [];
    }),
  );
}

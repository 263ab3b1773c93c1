import type { Field, Party } from "@concordat/domain";
import { useMemo, useState } from "react";
import { type ShownAgency, type ShownMatrix, type ShownVersion, useWords } from "../../lib/words.ts";
import { type Said, saidBy, unsaid } from "./cell-summary.ts";

/** A receiving party, as a column. */
export interface Column {
  readonly party: Party;
  readonly agency: ShownAgency | undefined;
  readonly index: number;
}

export interface Row {
  readonly field: Pick<Field, "key" | "label" | "class">;
  /** By the place of the party. */
  readonly cells: readonly Said[];
}

/** A line of the matrix: the head of a section, where it has no row, or a row with its place among the rows. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly row: Row | null;
  readonly place: number;
}

/** What the reader looks for. */
export interface Filter {
  readonly words: string;
  readonly section: string | null;
  readonly agencies: readonly string[];
}

export interface Shown {
  readonly lines: readonly Line[];
  readonly fields: number;
  readonly columns: readonly Column[];
  readonly allColumns: readonly Column[];
  readonly sections: readonly { readonly key: string; readonly label: string }[];
  readonly filter: Filter;
  readonly look: (filter: Partial<Filter>) => void;
}

const matches = ({ key, label }: Row["field"], words: string): boolean =>
  `${label} ${key}`.toLowerCase().includes(words.trim().toLowerCase());

/** The matrix as far as the reader’s filters let it through, in the sections of the catalogue. */
export function useShownMatrix(version: ShownVersion, matrix: ShownMatrix): Shown {
  const { catalogue, agencies } = useWords();
  const [filter, setFilter] = useState<Filter>({ words: "", section: null, agencies: [] });
  const allColumns = useMemo(() => columnsOf(version, matrix, agencies), [version, matrix, agencies]);
  const rows = useMemo(() => rowsOf(matrix, catalogue.fields), [matrix, catalogue]);
  const sections = useMemo(() => catalogue.sections.filter(({ key }) => rows.has(key)), [catalogue, rows]);
  const columns = allColumns.filter(
    ({ party }) => filter.agencies.length === 0 || filter.agencies.includes(party.agency),
  );
  const lines = useMemo(() => linesOf(sections, rows, filter), [sections, rows, filter]);
  const fields = lines.filter(({ row }) => row !== null).length;
  const look = (more: Partial<Filter>) => setFilter((before) => ({ ...before, ...more }));
  return { lines, fields, columns, allColumns, sections, filter, look };
}

const columnsOf = ({ agreement }: ShownVersion, { parties }: ShownMatrix, agencies: readonly ShownAgency[]): Column[] =>
  parties.flatMap((id, index) => {
    const party = agreement.parties.find(({ agency }) => agency === id);
    return party ? [{ party, index, agency: agencies.find((agency) => agency.id === id) }] : [];
  });

/** The rows of each section. */
function rowsOf({ entries, lists, rows }: ShownMatrix, fields: readonly Field[]): ReadonlyMap<string, readonly Row[]> {
  const said = lists.map((list) => saidBy(list.flatMap((place) => entries[place] ?? [])));
  const byKey = new Map<string, Field>(fields.map((field) => [field.key, field]));
  const inSections = Map.groupBy(rows, ({ section }) => section);
  return new Map(
    [...inSections].map(([section, its]) => [
      section,
      its.flatMap((row) => {
        const field = byKey.get(row.field);
        return field ? [{ field, cells: row.cells.map((place) => said[place] ?? unsaid) }] : [];
      }),
    ]),
  );
}

function linesOf(sections: Shown["sections"], rows: ReadonlyMap<string, readonly Row[]>, filter: Filter): Line[] {
  let place = 0;
  return sections
    .filter(({ key }) => filter.section === null || filter.section === key)
    .flatMap(({ key, label }) => {
      const found = (rows.get(key) ?? []).filter(({ field }) => matches(field, filter.words));
      const lines = found.map((row): Line => ({ key: row.field.key, label: row.field.label, row, place: place++ }));
      return found.length > 0 ? [{ key: `section ${key}`, label, row: null, place: -1 }, ...lines] : [];
    });
}

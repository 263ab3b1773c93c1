import type { Field, Party } from "@concordat/domain";
import { useMemo, useState } from "react";
import { type MatrixEntry, type ShownAgency, type ShownMatrix, type ShownVersion, useWords } from "../../lib/words.ts";

/** A receiving party, as a column. */
export interface Column {
  readonly party: Party;
  readonly agency: ShownAgency | undefined;
  readonly index: number;
}

export interface Row {
  readonly field: Pick<Field, "key" | "label" | "class">;
  readonly cells: readonly (readonly MatrixEntry[])[];
}

export interface Group {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

/** What the reader looks for. */
export interface Filter {
  readonly words: string;
  readonly section: string | null;
  readonly agencies: readonly string[];
}

export interface Shown {
  readonly groups: readonly Group[];
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
  const sections = catalogue.sections.filter(({ key }) => matrix.rows.some(({ section }) => section === key));
  const columns = allColumns.filter(
    ({ party }) => filter.agencies.length === 0 || filter.agencies.includes(party.agency),
  );
  const groups = sections
    .filter(({ key }) => filter.section === null || filter.section === key)
    .map(({ key, label }) => ({ key, label, rows: rowsOf(matrix, key, catalogue.fields) }))
    .map((group) => ({ ...group, rows: group.rows.filter(({ field }) => matches(field, filter.words)) }))
    .filter(({ rows }) => rows.length > 0);
  const fields = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const look = (more: Partial<Filter>) => setFilter((before) => ({ ...before, ...more }));
  return { groups, fields, columns, allColumns, sections, filter, look };
}

const columnsOf = ({ agreement }: ShownVersion, { parties }: ShownMatrix, agencies: readonly ShownAgency[]): Column[] =>
  parties.flatMap((id, index) => {
    const party = agreement.parties.find(({ agency }) => agency === id);
    return party ? [{ party, index, agency: agencies.find((agency) => agency.id === id) }] : [];
  });

const rowsOf = ({ rows }: ShownMatrix, section: string, fields: readonly Field[]): Row[] =>
  rows.flatMap((row) => {
    const field = fields.find(({ key }) => key === row.field);
    return field && row.section === section ? [{ field, cells: row.cells }] : [];
  });

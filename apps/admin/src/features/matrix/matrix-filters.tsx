import { MultiSelect, Select, SimpleGrid, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Shown } from "./use-shown-matrix.ts";

/** Finds a field by its words, a section, or some agencies. */
export function MatrixFilters({ shown: { filter, look, sections, allColumns } }: { readonly shown: Shown }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} className="no-print" component="search" aria-label="Filter the matrix">
      <TextInput
        label="Field"
        type="search"
        placeholder="Name, health, arrears…"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.words}
        onChange={(event) => look({ words: event.currentTarget.value })}
      />
      <Select
        label="Section"
        placeholder="Every section"
        clearable
        data={sections.map(({ key, label }) => ({ value: key, label }))}
        value={filter.section}
        onChange={(section) => look({ section })}
      />
      <MultiSelect
        label="Agencies"
        placeholder={filter.agencies.length === 0 ? "Every agency" : ""}
        clearable
        data={allColumns.map(({ party, agency }) => ({ value: party.agency, label: agency?.shortName ?? party.name }))}
        value={[...filter.agencies]}
        onChange={(agencies) => look({ agencies })}
      />
    </SimpleGrid>
  );
}

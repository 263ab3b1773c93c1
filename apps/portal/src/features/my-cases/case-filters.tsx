import { CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useWords } from "../../lib/words.ts";

export interface Filters {
  readonly sort: "opened" | "name";
  readonly caseType: string;
  readonly stage: string;
}

interface Filtering {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** What to list and in which order. What is typed into the search stays out of the address. */
export function CaseFilters({ filters, onFilters, search, onSearch }: Filtering) {
  const terms = useTerms();
  return (
    <search className="case-filters">
      <TextInput
        label="Search"
        placeholder="Name or reference"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={search && <CloseButton aria-label="Clear the search" size="sm" onClick={() => onSearch("")} />}
        value={search}
        maxLength={100}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <NativeSelect
        label="Kind of case"
        value={filters.caseType}
        data={terms("caseType", "All kinds")}
        onChange={(event) => onFilters({ ...filters, caseType: event.currentTarget.value })}
      />
      <NativeSelect
        label="Stage"
        value={filters.stage}
        data={terms("stage", "All stages")}
        onChange={(event) => onFilters({ ...filters, stage: event.currentTarget.value })}
      />
      <NativeSelect
        label="Order"
        value={filters.sort}
        data={[
          { value: "opened", label: "Newest first" },
          { value: "name", label: "By name" },
        ]}
        onChange={(event) => onFilters({ ...filters, sort: event.currentTarget.value === "name" ? "name" : "opened" })}
      />
    </search>
  );
}

/** The terms of a vocabulary to choose from, and all of them. */
function useTerms() {
  const { vocabularies } = useWords().glossary;
  return (vocabulary: string, all: string) => [
    { value: "", label: all },
    ...(vocabularies[vocabulary]?.terms ?? []).map(({ code, label }) => ({ value: code, label })),
  ];
}

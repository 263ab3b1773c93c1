import { Empty, FailureNote, usePageTitle, Waiting } from "@concordat/ui";
import { Button, Group, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { client, useTRPC } from "../../lib/trpc.ts";
import { CaseFilters, type Filters } from "./case-filters.tsx";
import { CaseList } from "./case-list.tsx";
import "./my-cases.css";

interface Mine {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  /** What stands before the list. */
  readonly children: ReactNode;
}

/** The reader's cases. Whatever is searched, sorted or counted is what they may see. */
export function MyCases({ filters, onFilters, children }: Mine) {
  usePageTitle("My cases");
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 250);
  const list = useCaseList(filters, settled);
  const cases = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <Group justify="space-between" align="baseline" mb="sm">
        <Title order={1} size="h2">
          My cases
        </Title>
        <Group gap="md">
          <output className="note">{list.data && counted(cases.length, list.hasNextPage)}</output>
          <OpenOne />
        </Group>
      </Group>
      {children}
      <CaseFilters filters={filters} onFilters={onFilters} search={search} onSearch={setSearch} />
      {list.error && <FailureNote error={list.error} />}
      {list.isPending && <Waiting what="your cases" />}
      {list.data && cases.length === 0 && (
        <NoCases narrowed={settled !== "" || filters.caseType !== "" || filters.stage !== ""} />
      )}
      {cases.length > 0 && <CaseList cases={cases} />}
      {list.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more cases
          </Button>
        </Group>
      )}
    </div>
  );
}

const OpenOne = () => (
  <Button
    size="sm"
    variant="default"
    renderRoot={(props) => <Link {...props} to="/open-case" />}
    leftSection={<IconPlus size={16} aria-hidden />}
  >
    Open a case
  </Button>
);

/** The list, a page at a time. What is searched for goes in the question, never in an address. */
function useCaseList({ sort, caseType, stage }: Filters, search: string) {
  const trpc = useTRPC();
  const asked = { sort, ...(caseType && { caseType }), ...(stage && { stage }), ...(search && { search }) };
  return useInfiniteQuery({
    queryKey: [...trpc.cases.list.queryKey(), asked],
    queryFn: ({ pageParam, signal }) => client.cases.list.query({ ...asked, ...pageParam }, { signal }),
    initialPageParam: {},
    getNextPageParam: ({ next }) => next && { cursor: next },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

const counted = (count: number, more: boolean): string =>
  more ? `The first ${count} cases` : count === 1 ? "1 case" : `${count} cases`;

function NoCases({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <Empty title="No case matches">
      The search looks at references and at names that are shared with you. Try fewer words or another filter.
    </Empty>
  ) : (
    <Empty title="You have no cases yet">
      A case appears here when you join its team. Ask your supervisor if one is missing.
    </Empty>
  );
}

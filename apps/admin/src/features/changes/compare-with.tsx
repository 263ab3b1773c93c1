import { VersionId } from "@concordat/domain";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";

interface Choice {
  readonly version: VersionId;
  readonly other: VersionId | null;
  readonly choose: (other: VersionId | null) => void;
}

/** Which text to lay beside this one: the one that it replaces, or any other version of any agreement. */
export function CompareWith({ version, other, choose }: Choice) {
  const trpc = useTRPC();
  const { data: agreements = [] } = useQuery(trpc.agreements.list.queryOptions({}));
  const groups = agreements.map(({ title, versions }) => ({
    group: title,
    items: versions
      .filter(({ id }) => id !== version)
      .map(({ id, number }) => ({ value: id, label: `${title}, version ${number}` })),
  }));
  return (
    <Select
      label="Compare with"
      placeholder="The version that it replaces"
      searchable
      clearable
      maw={520}
      data={groups}
      value={other}
      onChange={(id) => choose(VersionId.safeParse(id).data ?? null)}
    />
  );
}

import type { Agreement } from "@concordat/domain";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client } from "../trpc.ts";

const pause = 500;

/** How the examples of a text come out, as it is typed: asked when the typing pauses, the last answer kept until then. */
export function useTried(agreement: Agreement | null) {
  const [settled] = useDebouncedValue(agreement, pause);
  return useQuery({
    queryKey: ["proof", "examples", JSON.stringify(settled)],
    queryFn: () => (settled ? client.proof.examples.mutate({ agreement: settled }) : []),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 30_000,
  });
}

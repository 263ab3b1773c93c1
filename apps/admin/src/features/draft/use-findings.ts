import type { Agreement } from "@concordat/domain";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client } from "../../lib/trpc.ts";
import type { ShownFinding, ShownVersion } from "../../lib/words.ts";

const pause = 500;

export interface Findings {
  readonly findings: readonly ShownFinding[];
  readonly checking: boolean;
  readonly error: unknown;
}

/** What the rules find in a text as it is typed: asked when the typing pauses, the last answer kept until then. */
export function useFindings(
  agreement: Agreement | null,
  { findings: before, agreementId: of }: ShownVersion,
): Findings {
  const [settled] = useDebouncedValue(agreement, pause);
  const asked = useQuery({
    queryKey: ["agreements", "check", JSON.stringify(settled)],
    queryFn: () => (settled ? client.agreements.check.mutate({ agreement: settled, of }) : []),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 30_000,
  });
  return { findings: asked.data ?? before, checking: asked.isFetching || settled !== agreement, error: asked.error };
}

import { CaseId } from "@concordat/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../lib/trpc.ts";

/** Gives a reason for looking at a case; the picture is asked for anew. */
export function useGivingReason(caseId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const giving = useMutation(
    trpc.cases.giveReason.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.cases.picture.queryKey() }),
    }),
  );
  return {
    give: (reason: string) => giving.mutate({ caseId: CaseId.parse(caseId), reason }),
    busy: giving.isPending,
    error: giving.error,
  };
}

/** Asks for the picture anew when the reason for it stops counting: what rested on it leaves the page. */
export function useRenewal(inMs: number): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: trpc.cases.picture.queryKey() }), inMs);
    return () => clearTimeout(timer);
  }, [inMs, queries, trpc]);
}

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "./trpc.ts";

/** What follows a change of a team: the case is asked for anew, and who can be put on it, and what waits. */
export function useTeamAct(): { readonly onSuccess: () => Promise<unknown> } {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const renewed = [trpc.cases.picture, trpc.cases.list, trpc.team.waiting];
  return {
    onSuccess: () =>
      Promise.all(renewed.map((procedure) => queries.invalidateQueries({ queryKey: procedure.queryKey() }))),
  };
}

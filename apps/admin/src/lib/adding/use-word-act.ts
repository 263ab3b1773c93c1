import { useMutation, type UseMutationOptions, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc.ts";

/** A change of the partnership's words. Afterwards every list on the screen has them. */
export function useWordAct<Data, Failed, Input>(options: UseMutationOptions<Data, Failed, Input>) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation({
    ...options,
    onSuccess: () => queries.invalidateQueries(trpc.catalogue.pathFilter()),
  });
}

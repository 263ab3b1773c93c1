import { useMutation, type UseMutationOptions, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../trpc.ts";

/** Something done to an agency or a person. Whatever comes of it, what stands on the screen is asked for again. */
export function useManaging<Data, Failed, Input>(options: UseMutationOptions<Data, Failed, Input>) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation({
    ...options,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.people.pathFilter()),
        queries.invalidateQueries(trpc.agencies.pathFilter()),
        queries.invalidateQueries(trpc.signOn.pathFilter()),
        queries.invalidateQueries(trpc.mails.pathFilter()),
        queries.invalidateQueries(trpc.catalogue.pathFilter()),
        queries.invalidateQueries(trpc.partnership.pathFilter()),
      ]),
  });
}

import { type UseMutationOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";
import type { Doing } from "./act.tsx";

/** An act, its input already known. Whatever comes of it, what stands on the screen is asked for again. */
export function useAct<Data, Failed, Input>(
  options: UseMutationOptions<Data, Failed, Input>,
  input: Input,
  then: (data: Data) => void,
): Doing {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { mutate, reset, isPending, error } = useMutation({
    ...options,
    onSettled: () => queries.invalidateQueries(trpc.agreements.pathFilter()),
  });
  return { confirm: () => mutate(input, { onSuccess: then }), busy: isPending, error, forget: reset };
}

import { failureOf, problemWords, startAfresh } from "@concordat/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { blank, partnershipFrom, type Typed } from "./typed.ts";

/** The form as it is being filled in. */
export interface Filling {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
  /** What the server found wrong at a place of what it was told, in words. */
  readonly problem: (place: string) => string | undefined;
}

/** The token stands behind the `#`: a browser never sends that to anybody. */
const tokenHere = (): string => window.location.hash.slice(1);

/** Sets the partnership up with the token that the server printed; its lead then chooses how they sign in. */
export function useSetUp(firstKind: string) {
  const trpc = useTRPC();
  const [token, setToken] = useState(tokenHere);
  const [typed, setTyped] = useState<Typed>({ ...blank, kind: firstKind });
  const { error, isPending, mutate } = useMutation(
    trpc.partnership.setUp.mutationOptions({
      onSuccess: ({ invitation }) => startAfresh(`/welcome#${invitation}`),
    }),
  );
  const problems = error ? failureOf(error).fields : [];
  const filling: Filling = {
    typed,
    change: (patch) => setTyped({ ...typed, ...patch }),
    problem: (place) => {
      const found = problems.find(({ path }) => path === place);
      return found && problemWords(found.problem);
    },
  };
  return {
    token,
    setToken,
    filling,
    /** Why it did not work, where no box can say it. */
    failure: problems.length === 0 ? error : null,
    busy: isPending,
    setUp: () => mutate({ token, partnership: partnershipFrom(typed) }),
  };
}

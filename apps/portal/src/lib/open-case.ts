import { CaseId } from "@concordat/domain";
import { failureOf, useSessionWatch } from "@concordat/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { type Picture, useTRPC } from "./trpc.ts";

/** A case on the screen: its picture as it is now, or why there is none. */
export type OpenCase =
  | { readonly is: "waiting" }
  | { readonly is: "gone" }
  | { readonly is: "failed"; readonly error: unknown; readonly again: () => void }
  | { readonly is: "open"; readonly picture: Picture; readonly paused: boolean };

/**
 * Opens a case and keeps it as the reader may see it: each change asks for the whole picture anew, and what may no
 * longer be shown is dropped, from the page and from its memory.
 */
export function useOpenCase(id: string, purpose: string | null): OpenCase {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const session = useSessionWatch();
  const caseId = CaseId.safeParse(id);
  const opening = { caseId: caseId.success ? caseId.data : CaseId.parse(nowhere), purpose };
  const options = trpc.cases.picture.queryOptions(opening, { gcTime: 0, enabled: caseId.success });
  const { data, error, refetch, isFetching } = useQuery(options);
  const gone = !caseId.success || (error !== null && failureOf(error).code === "NOT_FOUND");
  // The first edition shown is what watching begins from; it goes into the address of the stream and stays.
  const [seen, setSeen] = useState<{ readonly of: string; readonly edition: string } | null>(null);
  const of = `${id} ${purpose}`;
  if (data && seen?.of !== of) setSeen({ of, edition: data.edition });
  const renew = () => void queries.invalidateQueries({ queryKey: options.queryKey });
  const watch = useSubscription(
    trpc.cases.watch.subscriptionOptions(
      { ...opening, seen: seen?.edition ?? null },
      {
        enabled: data !== undefined && seen?.of === of && !gone && !session.ended,
        onData: renew,
        onError: (problem) => {
          session.tell(problem);
          renew();
        },
      },
    ),
  );
  if (gone) return { is: "gone" };
  if (data) return { is: "open", picture: data, paused: watch.status !== "pending" || (error !== null && !isFetching) };
  if (error) return { is: "failed", error, again: () => void refetch() };
  return { is: "waiting" };
}

const nowhere = "00000000-0000-4000-8000-000000000000";

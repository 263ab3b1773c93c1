import type { VersionId } from "@concordat/domain";
import { useSessionWatch } from "@concordat/ui";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { Impact } from "../../lib/words.ts";

/** Where the counting of a version's impact stands: not begun or stopped, under way, done, or it failed. */
export type Measurement =
  | { readonly is: "idle" }
  | { readonly is: "counting"; readonly done: number }
  | { readonly is: "found"; readonly impact: Impact }
  | { readonly is: "failed"; readonly error: unknown };

/** Counts when it is told to. Whoever stops it, or leaves the page, ends it on the server too. */
export function useMeasurement(id: VersionId) {
  const trpc = useTRPC();
  const session = useSessionWatch();
  const [measurement, set] = useState<Measurement>({ is: "idle" });
  useSubscription(
    trpc.proof.impact.subscriptionOptions(
      { id },
      {
        enabled: measurement.is === "counting",
        onData: ({ done, found }) => set(found ? { is: "found", impact: found } : { is: "counting", done }),
        onError: (error) => {
          session.tell(error);
          set({ is: "failed", error });
        },
      },
    ),
  );
  return { measurement, begin: () => set({ is: "counting", done: 0 }), stop: () => set({ is: "idle" }) };
}

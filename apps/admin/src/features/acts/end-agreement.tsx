import { Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Ends a version. What it shared is no longer shared, at once and everywhere. */
export function EndAgreement({ version: { summary }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.end.mutationOptions(), { id: summary.id }, () =>
    onDone("Ended. What it shared has gone from every open page of the portal."),
  );
  return (
    <Act label="End this version" question="End this version?" doing={doing} colour="red.9" quiet>
      <Text>
        What it shares stops being shared at once, for all {summary.parties} parties, on every open page of the portal.
        What it withholds stays withheld. Each agency keeps its own information, and the text and its signatures stay to
        be read.
      </Text>
      <Text fw={600}>
        It cannot be undone. To share again, a new version has to be written, signed by the parties and activated.
      </Text>
    </Act>
  );
}

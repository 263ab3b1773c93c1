import { Textarea } from "@mantine/core";
import { useState } from "react";
import type { useTRPC } from "../../lib/trpc.ts";
import { Act, type ActIs } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

interface Reasoned extends Acting, Pick<ActIs, "label" | "question" | "colour" | "quiet" | "children"> {
  /** The mutation; all that take a reason are alike. */
  readonly does: ReturnType<ReturnType<typeof useTRPC>["agreements"]["suspend"]["mutationOptions"]>;
  /** What is asked for in the box. */
  readonly asks: string;
  /** Said when it is done. */
  readonly said: string;
}

/** Something that is done with a reason, which everybody who governs the agreement can read afterwards. */
export function ReasonedAct({ version, onDone, does, asks, said, children, ...act }: Reasoned) {
  const [words, setWords] = useState("");
  const doing = useAct(does, { id: version.summary.id, words }, () => {
    setWords("");
    onDone(said);
  });
  return (
    <Act {...act} doing={doing} ready={words.trim() !== ""}>
      {children}
      <Textarea
        label={asks}
        description="Read by those who govern this agreement in every agency. Name nobody that a case is about."
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </Act>
  );
}

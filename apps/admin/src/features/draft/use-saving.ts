import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import type { DraftAgreement } from "./text/draft-agreement.ts";
import { isSame } from "./text/merge-drafts.ts";
import { readDraft } from "./text/problems.ts";

/** The text that was last read from the server, or last saved to it. */
export interface Base {
  readonly revision: number;
  readonly text: DraftAgreement;
}

interface Work {
  readonly base: Base;
  readonly setBase: (base: Base) => void;
  /** By somebody else’s text, that is first to be looked at. */
  readonly blocked: boolean;
}

export interface Saving {
  /** Saves a text as the next revision of its version. True when nothing of it is unsaved afterwards. */
  readonly save: (text: DraftAgreement) => Promise<boolean>;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  /** When it was last saved from here; null before that. */
  readonly savedAt: Date | null;
}

/** Saves a draft on the server. No version is made by it. */
export function useSaving({ summary }: ShownVersion, { base, setBase, blocked }: Work): Saving {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { mutateAsync, ...stands } = useMutation(
    trpc.agreements.save.mutationOptions({
      // Not waited for: what is read back must not arrive before it is known here that it was saved.
      onSettled: () => void queries.invalidateQueries(trpc.agreements.byId.queryFilter({ id: summary.id })),
    }),
  );
  const save = async (text: DraftAgreement): Promise<boolean> => {
    if (isSame(base.text, text)) return true;
    const { agreement } = readDraft(text);
    if (!agreement || blocked || stands.isPending) return false;
    try {
      const { revision } = await mutateAsync({ id: summary.id, revision: base.revision, agreement });
      setBase({ revision, text });
      setSavedAt(new Date());
      return true;
    } catch {
      return false;
    }
  };
  return { save, isPending: stands.isPending, isError: stands.isError, error: stands.error, savedAt };
}

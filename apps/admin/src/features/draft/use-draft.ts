import { failureOf } from "@concordat/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import { type DraftAgreement, draftAgreement } from "./text/draft-agreement.ts";
import { isSame, keyedLike, mergeDrafts } from "./text/merge-drafts.ts";
import { type Reading, readDraft } from "./text/problems.ts";
import { type Steps, useSteps } from "./use-steps.ts";

/** The text that was last read from the server, or last saved to it. */
interface Base {
  readonly revision: number;
  readonly text: DraftAgreement;
}

const baseOf = ({ revision, agreement }: ShownVersion): Base => ({ revision, text: draftAgreement(agreement) });

export interface Drafting {
  readonly draft: DraftAgreement;
  readonly change: Steps["change"];
  readonly undo: Steps["undo"];
  readonly reading: Reading;
  readonly unsaved: boolean;
  readonly save: () => void;
  readonly saving: boolean;
  readonly saved: boolean;
  /** Why it could not be saved; somebody else’s saving is told by `conflict` instead. */
  readonly error: unknown;
  readonly discard: () => void;
  readonly conflict: Conflict | null;
}

/** Somebody else saved meanwhile: both texts, and the two ways on. */
export interface Conflict {
  readonly base: DraftAgreement;
  readonly theirs: DraftAgreement;
  readonly bringTogether: () => void;
  readonly takeTheirs: () => void;
}

/** One person’s work on a draft: what was typed, what keeps it from being saved, and what became of saving it. */
export function useDraft(version: ShownVersion): Drafting {
  const [base, setBase] = useState(() => baseOf(version));
  const { draft, change, replace, undo } = useSteps(base.text);
  const unsaved = useMemo(() => !isSame(base.text, draft), [base, draft]);
  const settled = useDeferredValue(draft);
  const reading = useMemo(() => readDraft(settled), [settled]);
  const saving = useSaving(version);

  const newer = version.revision > base.revision;
  const theirs = keyedLike(draftAgreement(version.agreement), base.text);
  const adopt = (text: DraftAgreement) => {
    setBase({ revision: version.revision, text: theirs });
    replace(text);
  };
  if (newer && !unsaved) adopt(theirs);
  const conflict: Conflict = {
    base: base.text,
    theirs,
    bringTogether: () => adopt(mergeDrafts({ base: base.text, mine: draft, theirs })),
    takeTheirs: () => adopt(theirs),
  };
  return {
    draft,
    change,
    undo,
    reading,
    unsaved,
    save: () => {
      const { agreement } = readDraft(draft);
      if (!agreement) return;
      const onSuccess = ({ revision }: { readonly revision: number }) => setBase({ revision, text: draft });
      saving.mutate({ id: version.summary.id, revision: base.revision, agreement }, { onSuccess });
    },
    saving: saving.isPending,
    saved: saving.isSuccess && !unsaved,
    error: saving.error && failureOf(saving.error).code !== "CHANGED_MEANWHILE" ? saving.error : null,
    discard: () => replace(base.text),
    conflict: newer && unsaved ? conflict : null,
  };
}

function useSaving({ summary }: ShownVersion) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.agreements.save.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.agreements.byId.queryFilter({ id: summary.id })),
    }),
  );
}

import { failureOf } from "@concordat/ui";
import { useDeferredValue, useMemo, useState } from "react";
import type { ShownVersion } from "../../lib/words.ts";
import { type DraftAgreement, draftAgreement } from "./text/draft-agreement.ts";
import { type Divided, isSame, keyedLike, mergeDrafts } from "./text/merge-drafts.ts";
import { type Reading, readDraft } from "./text/problems.ts";
import { useAutosave } from "./use-autosave.ts";
import { type Base, type Saving, useSaving } from "./use-saving.ts";
import { type Steps, useSteps } from "./use-steps.ts";

const baseOf = ({ revision, agreement }: ShownVersion): Base => ({ revision, text: draftAgreement(agreement) });

export interface Drafting {
  readonly draft: DraftAgreement;
  readonly change: Steps["change"];
  readonly undo: Steps["undo"];
  readonly reading: Reading;
  readonly unsaved: boolean;
  /** Saves now what there is to save. False when something is in the way. */
  readonly save: () => Promise<boolean>;
  readonly saving: boolean;
  readonly savedAt: Saving["savedAt"];
  /** Why it could not be saved; somebody else’s saving is told by `conflict` instead. */
  readonly error: unknown;
  /** Puts back the text as it was when it was opened; null where nothing has changed since. */
  readonly discard: (() => void) | null;
  readonly conflict: Conflict | null;
}

/** Somebody else saved meanwhile: all three texts, and the ways on. */
export interface Conflict extends Divided {
  /** Theirs and mine in one text; of what both changed, theirs where it is named here. */
  readonly bringTogether: (takeTheirs: ReadonlySet<string>) => void;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
}

/** One person’s work on a draft: what was typed, what keeps it from being saved, and what became of saving it. */
export function useDraft(version: ShownVersion): Drafting {
  const { steps, base, unsaved, conflict, opened, saving } = useTexts(version);
  const { draft, change, replace, undo } = steps;
  const settled = useDeferredValue(draft);
  const reading = useMemo(() => readDraft(settled), [settled]);
  const inTheWay = conflict !== null || saving.isPending || !version.can.includes("edit") || reading.agreement === null;
  useAutosave({
    due: unsaved && !inTheWay ? draft : null,
    failed: saving.isError,
    save: (text) => void saving.save(text),
  });
  return {
    draft,
    change,
    undo,
    reading,
    unsaved,
    save: () => saving.save(draft),
    saving: saving.isPending,
    savedAt: saving.savedAt,
    error: told(saving.error),
    discard: isSame(opened, draft) && isSame(opened, base.text) ? null : () => replace(opened),
    conflict,
  };
}

const told = (error: unknown): unknown => (error && failureOf(error).code !== "CHANGED_MEANWHILE" ? error : null);

/** My text and the server’s. What somebody else saved is taken over where I have changed nothing, and else becomes a conflict. */
function useTexts(version: ShownVersion) {
  const [base, setBase] = useState(() => baseOf(version));
  const [opened, setOpened] = useState(base.text);
  const steps = useSteps(base.text);
  const { draft, replace, carry } = steps;
  const unsaved = useMemo(() => !isSame(base.text, draft), [base, draft]);
  const newer = version.revision > base.revision;
  const saving = useSaving(version, { base, setBase, blocked: newer && unsaved });
  const theirs = keyedLike(draftAgreement(version.agreement), base.text);
  const rest = () => {
    setBase({ revision: version.revision, text: theirs });
    setOpened(theirs);
  };
  if (newer && !unsaved) {
    rest();
    carry((mine) => mergeDrafts({ base: base.text, mine, theirs }));
  }
  const divided: Divided = { base: base.text, mine: draft, theirs };
  const adopt = (text: DraftAgreement) => (rest(), replace(text));
  const conflict = newer && unsaved && !saving.isPending ? { ...divided, ...waysOn(divided, adopt) } : null;
  return { steps, base, unsaved, conflict, opened, saving };
}

const waysOn = (divided: Divided, adopt: (text: DraftAgreement) => void) => ({
  bringTogether: (takeTheirs: ReadonlySet<string>) => adopt(mergeDrafts(divided, takeTheirs)),
  takeTheirs: () => adopt(divided.theirs),
  keepMine: () => adopt(divided.mine),
});

import { EntryId } from "@concordat/domain";
import { z } from "zod";
import { portalProcedure, promptPortalProcedure, router } from "../trpc.ts";
import { addEntry, correctEntry } from "./add-entry.ts";
import { AudienceInput, NewEntryInput } from "./entry-input.ts";
import { WhoWillRead, whoWillRead } from "./who-will-read.ts";

const Made = z.strictObject({ id: EntryId });

export const entriesRouter = router({
  /** Records an entry of the actor's agency. */
  add: promptPortalProcedure
    .input(NewEntryInput)
    .output(Made)
    .mutation(({ ctx, input }) => addEntry(ctx, input)),

  /** Records a new value in place of one of the actor's agency. */
  correct: promptPortalProcedure
    .input(NewEntryInput.omit({ subjectId: true, field: true, sourceId: true }).extend({ id: EntryId }))
    .output(Made)
    .mutation(({ ctx, input }) => correctEntry(ctx, input)),

  /** Who would read what is being typed. */
  whoWillRead: portalProcedure
    .input(AudienceInput)
    .output(WhoWillRead)
    .query(({ ctx, input }) => whoWillRead(ctx, input)),
});

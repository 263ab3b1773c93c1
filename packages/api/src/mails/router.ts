import { z } from "zod";
import { adminProcedure, router } from "../trpc.ts";
import { listMails, ShownMails } from "./list-mails.ts";

export const mailsRouter = router({
  /** Mail to the people whom the actor manages: what waits, what was sent, and what could not be. */
  list: adminProcedure
    .input(z.strictObject({}))
    .output(ShownMails)
    .query(({ ctx }) => listMails(ctx)),
});

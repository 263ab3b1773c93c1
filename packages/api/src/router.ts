import { z } from "zod";
import { accountRouter } from "./account/router.ts";
import { agenciesRouter } from "./agencies/router.ts";
import { agreementsRouter } from "./agreements/router.ts";
import { casesRouter } from "./cases/router.ts";
import { catalogueRouter } from "./catalogue/router.ts";
import { entriesRouter } from "./entries/router.ts";
import { noticesRouter } from "./notices/router.ts";
import { mailsRouter } from "./mails/router.ts";
import { invitationsRouter } from "./invitations/router.ts";
import { partnershipRouter } from "./partnership/router.ts";
import { peopleRouter } from "./people/router.ts";
import { proofRouter } from "./proof/router.ts";
import { sessionsRouter } from "./sessions/router.ts";
import { teamRouter } from "./team/router.ts";
import { signOnRouter } from "./sign-on/router.ts";
import { router } from "./trpc.ts";

/** Everything that can be asked, by both applications. Each procedure says who may ask it. */
export const appRouter = router({
  account: accountRouter,
  agencies: agenciesRouter,
  agreements: agreementsRouter,
  cases: casesRouter,
  catalogue: catalogueRouter,
  entries: entriesRouter,
  notices: noticesRouter,
  invitations: invitationsRouter,
  mails: mailsRouter,
  partnership: partnershipRouter,
  people: peopleRouter,
  proof: proofRouter,
  sessions: sessionsRouter,
  signOn: signOnRouter,
  team: teamRouter,
});

export type AppRouter = typeof appRouter;

const Kind = z.enum(["query", "mutation", "subscription"]).optional().catch(undefined);
type Kind = z.infer<typeof Kind>;

const Declared = z.object({ type: Kind });

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries<unknown>({ ...appRouter._def.procedures }).map(([path, procedure]) => [
    path,
    typeof procedure === "function" && "_def" in procedure ? Declared.parse(procedure._def).type : undefined,
  ]),
);

/** Whether a procedure reads, writes or streams; undefined where there is none of that name. */
export const kindOf = (path: string): Kind => kinds.get(path);

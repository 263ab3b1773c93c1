import { allocate, bringIn, takeOffTeam } from "@concordat/db";
import { AgencyId, CaseId, Code, ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import type { ActorContext } from "../trpc.ts";
import { allocating, checkTerms, noteAllocation } from "./allocating.ts";

export const OfColleague = z.strictObject({ caseId: CaseId, professionalId: ProfessionalId });
type OfColleague = z.infer<typeof OfColleague>;

export const Allocation = OfColleague.extend({ caseRoles: z.array(Code).min(1).max(8) });
type Allocation = z.infer<typeof Allocation>;

export const BroughtIn = z.strictObject({ caseId: CaseId, agencyId: AgencyId, purposes: z.array(Code).min(1).max(8) });
type BroughtIn = z.infer<typeof BroughtIn>;

/** What the database found it could not do, though the actor may ask for it. */
function requireDone(done: boolean): void {
  if (!done) throw new Refusal("WRONG_STATE");
}

/** What was done to a colleague's place. */
const deed = (act: string, { caseId, professionalId }: OfColleague) =>
  ({ act, noun: "professional", nounId: professionalId, caseId }) as const;

/** Puts a colleague of the actor's on the team, or gives them another part in it. */
export const allocateColleague = (ctx: ActorContext, { caseRoles, ...place }: Allocation): Promise<void> =>
  allocating(ctx, place.caseId, async ({ tx, governance }) => {
    checkTerms(governance, { path: "caseRoles", vocabulary: "caseRole" }, caseRoles);
    requireDone(await allocate(tx, place, [...new Set(caseRoles)]));
    noteAllocation(ctx, tx, deed("allocate", place));
  });

/** Takes a colleague off the team. Its lead hands over first. */
export const takeColleagueOff = (ctx: ActorContext, place: OfColleague): Promise<void> =>
  allocating(ctx, place.caseId, async ({ tx }) => {
    requireDone(await takeOffTeam(tx, place));
    noteAllocation(ctx, tx, deed("takeOff", place));
  });

/** Brings an agency in. The answer is the same where it is there already, so that nobody learns by it who is. */
export const bringAgencyIn = (ctx: ActorContext, { purposes, ...part }: BroughtIn): Promise<void> =>
  allocating(ctx, part.caseId, async ({ tx, governance }) => {
    checkTerms(governance, { path: "purposes", vocabulary: "purpose" }, purposes);
    if (!(await bringIn(tx, part, [...new Set(purposes)])))
      throw new Refusal("BAD_INPUT", [{ path: "agencyId", problem: "unknown" }]);
    noteAllocation(ctx, tx, { act: "bringIn", noun: "agency", nounId: part.agencyId, caseId: part.caseId });
  });

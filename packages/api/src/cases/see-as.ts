import { readCases, readGrounds, writeAuditEvent } from "@concordat/db";
import { AgencyId, CaseId, Code, EntryId, factKinds, Level, ProfessionalId, Refusal } from "@concordat/domain";
import { seenBy } from "@concordat/policy";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { factOf } from "../gateway/rows.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { Authorities, ShownAuthority } from "./authorities.ts";
import { involvedAgencies } from "./involved-agencies.ts";

const Codes = z.array(Code).max(12);

/** Somebody of another agency on the case, as they might be. */
export const SeeAsInput = z.strictObject({
  caseId: CaseId,
  /** For what the actor looks at the case: it decides which agencies they are shown there. */
  purpose: Code.nullable().default(null),
  agencyId: AgencyId,
  /** One of what that agency works the case for; null: the first of them. */
  theirPurpose: Code.nullable().default(null),
  /** Null: whoever of them sees most of each thing. */
  people: z.strictObject({ roles: Codes, caseRoles: Codes, certificates: Codes }).nullable().default(null),
});
export type SeeAsInput = z.infer<typeof SeeAsInput>;

/** How much they would see of each entry of the actor's agency, and why. What an entry says is not repeated. */
export const SeenAs = z.strictObject({
  purpose: z.string().nullable(),
  purposes: z.array(z.string()),
  entries: z.array(
    z.strictObject({
      id: EntryId,
      level: Level,
      /** Positions in `authorities`. */
      because: z.array(z.int()),
    }),
  ),
  authorities: z.array(ShownAuthority),
});
export type SeenAs = z.infer<typeof SeenAs>;

/**
 * The actor's own agency's entries as somebody of another agency on the case would see them: by the rules that decide
 * when they look. Of what others hold nothing is told, since how much of it a third agency sees can tell what it says.
 */
export const seeAs = (
  ctx: ActorContext,
  { caseId, purpose: ownPurpose, agencyId, theirPurpose, people }: SeeAsInput,
): Promise<SeenAs> =>
  asActor(ctx, { scope: [caseId], purpose: ownPurpose }, async (tx) => {
    const judgement = await readAndJudge(ctx, tx, { read: readCases, purpose: ownPurpose });
    const { governance, cases } = judgement;
    const parts = involvedAgencies(judgement, tx).filter(({ agency }) => agency === agencyId);
    const purposes = [...new Set(parts.flatMap((part) => part.purposes))].toSorted();
    const purpose = theirPurpose === null ? (purposes[0] ?? null) : theirPurpose;
    if (parts.length === 0 || (purpose !== null && !purposes.includes(purpose))) throw new Refusal("NOT_FOUND");
    const own = cases
      .flatMap(({ rows }) => rows.map(({ row }) => row))
      .filter(({ entryId, owner }) => entryId !== null && owner === tx.actor.agency);
    const grounds = await readGrounds(tx, factKinds);
    const decided = seenBy({
      people,
      agency: agencyId,
      purpose,
      purposes,
      rows: own,
      nobody: ProfessionalId.parse(ctx.newId()),
      facts: grounds.flatMap(({ facts }) => facts.map(factOf)),
      book: governance.book,
      at: tx.at,
      timeZone: governance.timeZone,
    });
    writeAuditEvent(tx, { id: ctx.newId(), act: "seeAs", noun: "agency", nounId: agencyId, caseId });
    const shelf = new Authorities(governance.book);
    const entries = own.flatMap(({ entryId }, place) => {
      const { level, authorities } = decided[place] ?? { level: "hidden" as const, authorities: [] };
      return entryId === null ? [] : [{ id: entryId, level, because: shelf.placesOf(authorities) }];
    });
    return { purpose, purposes, entries, authorities: shelf.all };
  });

import { readCases, readGrounds, writeAuditEvent } from "@concordat/db";
import {
  AgencyId,
  CaseId,
  Code,
  EntryId,
  factKinds,
  Level,
  ProfessionalId,
  Refusal,
  VersionId,
} from "@concordat/domain";
import { clueWords, whoSees } from "@concordat/policy";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { factOf } from "../gateway/rows.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { involvedAgencies } from "./involved-agencies.ts";

export const WhoSeesInput = z.strictObject({
  caseId: CaseId,
  /** For what the actor looks at the case: it decides which agencies they are shown there. */
  purpose: Code.nullable().default(null),
  entryId: EntryId,
});
export type WhoSeesInput = z.infer<typeof WhoSeesInput>;

/** What one clause does about the entry for one agency, in words. */
const ToldClause = z.strictObject({
  version: VersionId,
  clause: z.string(),
  does: z.enum(["share", "ask", "withhold"]),
  stands: z.enum(["decides", "outdone", "fails", "depends"]),
  /** What would have to be true and is not. */
  lacks: z.array(z.string()),
  /** What it asks besides, that is not the reader's to be told. */
  rests: z.array(z.string()),
});

/** For each agency that the actor sees on the case: how much all of its people would see, how much some would, and why. */
export const SeenByWhom = z.array(
  z.strictObject({ agencyId: AgencyId, everybody: Level, some: Level, clauses: z.array(ToldClause) }),
);
export type SeenByWhom = z.infer<typeof SeenByWhom>;

/**
 * Who can see an entry of the actor's own agency, and why: by the rules that decide when they look. It is on record.
 * What others have recorded is told neither to hold nor to fail.
 */
export const whoSeesEntry = (ctx: ActorContext, { caseId, purpose, entryId }: WhoSeesInput): Promise<SeenByWhom> =>
  asActor(ctx, { scope: [caseId], purpose }, async (tx) => {
    const judgement = await readAndJudge(ctx, tx, { read: readCases, purpose });
    const { governance } = judgement;
    const rows = judgement.cases.flatMap((each) => each.rows.map(({ row }) => row));
    const row = rows.find((each) => each.entryId === entryId && each.owner === tx.actor.agency);
    if (!row) throw new Refusal("NOT_FOUND");
    const grounds = await readGrounds(tx, factKinds);
    const sights = whoSees({
      row,
      rows,
      involved: involvedAgencies(judgement, tx),
      nobody: ProfessionalId.parse(ctx.newId()),
      facts: grounds.flatMap(({ facts }) => facts.map(factOf)),
      book: governance.book,
      at: tx.at,
      timeZone: governance.timeZone,
    });
    writeAuditEvent(tx, { id: ctx.newId(), act: "whoSees", noun: "entry", nounId: entryId, caseId });
    const worded = (clues: Parameters<typeof clueWords>[0][]) =>
      clues.map((clue) => clueWords(clue, governance.glossary));
    return sights.map(({ agency, everybody, some, clauses }) => ({
      agencyId: agency,
      everybody,
      some,
      clauses: clauses.map(({ version, clause, does, stands, lacks, rests }) => ({
        version,
        clause,
        does,
        stands,
        lacks: worded([...lacks]),
        rests: worded([...rests]),
      })),
    }));
  });

import { type Ground, readGround, type Transaction } from "@concordat/db";
import { type CaseId, Refusal } from "@concordat/domain";
import type { Viewer } from "@concordat/policy";
import { z } from "zod";
import type { ActorContext } from "../trpc.ts";
import type { Governance } from "./governance-shelf.ts";

/** What stands between a writer and a case, as the database says it. */
const WriterStanding = z.object({
  roles: z.array(z.string()),
  suspended: z.boolean(),
  team: z.array(z.array(z.string())),
  involvements: z.array(z.object({ purposes: z.array(z.string()), active: z.boolean() })),
  barriers: z.array(z.object({ kind: z.string(), mine: z.boolean() })),
});

/** A ground on which the policy lets somebody write, and the rules of its epoch. */
export interface GoodGround {
  readonly ground: Ground;
  readonly governance: Governance;
}

/** Who begins to write on a case, as the policy sees them. To whom it is not open there is none. */
export async function writerOn(
  { actor, policy, shelf }: ActorContext,
  tx: Transaction,
  caseId: CaseId,
): Promise<GoodGround & { readonly writer: Viewer }> {
  const ground = await readGround(tx, caseId);
  const governance = shelf.known(actor.partnership, ground.epoch) ?? (await shelf.fetch(tx));
  if (ground.standing === null) throw new Refusal("NOT_FOUND");
  const standing = { ...WriterStanding.parse(JSON.parse(ground.standing)), certificates: [], reasons: [] };
  const identity = { agency: actor.agency, professional: actor.professional, purpose: null };
  const writer = policy.viewerOf(standing, identity, governance.glossary.vocabularies);
  if (!writer.mayOpen) throw new Refusal("NOT_FOUND");
  return { ground, governance, writer };
}

import type { AgencyId, StepAct, VersionId } from "@concordat/domain";
import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "../door/with-actor.ts";
import { agreementSteps, stepConfirmations } from "../schema/agreement-life.ts";
import { partyPeriods } from "../schema/agreements.ts";
import { professionals } from "../schema/partnership.ts";

const taker = alias(professionals, "taker");
const confirmer = alias(professionals, "confirmer");

/** What was suspended, resumed and left under one version or all, oldest first. */
export const listSteps = ({ orm }: Transaction, id?: VersionId) =>
  orm
    .select({
      id: agreementSteps.id,
      versionId: agreementSteps.versionId,
      agencyId: agreementSteps.agencyId,
      act: agreementSteps.act,
      professionalId: agreementSteps.professionalId,
      name: taker.name,
      words: agreementSteps.words,
      at: agreementSteps.at,
      effectiveAt: agreementSteps.effectiveAt,
      confirmedBy: confirmer.name,
      confirmedAt: stepConfirmations.at,
    })
    .from(agreementSteps)
    .leftJoin(stepConfirmations, eq(stepConfirmations.stepId, agreementSteps.id))
    .leftJoin(taker, eq(taker.id, agreementSteps.professionalId))
    .leftJoin(confirmer, eq(confirmer.id, stepConfirmations.professionalId))
    .where(id && eq(agreementSteps.versionId, id))
    .orderBy(asc(agreementSteps.versionId), asc(agreementSteps.number));

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

interface NewStep {
  readonly id: string;
  readonly versionId: VersionId;
  /** For whom; null for the whole partnership, as a proposal. */
  readonly agencyId: AgencyId | null;
  readonly number: number;
  readonly act: StepAct;
  readonly words: string;
  readonly effectiveAt: Date | null;
}

export async function addStep({ orm, actor, at }: Transaction, step: NewStep): Promise<void> {
  await orm.insert(agreementSteps).values({
    ...step,
    partnershipId: actor.partnership,
    professionalId: actor.professional,
    at: new Date(at),
  });
}

export async function confirmStep({ orm, actor, at }: Transaction, stepId: string): Promise<void> {
  await orm.insert(stepConfirmations).values({
    stepId,
    partnershipId: actor.partnership,
    professionalId: actor.professional,
    at: new Date(at),
  });
}

/** Ends the periods that a step ends: the database finds whose, and from when. */
export async function endPeriods({ sql }: Transaction, stepId: string): Promise<void> {
  await sql`select app.end_periods(${stepId})`;
}

/** Every stretch in which a party has taken part in a version, or will. Null is without end. */
export async function listPeriods({ orm }: Transaction, id: VersionId) {
  const rows = await orm
    .select({ agencyId: partyPeriods.agencyId, from: partyPeriods.validFrom, until: partyPeriods.validUntil })
    .from(partyPeriods)
    .where(eq(partyPeriods.versionId, id))
    .orderBy(asc(partyPeriods.validFrom), asc(partyPeriods.agencyId));
  return rows.map(({ until, ...row }) => ({ ...row, until: Number.isNaN(until.getTime()) ? null : until }));
}

import type { AgencyId, AgreementId, VersionId, VersionState } from "@concordat/domain";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../door/with-actor.ts";
import { agreements, agreementSignatures, agreementVersions, partyPeriods } from "../schema/agreements.ts";
import { professionals } from "../schema/partnership.ts";

const version = {
  id: agreementVersions.id,
  agreementId: agreementVersions.agreementId,
  number: agreementVersions.number,
  state: agreementVersions.state,
  document: agreementVersions.document,
  hash: agreementVersions.hash,
  revision: agreementVersions.revision,
  draftedBy: agreementVersions.draftedBy,
  draftedByName: professionals.name,
  draftedAt: agreementVersions.draftedAt,
  forceFrom: agreementVersions.forceFrom,
  forceUntil: agreementVersions.forceUntil,
  restraintUntil: agreementVersions.restraintUntil,
};

const versions = ({ orm }: Transaction) =>
  orm
    .select(version)
    .from(agreementVersions)
    .leftJoin(professionals, eq(professionals.id, agreementVersions.draftedBy));

export type VersionRow = Awaited<ReturnType<typeof listVersions>>[number];

/** Every version that the actor may read, newest of each agreement first. */
export const listVersions = (tx: Transaction) =>
  versions(tx).orderBy(asc(agreementVersions.agreementId), desc(agreementVersions.number));

export async function findVersion(tx: Transaction, id: VersionId): Promise<VersionRow | null> {
  const [row] = await versions(tx).where(eq(agreementVersions.id, id));
  return row ?? null;
}

/** Holds a version until the end of the transaction, alone or beside others who sign it: what is read afterwards stands. */
export const holdVersion = (tx: Transaction, id: VersionId, { alone }: { readonly alone: boolean }): void =>
  tx.queue(tx.sql`select app.hold_version(${id}, ${alone})`);

export const listSignatures = ({ orm }: Transaction, id: VersionId) =>
  orm
    .select({
      agencyId: agreementSignatures.agencyId,
      professionalId: agreementSignatures.professionalId,
      name: professionals.name,
      jobTitle: professionals.jobTitle,
      signedAt: agreementSignatures.signedAt,
      hash: agreementSignatures.hash,
    })
    .from(agreementSignatures)
    .leftJoin(professionals, eq(professionals.id, agreementSignatures.professionalId))
    .where(eq(agreementSignatures.versionId, id))
    .orderBy(asc(agreementSignatures.signedAt), asc(agreementSignatures.agencyId));

/** Which agencies have signed which versions. */
export const listSigners = ({ orm }: Transaction) =>
  orm
    .select({ versionId: agreementSignatures.versionId, agencyId: agreementSignatures.agencyId })
    .from(agreementSignatures);

interface Draft {
  readonly id: VersionId;
  readonly agreementId: AgreementId;
  readonly number: number;
  readonly canonical: string;
  readonly hash: string;
}

export async function addAgreement(
  { orm, actor }: Transaction,
  agreement: { readonly id: AgreementId; readonly title: string },
): Promise<void> {
  await orm.insert(agreements).values({ ...agreement, partnershipId: actor.partnership });
}

export async function addDraft({ orm, actor, at }: Transaction, draft: Draft): Promise<void> {
  await orm.insert(agreementVersions).values({
    ...draft,
    partnershipId: actor.partnership,
    state: "draft",
    draftedBy: actor.professional,
    draftedAt: new Date(at),
  });
}

/** Saves a draft, unless it was saved meanwhile: false when `revision` is no longer the newest. */
export async function saveDraft(
  { orm }: Transaction,
  { id, revision, canonical, hash }: { id: VersionId; revision: number; canonical: string; hash: string },
): Promise<boolean> {
  const saved = await orm
    .update(agreementVersions)
    .set({ canonical, hash, revision: revision + 1 })
    .where(
      and(eq(agreementVersions.id, id), eq(agreementVersions.state, "draft"), eq(agreementVersions.revision, revision)),
    )
    .returning({ id: agreementVersions.id });
  return saved.length === 1;
}

interface Move {
  readonly id: VersionId;
  readonly from: VersionState;
  /** The same again where only its dates move. */
  readonly to: VersionState;
  readonly forceFrom?: Date;
  readonly forceUntil?: Date | "infinity";
  readonly restraintUntil?: Date | "infinity";
}

const instant = (at: Date | "infinity") => sql`${at === "infinity" ? at : at.toISOString()}::text::timestamptz`;

/** Moves a version from one state to the next, unless somebody moved it meanwhile: then false. */
export async function moveVersion(
  { orm }: Transaction,
  { id, from, to, forceFrom, forceUntil, restraintUntil }: Move,
): Promise<boolean> {
  const moved = await orm
    .update(agreementVersions)
    .set({
      state: to,
      ...(forceFrom ? { forceFrom } : {}),
      ...(forceUntil ? { forceUntil: instant(forceUntil) } : {}),
      ...(restraintUntil ? { restraintUntil: instant(restraintUntil) } : {}),
    })
    .where(and(eq(agreementVersions.id, id), eq(agreementVersions.state, from)))
    .returning({ id: agreementVersions.id });
  return moved.length === 1;
}

export async function addSignature(
  { orm, actor, at }: Transaction,
  { versionId, hash }: { versionId: VersionId; hash: string },
): Promise<void> {
  await orm.insert(agreementSignatures).values({
    versionId,
    agencyId: actor.agency,
    partnershipId: actor.partnership,
    professionalId: actor.professional,
    signedAt: new Date(at),
    hash,
  });
}

interface Beginning {
  readonly versionId: VersionId;
  readonly parties: readonly { readonly agencyId: AgencyId; readonly until: Date | null }[];
  readonly from: Date;
}

/** From now on these agencies take part in the version, each of which has signed it: without end, or until they are gone. */
export async function beginPeriods(
  { orm, actor }: Transaction,
  { versionId, parties, from }: Beginning,
): Promise<void> {
  if (parties.length === 0) return;
  await orm.insert(partyPeriods).values(
    parties.map(({ agencyId, until }) => ({
      versionId,
      agencyId,
      partnershipId: actor.partnership,
      validFrom: from,
      ...(until ? { validUntil: until } : {}),
    })),
  );
}

import { createHash } from "node:crypto";
import {
  addDraft,
  addSignature,
  beginPeriods,
  holdVersion,
  listSignatures,
  listVersions,
  moveVersion,
  saveDraft,
  type Transaction,
  type VersionRow,
  writeAuditEvent,
} from "@concordat/db";
import {
  type Agreement,
  type AgreementId,
  blocks,
  canonicalText,
  daysAfter,
  findingsOf,
  Refusal,
  roleFor,
  startOfDay,
  type VersionAct,
  VersionId,
} from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import { asActor } from "../trpc.ts";
import { actsOpenTo, mayRevise, type ReadVersion, readVersion } from "./read-agreements.ts";

const hashOf = (canonical: string): string => createHash("sha256").update(canonical, "utf8").digest("hex");

const written = (agreement: Agreement) => {
  const canonical = canonicalText(agreement);
  return { canonical, hash: hashOf(canonical) };
};

interface Acting extends ReadVersion {
  readonly tx: Transaction;
  readonly signedBy: readonly string[];
}

/** Does one act to a version, if it is open to the actor now, and writes it into the audit. */
const act = <Result>(
  ctx: ActorContext,
  { id, kind }: { readonly id: VersionId; readonly kind: VersionAct },
  work: (acting: Acting) => Promise<Result>,
): Promise<Result> =>
  asActor(ctx, {}, async (tx) => {
    holdVersion(tx, id, { alone: kind !== "sign" });
    const version = await readVersion(tx, id);
    const signedBy = (await listSignatures(tx, id)).map(({ agencyId }) => agencyId);
    if (!actsOpenTo(ctx, version, signedBy).includes(kind))
      throw new Refusal(ctx.roles.includes(roleFor[kind]) ? "WRONG_STATE" : "NOT_ALLOWED");
    const result = await work({ ...version, tx, signedBy });
    writeAuditEvent(tx, { id: ctx.newId(), act: kind, noun: "agreementVersion", nounId: id, caseId: null });
    return result;
  });

const meanwhile = (moved: boolean): void => {
  if (!moved) throw new Refusal("CHANGED_MEANWHILE");
};

/** A new draft of an agreement, beginning with its newest text. One at a time: an unfinished one is found again. */
export const reviseAgreement = (ctx: ActorContext, agreementId: AgreementId): Promise<{ id: VersionId }> =>
  asActor(ctx, {}, async (tx) => {
    if (!mayRevise(ctx)) throw new Refusal("NOT_ALLOWED");
    const newest = (await listVersions(tx)).find((version) => version.agreementId === agreementId);
    if (!newest) throw new Refusal("NOT_FOUND");
    if (newest.state === "draft") return { id: newest.id };
    const id = VersionId.parse(ctx.newId());
    const { catalogue } = (await ctx.shelf.current(tx)).glossary;
    const text = { ...newest.document, knownFields: catalogue.fields.map(({ key }) => key) };
    await addDraft(tx, { id, agreementId, number: newest.number + 1, ...written(text) });
    writeAuditEvent(tx, { id: ctx.newId(), act: "revise", noun: "agreementVersion", nounId: id, caseId: null });
    return { id };
  });

/** Saves a draft. Two people editing at once meet a conflict: the second is told, and neither text is lost. */
export const saveAgreement = (
  ctx: ActorContext,
  { id, revision, agreement }: { id: VersionId; revision: number; agreement: Agreement },
): Promise<{ revision: number }> =>
  act(ctx, { id, kind: "edit" }, async ({ tx }) => {
    meanwhile(await saveDraft(tx, { id, revision, ...written(agreement) }));
    return { revision: revision + 1 };
  });

/** Sends a draft to its parties. From here on its text does not change by a letter. Findings that are errors block it. */
export const circulateAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "circulate" }, async ({ tx, agreement }) => {
    const { glossary } = await ctx.shelf.current(tx);
    if (blocks(findingsOf(agreement, glossary))) throw new Refusal("FINDINGS_BLOCK");
    meanwhile(await moveVersion(tx, { id, from: "draft", to: "circulated" }));
  });

/** Takes a circulated text back into drafting, while nobody has signed it. */
export const withdrawAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "withdraw" }, async ({ tx }) =>
    meanwhile(await moveVersion(tx, { id, from: "circulated", to: "draft" })),
  );

/** Signs for the actor's agency the text that they have before them. In force already: the agency takes part from now on. */
export const signAgreement = (ctx: ActorContext, { id, hash }: { id: VersionId; hash: string }): Promise<void> =>
  act(ctx, { id, kind: "sign" }, async ({ tx, row }) => {
    if (row.hash !== hash) throw new Refusal("CHANGED_MEANWHILE");
    await addSignature(tx, { versionId: id, hash });
    if (row.state === "inForce")
      await beginPeriods(tx, { versionId: id, agencies: [ctx.actor.agency], from: new Date(tx.at) });
  });

/** When grants begin and lapse: from now or the agreed day, until its end, or until the days of grace after a missed review. */
function forceOf(
  { effectiveFrom, reviewBy, endsAt, onLapse }: Agreement,
  at: number,
  timeZone: string,
): { forceFrom: Date; forceUntil: Date } {
  const lapse = startOfDay(daysAfter(reviewBy, onLapse.then === "continue" ? onLapse.days : 0), timeZone);
  const end = endsAt ? startOfDay(daysAfter(endsAt, 1), timeZone) : lapse;
  return {
    forceFrom: new Date(Math.max(at, startOfDay(effectiveFrom, timeZone))),
    forceUntil: new Date(Math.min(lapse, end)),
  };
}

/** Brings a signed text into force between those who have signed it; the version before it gives way at the same instant. */
export const activateAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "activate" }, async ({ tx, row, agreement, signedBy }) => {
    const { timeZone } = await ctx.shelf.current(tx);
    const { forceFrom, forceUntil } = forceOf(agreement, tx.at, timeZone);
    if (forceUntil <= forceFrom) throw new Refusal("WRONG_STATE");
    for (const previous of await inForceBefore(tx, row))
      meanwhile(
        await moveVersion(tx, {
          id: previous.id,
          from: "inForce",
          to: "superseded",
          forceUntil: forceFrom,
          restraintUntil: forceFrom,
        }),
      );
    const agencies = agreement.parties.map(({ agency }) => agency).filter((agency) => signedBy.includes(agency));
    await beginPeriods(tx, { versionId: id, agencies, from: forceFrom });
    meanwhile(
      await moveVersion(tx, {
        id,
        from: "circulated",
        to: "inForce",
        forceFrom,
        forceUntil,
        restraintUntil: "infinity",
      }),
    );
  });

const inForceBefore = async (tx: Transaction, { agreementId }: VersionRow): Promise<VersionRow[]> =>
  (await listVersions(tx)).filter((version) => version.agreementId === agreementId && version.state === "inForce");

/** Ends a version: its grants stop at this instant, in every process. What it withholds stays withheld. */
export const endAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "end" }, async ({ tx }) =>
    meanwhile(await moveVersion(tx, { id, from: "inForce", to: "ended", forceUntil: new Date(tx.at) })),
  );

import { createHash } from "node:crypto";
import {
  addDraft,
  beginPeriods,
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
  Refusal,
  startOfDay,
  VersionId,
} from "@concordat/domain";
import { foundIn } from "../proof/found.ts";
import type { ActorContext } from "../trpc.ts";
import { asActor } from "../trpc.ts";
import { act, meanwhile } from "./acting.ts";
import { mayRevise, millis, standsAgainst } from "./open-acts.ts";

const hashOf = (canonical: string): string => createHash("sha256").update(canonical, "utf8").digest("hex");

/** A text as it is kept: its canonical form, and the hash of that. */
export const written = (agreement: Agreement) => {
  const canonical = canonicalText(agreement);
  return { canonical, hash: hashOf(canonical) };
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

/** Sends a text that its parties were consulted on out for signature. Findings that are errors, and advice against it, block it. */
export const circulateAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "circulate" }, async ({ tx, row, agreement, advice }) => {
    if (blocks(foundIn({ agreement, of: row.agreementId }, await ctx.shelf.current(tx), tx.at)))
      throw new Refusal("FINDINGS_BLOCK");
    if (standsAgainst(advice)) throw new Refusal("ADVICE_BLOCKS");
    meanwhile(await moveVersion(tx, { id, from: "consultation", to: "circulated" }));
  });

/** Takes a text back into drafting, while nobody has signed it. What was said of it stays. */
export const withdrawAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "withdraw" }, async ({ tx, row }) =>
    meanwhile(await moveVersion(tx, { id, from: row.state, to: "draft" })),
  );

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
    for (const previous of await othersThatRun(tx, row, forceFrom)) await giveWay(tx, previous, forceFrom);
    const parties = agreement.parties
      .filter(({ agency }) => signedBy.includes(agency))
      .map(({ agency }) => ({ agencyId: agency, until: null }));
    await beginPeriods(tx, { versionId: id, parties, from: forceFrom });
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

/** Versions of the same agreement that run, or will: one may be in force while another waits for its day. */
const othersThatRun = async (tx: Transaction, { agreementId }: VersionRow, from: Date): Promise<VersionRow[]> =>
  (await listVersions(tx)).filter(
    ({ agreementId: of, state, forceUntil }) =>
      of === agreementId &&
      (state === "inForce" || (state === "superseded" && (millis(forceUntil) ?? Infinity) > from.getTime())),
  );

/** Gives way at an instant. What has lapsed, or ends sooner by itself, does not run again until then. */
async function giveWay(
  tx: Transaction,
  { id, state, forceUntil, restraintUntil }: VersionRow,
  at: Date,
): Promise<void> {
  const sooner = (date: Date | null): Date => new Date(Math.min(millis(date) ?? Infinity, at.getTime()));
  const dates = { forceUntil: sooner(forceUntil), restraintUntil: sooner(restraintUntil) };
  meanwhile(await moveVersion(tx, { id, from: state, to: "superseded", ...dates }));
}

/** Ends a version: its grants stop at this instant, in every process. What it withholds stays withheld. */
export const endAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "end" }, async ({ tx, row }) =>
    meanwhile(await moveVersion(tx, { id, from: row.state, to: "ended", forceUntil: new Date(tx.at) })),
  );

import { addAdvice, addComment, answerComment, moveVersion, overruleAdvice, sendBack } from "@concordat/db";
import { Refusal, type VersionId } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import { act, meanwhile, sameText } from "./acting.ts";
import { adviceThatCounts, canBeOverruled } from "./open-acts.ts";
import type { Advising, Answering, Commenting, Overruling, Reasoned } from "./shown-life.ts";

/** Shows a draft to its parties. While they read it, it does not change; taken back it can be written on. */
export const consultOnAgreement = (ctx: ActorContext, id: VersionId): Promise<void> =>
  act(ctx, { id, kind: "consult" }, async ({ tx }) =>
    meanwhile(await moveVersion(tx, { id, from: "draft", to: "consultation" })),
  );

/** What a party says of a clause, or of the whole text. */
export const commentOnAgreement = (ctx: ActorContext, { id, hash, clause, words }: Commenting): Promise<void> =>
  act(ctx, { id, kind: "comment" }, async ({ tx, ...life }) => {
    sameText(life, hash);
    if (clause !== null && !life.agreement.clauses.some((each) => each.id === clause)) throw new Refusal("NOT_FOUND");
    await addComment(tx, { id: ctx.newId(), versionId: id, clauseId: clause, hash, words });
  });

/** The drafter says what became of a comment. It stays, with the answer. */
export const answerOnAgreement = (ctx: ActorContext, { id, comment, words }: Answering): Promise<void> =>
  act(ctx, { id, kind: "answer" }, async ({ tx }) =>
    meanwhile(await answerComment(tx, { versionId: id, commentId: comment, words })),
  );

/** A data protection officer or Caldicott Guardian of a party says what they think of the text before them. */
export const adviseOnAgreement = (ctx: ActorContext, { id, hash, opinion, words }: Advising): Promise<void> =>
  act(ctx, { id, kind: "advise" }, async ({ tx, ...life }) => {
    sameText(life, hash);
    const office = ctx.roles.includes("dpo") ? "dpo" : "caldicottGuardian";
    await addAdvice(tx, { id: ctx.newId(), versionId: id, office, opinion, hash, words });
  });

/** Goes on against advice, and says why. */
export const overruleOnAgreement = (ctx: ActorContext, { id, advice, words }: Overruling): Promise<void> =>
  act(ctx, { id, kind: "overrule" }, async ({ tx, advice: all }) => {
    const given = adviceThatCounts(all).find((each) => each.id === advice);
    if (!given || given.professionalId === ctx.actor.professional) throw new Refusal("NOT_FOUND");
    if (!canBeOverruled(given)) throw new Refusal("CHANGED_MEANWHILE");
    meanwhile(await overruleAdvice(tx, { adviceId: given.id, words }));
  });

/** A party sends a text back into drafting, while nobody has signed it, and says why. */
export const sendBackAgreement = (ctx: ActorContext, { id, words }: Reasoned): Promise<void> =>
  act(ctx, { id, kind: "sendBack" }, ({ tx }) => sendBack(tx, { id: ctx.newId(), versionId: id, words }));

import { addAgreement, addDraft, writeAuditEvent } from "@concordat/db";
import { readAgreement } from "@concordat/documents";
import { AgreementId, type Party, Refusal, VersionId } from "@concordat/domain";
import type { Agency } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { written } from "./move-agreement.ts";
import { mayRevise } from "./open-acts.ts";

/** The parties that are no agencies of the partnership, by their place in the text. The joint record signs nothing. */
const strangersAmong = (parties: readonly Party[], agencies: readonly Agency[]): Refusal["fields"] =>
  parties.flatMap(({ agency }, place) =>
    agencies.some(({ id, kind }) => id === agency && kind !== "joint")
      ? []
      : [{ path: `parties.${place}.agency`, problem: "notAnAgency" }],
  );

/**
 * Takes in an agreement that was exported, as the first draft of a new one, letter by letter. A text that is not wholly
 * understood, or names somebody who is no agency here, is refused with every place, and nothing is stored.
 */
export const importAgreement = (ctx: ActorContext, text: string): Promise<{ id: VersionId }> =>
  asActor(ctx, {}, async (tx) => {
    if (!mayRevise(ctx)) throw new Refusal("NOT_ALLOWED");
    const read = readAgreement(text);
    if ("problems" in read) throw new Refusal("BAD_INPUT", read.problems);
    const { agreement } = read;
    const strangers = strangersAmong(agreement.parties, (await ctx.shelf.current(tx)).agencies);
    if (strangers.length > 0) throw new Refusal("BAD_INPUT", strangers);
    const agreementId = AgreementId.parse(ctx.newId());
    const id = VersionId.parse(ctx.newId());
    await addAgreement(tx, { id: agreementId, title: agreement.title });
    await addDraft(tx, { id, agreementId, number: 1, ...written(agreement) });
    writeAuditEvent(tx, { id: ctx.newId(), act: "import", noun: "agreementVersion", nounId: id, caseId: null });
    return { id };
  });

import { addAgreement, addDraft, writeAuditEvent } from "@concordat/db";
import {
  AgencyId,
  AgreementId,
  Code,
  codeFrom,
  dayOf,
  firstText,
  type Party,
  Refusal,
  text,
  VersionId,
} from "@concordat/domain";
import { z } from "zod";
import type { Agency } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { written } from "./move-agreement.ts";
import { mayRevise } from "./open-acts.ts";

export const Beginning = z.strictObject({
  title: text(160),
  summary: text(1000),
  purposes: z.array(Code).min(1).max(10),
  agencies: z.array(AgencyId).min(2).max(200),
});
type Beginning = z.infer<typeof Beginning>;

/** The agencies as parties; the joint record signs nothing. */
const partiesOf = (ids: readonly AgencyId[], agencies: readonly Agency[]): Party[] =>
  ids.map((id, place) => {
    const agency = agencies.find((each) => each.id === id && each.kind !== "joint");
    if (!agency) throw new Refusal("BAD_INPUT", [{ path: `agencies.${place}`, problem: "notAnAgency" }]);
    const { name, kind, controller } = agency;
    return { agency: id, name, kind: Code.parse(kind), controller, capacity: "controller", signatoryRole: "Director" };
  });

/** Begins an agreement between some agencies, with one clause and the usual terms, as a draft. */
export const beginAgreement = (
  ctx: ActorContext,
  { title, summary, purposes, agencies: ids }: Beginning,
): Promise<{ id: VersionId }> =>
  asActor(ctx, {}, async (tx) => {
    if (!mayRevise(ctx)) throw new Refusal("NOT_ALLOWED");
    const { agencies, glossary, timeZone } = await ctx.shelf.current(tx);
    const agreement = firstText({
      title,
      kind: codeFrom(title) ?? "agreement",
      summary,
      purposes,
      parties: partiesOf([...new Set(ids)], agencies),
      today: dayOf(tx.at, timeZone),
      knownFields: glossary.catalogue.fields.map(({ key }) => key),
    });
    const agreementId = AgreementId.parse(ctx.newId());
    const id = VersionId.parse(ctx.newId());
    await addAgreement(tx, { id: agreementId, title });
    await addDraft(tx, { id, agreementId, number: 1, ...written(agreement) });
    writeAuditEvent(tx, { id: ctx.newId(), act: "begin", noun: "agreementVersion", nounId: id, caseId: null });
    return { id };
  });

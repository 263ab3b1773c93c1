import { addAgreement, addDraft, writeAuditEvent } from "@concordat/db";
import {
  AgencyId,
  AgreementId,
  Code,
  codeFrom,
  dayOf,
  type FirstText,
  firstText,
  type Party,
  Refusal,
  text,
  VersionId,
} from "@concordat/domain";
import { z } from "zod";
import type { Agency, Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { written } from "./move-agreement.ts";
import { mayRevise } from "./open-acts.ts";
import { umbrellaChoices } from "./umbrella.ts";

export const Beginning = z.strictObject({
  title: text(160),
  summary: text(1000),
  purposes: z.array(Code).min(1).max(10),
  agencies: z.array(AgencyId).min(2).max(200),
  /** The version that it stands under, whose terms it inherits. */
  umbrella: VersionId.optional(),
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

/** The umbrella that was chosen, as the text names it, with the terms that come with it. */
function underOf(id: VersionId | undefined, governance: Governance, at: number): FirstText["under"] {
  if (id === undefined) return undefined;
  const choice = umbrellaChoices(governance, at).find(({ version }) => version === id);
  if (!choice) throw new Refusal("BAD_INPUT", [{ path: "umbrella", problem: "notInForce" }]);
  const { version, hash, title, number, commonTerms } = choice;
  return { umbrella: { version, hash, title, number }, commonTerms };
}

/** Begins an agreement between some agencies, with one clause and the usual terms, as a draft. */
export const beginAgreement = (
  ctx: ActorContext,
  { title, summary, purposes, agencies: ids, umbrella }: Beginning,
): Promise<{ id: VersionId }> =>
  asActor(ctx, {}, async (tx) => {
    if (!mayRevise(ctx)) throw new Refusal("NOT_ALLOWED");
    const governance = await ctx.shelf.current(tx);
    const { agencies, glossary, timeZone } = governance;
    const agreement = firstText({
      title,
      kind: codeFrom(title) ?? "agreement",
      summary,
      purposes,
      parties: partiesOf([...new Set(ids)], agencies),
      today: dayOf(tx.at, timeZone),
      knownFields: glossary.catalogue.fields.map(({ key }) => key),
      under: underOf(umbrella, governance, tx.at),
    });
    const agreementId = AgreementId.parse(ctx.newId());
    const id = VersionId.parse(ctx.newId());
    await addAgreement(tx, { id: agreementId, title });
    await addDraft(tx, { id, agreementId, number: 1, ...written(agreement) });
    writeAuditEvent(tx, { id: ctx.newId(), act: "begin", noun: "agreementVersion", nounId: id, caseId: null });
    return { id };
  });

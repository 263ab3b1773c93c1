import { readCases, readGrounds } from "@concordat/db";
import {
  AgencyId,
  classificationOf,
  EntryId,
  factKinds,
  Level,
  ProfessionalId,
  Refusal,
  type Value,
  valueOf,
} from "@concordat/domain";
import { audienceOf, type Row } from "@concordat/policy";
import { z } from "zod";
import { involvedAgencies } from "../cases/involved-agencies.ts";
import { readAndJudge } from "../gateway/judge.ts";
import { factOf } from "../gateway/rows.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { fieldToWrite } from "./check-entry.ts";
import type { AudienceInput } from "./entry-input.ts";

/** For each agency that the actor sees on the case: how much all of its people there would see, and how much some would. */
export const WhoWillRead = z.array(z.strictObject({ agencyId: AgencyId, everybody: Level, some: Level }));
export type WhoWillRead = z.infer<typeof WhoWillRead>;

/** Who would read what is being typed: asked of the same rules that will decide when they do. */
export const whoWillRead = (ctx: ActorContext, input: AudienceInput): Promise<WhoWillRead> =>
  asActor(ctx, { scope: [input.caseId] }, async (tx) => {
    const judgement = await readAndJudge(ctx, tx, { read: readCases, purpose: null });
    const { governance, cases } = judgement;
    if (!cases.some(({ caseId }) => caseId === input.caseId)) throw new Refusal("NOT_FOUND");
    const field = fieldToWrite(governance, input, { agency: ctx.actor.agency, at: tx.at });
    const entry = EntryId.parse(ctx.newId());
    const row: Row = {
      id: entry,
      isEntry: true,
      field: field.key,
      subject: input.subjectId,
      owner: ctx.actor.agency,
      source: input.sourceId,
      observedOn: input.observedOn,
      recordedAt: tx.at,
      tags: input.tags,
      handling: input.handling,
      embargoUntil: null,
    };
    const value = input.value === null ? null : valueOf(field, governance.glossary.vocabularies).safeParse(input.value);
    const code = value?.success ? classificationOf(field, value.data satisfies Value) : null;
    const grounds = await readGrounds(tx, factKinds);
    const audience = audienceOf({
      row,
      classification: code === null ? null : { entry, code },
      involved: involvedAgencies(judgement, tx),
      facts: grounds.flatMap(({ facts }) => facts.map(factOf)),
      book: governance.book,
      nobody: ProfessionalId.parse(entry),
      at: tx.at,
      timeZone: governance.timeZone,
    });
    return audience.map(({ agency, everybody, some }) => ({ agencyId: agency, everybody, some }));
  });

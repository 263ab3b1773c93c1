import { createHash } from "node:crypto";
import { madeBefore, openCase as writeCase, readGround, recordEntry, type Transaction } from "@concordat/db";
import {
  AgencyId,
  CaseId,
  Code,
  coarsen,
  Day,
  EntryId,
  fieldOf,
  IdempotencyKey,
  Refusal,
  SubjectId,
  termOf,
} from "@concordat/domain";
import { z } from "zod";
import { checkedValue } from "../entries/check-entry.ts";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor, refusalOf } from "../trpc.ts";

const Purposes = z.array(Code).min(1).max(8);

/** Somebody of the case, as the opener's agency knows them. */
const NewPerson = z.strictObject({
  role: Code,
  given: z.string().trim().min(1).max(100),
  family: z.string().trim().min(1).max(100),
  born: Day.nullable(),
});
type NewPerson = z.infer<typeof NewPerson>;

export const NewCaseInput = z.strictObject({
  key: IdempotencyKey,
  caseType: Code,
  stage: Code,
  area: Code,
  /** What the opener's agency works it for. */
  purposes: Purposes,
  people: z.array(NewPerson).min(1).max(20),
  /** The agencies that are brought in, and for what. Those in them who reach all their cases see that it is there. */
  agencies: z.array(z.strictObject({ agencyId: AgencyId, purposes: Purposes })).max(20),
});
export type NewCaseInput = z.infer<typeof NewCaseInput>;

/** Letters and digits that make no word and that nobody mistakes for each other. */
const signs = "CDFHJKMNPQRTVWXY234679";

/** A reference such as `4F7K-29QD`, from a new id: as random as that, so that it tells neither age nor number of cases. */
function referenceFrom(newId: string): string {
  const bytes = [...createHash("sha256").update(newId).digest().subarray(0, 8)];
  const [first, last] = [bytes.slice(0, 4), bytes.slice(4)].map((part) =>
    part.map((byte) => signs[byte % signs.length]).join(""),
  );
  return `${first}-${last}`;
}

const bad = (path: string): Refusal => new Refusal("BAD_INPUT", [{ path, problem: "unknown" }]);

function checkTerms({ glossary, agencies }: Governance, { actor }: ActorContext, input: NewCaseInput): void {
  const isKnown = (vocabulary: string, code: string) => termOf(glossary.vocabularies, vocabulary, code) !== undefined;
  for (const noun of ["caseType", "stage", "area"] as const) if (!isKnown(noun, input[noun])) throw bad(noun);
  const purposes = [input.purposes, ...input.agencies.map((each) => each.purposes)].flat();
  if (!purposes.every((code) => isKnown("purpose", code))) throw bad("purposes");
  if (!input.people.every(({ role }) => isKnown("subjectRole", role))) throw bad("people");
  const others = new Set(input.agencies.map(({ agencyId }) => agencyId));
  const isThere = (id: AgencyId) => agencies.some((agency) => agency.id === id && agency.kind !== "joint");
  if (others.size < input.agencies.length || others.has(actor.agency) || ![...others].every(isThere))
    throw bad("agencies");
}

/** What the opener's agency says of somebody: their names, and the day of birth where it is known. */
function sayOf(
  { newId }: ActorContext,
  { tx, governance, caseId }: { tx: Transaction; governance: Governance; caseId: CaseId },
  { subjectId, given, family, born }: NewPerson & { subjectId: SubjectId },
): void {
  const told = { "identity.name.given": given, "identity.name.family": family, "identity.dateOfBirth": born };
  for (const [key, typed] of Object.entries(told)) {
    const field = fieldOf(governance.glossary, key);
    if (!field || typed === null) continue;
    const value = checkedValue(field, typed, governance);
    const coarse = coarsen(field, value, governance.glossary.vocabularies);
    const nothingElse = { sourceId: null, observedOn: null, tags: [], handling: null, supersedes: null };
    const entry = { id: EntryId.parse(newId()), caseId, subjectId, field: field.key, value, coarse, ...nothingElse };
    recordEntry(tx, entry, { key: newId(), procedure: "entries.add", eventId: newId() });
  }
}

async function open(
  ctx: ActorContext,
  { tx, caseId }: { tx: Transaction; caseId: CaseId },
  input: NewCaseInput,
): Promise<CaseId> {
  const { epoch } = await readGround(tx, caseId);
  const governance = ctx.shelf.known(ctx.actor.partnership, epoch) ?? (await ctx.shelf.fetch(tx));
  checkTerms(governance, ctx, input);
  const people = input.people.map((person) => ({
    ...person,
    subjectId: SubjectId.parse(ctx.newId()),
    personId: ctx.newId(),
  }));
  const { caseType, stage, area, key, purposes } = input;
  writeCase(tx, {
    id: caseId,
    reference: referenceFrom(ctx.newId()),
    caseType,
    stage,
    area,
    key,
    agencies: [{ agencyId: ctx.actor.agency, purposes }, ...input.agencies],
    people: people.map(({ subjectId, personId, role }) => ({ subjectId, personId, role })),
  });
  for (const person of people) sayOf(ctx, { tx, governance, caseId }, person);
  return caseId;
}

/**
 * Opens a case with its people and the agencies that work it, all of it or nothing. Pressed again it answers with the one
 * that was opened first.
 */
export async function openCase(ctx: ActorContext, input: NewCaseInput): Promise<{ id: CaseId }> {
  const caseId = CaseId.parse(ctx.newId());
  try {
    return {
      id: await asActor(ctx, { scope: [caseId], begins: "writing" }, (tx) => open(ctx, { tx, caseId }, input)),
    };
  } catch (error) {
    const before =
      refusalOf(error).code === "CHANGED_MEANWHILE" ? await asActor(ctx, {}, (tx) => madeBefore(tx, input.key)) : null;
    if (before) return { id: CaseId.parse(before) };
    throw error;
  }
}

import {
  addField,
  addGateway,
  addSection,
  addTerm,
  listWordChanges,
  saveField,
  saveGateway,
  saveTerm,
  type Transaction,
} from "@concordat/db";
import {
  amendedField,
  type FieldAmendment,
  fieldFrom,
  type FieldKey,
  loosens,
  type NewField,
  type NewGateway,
  type NewTerm,
  Refusal,
  type Section,
  termOf,
} from "@concordat/domain";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const taken = (path: string): Refusal => new Refusal("BAD_INPUT", [{ path, problem: "taken" }]);
const unknown = (path: string): Refusal => new Refusal("BAD_INPUT", [{ path, problem: "unknown" }]);

/** Changes the partnership's words; only its governance lead does. The database keeps what was said before. */
const change = (ctx: ActorContext, work: (tx: Transaction, governance: Governance) => Promise<void>): Promise<void> =>
  asActor(ctx, {}, async (tx) => {
    if (!ctx.roles.includes("governanceLead")) throw new Refusal("NOT_ALLOWED");
    await work(tx, await ctx.shelf.current(tx));
  });

const isSection = ({ glossary }: Governance, key: string): boolean =>
  glossary.catalogue.sections.some((section) => section.key === key);

const areTerms = ({ glossary }: Governance, vocabulary: string, codes: readonly string[]): boolean =>
  codes.every((code) => termOf(glossary.vocabularies, vocabulary, code) !== undefined);

/** What a field says must be words of the partnership. */
function checkWords(governance: Governance, { section, owners }: FieldAmendment): void {
  if (!isSection(governance, section)) throw unknown("section");
  if (!areTerms(governance, "agencyKind", owners)) throw unknown("owners");
}

export const newSection = (ctx: ActorContext, section: Section): Promise<void> =>
  change(ctx, async (tx, governance) => {
    if (isSection(governance, section.key)) throw taken("key");
    await addSection(tx, section);
  });

/** Adds a field. Nothing shows it until a text names it and is signed. */
export const newField = (ctx: ActorContext, field: NewField): Promise<void> =>
  change(ctx, async (tx, governance) => {
    const { catalogue, vocabularies } = governance.glossary;
    if (catalogue.fields.some(({ key }) => key === field.key)) throw taken("key");
    checkWords(governance, field);
    if (field.vocabulary && !vocabularies[field.vocabulary]) throw unknown("vocabulary");
    await addField(tx, fieldFrom(field));
  });

/** Says a field otherwise, never so that a signed text would show more than was signed. */
export const amendField = (ctx: ActorContext, key: FieldKey, amendment: FieldAmendment): Promise<void> =>
  change(ctx, async (tx, governance) => {
    const before = governance.glossary.catalogue.fields.find((field) => field.key === key);
    if (!before) throw new Refusal("NOT_FOUND");
    checkWords(governance, amendment);
    const after = amendedField(before, amendment);
    if (loosens(before, after)) throw new Refusal("BAD_INPUT", [{ path: "lock", problem: "loosens" }]);
    await saveField(tx, after);
  });

/** Adds a term; the first of a vocabulary makes it, and says what it is called. */
export const newTerm = (ctx: ActorContext, term: NewTerm): Promise<void> =>
  change(ctx, async (tx, { glossary: { vocabularies } }) => {
    const { vocabulary, code, vocabularyLabel } = term;
    if (termOf(vocabularies, vocabulary, code)) throw taken("code");
    const label = vocabularies[vocabulary]?.label ?? vocabularyLabel;
    if (!label) throw new Refusal("BAD_INPUT", [{ path: "vocabularyLabel", problem: "required" }]);
    await addTerm(tx, label, term);
  });

/** What the guards read of a term stays; only its label changes. */
export const relabelTerm = (
  ctx: ActorContext,
  { vocabulary, code, label }: { readonly vocabulary: string; readonly code: string; readonly label: string },
): Promise<void> =>
  change(ctx, async (tx, { glossary }) => {
    const term = termOf(glossary.vocabularies, vocabulary, code);
    if (!term) throw new Refusal("NOT_FOUND");
    await saveTerm(tx, vocabulary, { ...term, label });
  });

/** A retired term keeps its meaning and its label where it is used; it is no longer offered. It can be offered again. */
export const retireTerm = (
  ctx: ActorContext,
  { vocabulary, code, retired }: { readonly vocabulary: string; readonly code: string; readonly retired: boolean },
): Promise<void> =>
  change(ctx, async (tx, { glossary }) => {
    const term = termOf(glossary.vocabularies, vocabulary, code);
    if (!term) throw new Refusal("NOT_FOUND");
    const { retired: _before, ...kept } = term;
    await saveTerm(tx, vocabulary, retired ? { ...kept, retired } : kept);
  });

const hasGateway = ({ glossary }: Governance, { code }: NewGateway): boolean =>
  glossary.gateways.some((gateway) => gateway.code === code);

function checkKinds(governance: Governance, { givers, receivers }: NewGateway): void {
  if (!areTerms(governance, "agencyKind", givers)) throw unknown("givers");
  if (!areTerms(governance, "agencyKind", receivers)) throw unknown("receivers");
}

export const newGateway = (ctx: ActorContext, gateway: NewGateway): Promise<void> =>
  change(ctx, async (tx, governance) => {
    if (hasGateway(governance, gateway)) throw taken("code");
    checkKinds(governance, gateway);
    await addGateway(tx, gateway);
  });

export const amendGateway = (ctx: ActorContext, gateway: NewGateway): Promise<void> =>
  change(ctx, async (tx, governance) => {
    if (!hasGateway(governance, gateway)) throw new Refusal("NOT_FOUND");
    checkKinds(governance, gateway);
    await saveGateway(tx, gateway);
  });

const longestHistory = 200;

/** What stands where in something that was said: `lock.kind` is `exact`. */
function partsOf(said: unknown, path = ""): [part: string, says: string][] {
  if (typeof said !== "object" || said === null) return [[path, String(said)]];
  return Object.entries(said).flatMap(([key, value]) => partsOf(value, path ? `${path}.${key}` : key));
}

/** What is said, without what the database keeps beside it for itself. */
const sayingOf = (row: unknown): unknown =>
  typeof row === "object" && row !== null && "definition" in row ? row.definition : row;

/** What was said of each part before, and is said now, where the two differ. */
function differences(before: unknown, after: unknown): { part: string; before: string | null; after: string | null }[] {
  const [was, is] = [new Map(before === null ? [] : partsOf(sayingOf(before))), new Map(partsOf(sayingOf(after)))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((part) => was.get(part) !== is.get(part))
    .map((part) => ({ part, before: was.get(part) ?? null, after: is.get(part) ?? null }));
}

/** What changed of the partnership's words, newest first. */
export const wordHistory = (ctx: ActorContext) =>
  asActor(ctx, {}, async (tx) =>
    (await listWordChanges(tx, longestHistory)).map(({ at, name, noun, key, before, after }) => ({
      at: at.toISOString(),
      by: name ?? "",
      noun,
      key,
      isNew: before === null,
      parts: differences(before, after),
    })),
  );

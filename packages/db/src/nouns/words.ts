import { type Field, isFreeText, type NewGateway, type NewTerm, type Section, type Term } from "@concordat/domain";
import { and, desc, eq, max } from "drizzle-orm";
import type { Transaction } from "../door/with-actor.ts";
import {
  catalogueFields,
  catalogueSections,
  legalGateways,
  professionals,
  vocabularyTerms,
  wordChanges,
} from "../schema/partnership.ts";

const columnsOf = (field: Field) => ({
  lock: field.lock?.kind ?? "none",
  shield: field.shield === true,
  freeText: isFreeText(field),
  definition: field,
});

/** At the end of what there is. */
async function nextPlace(
  { orm }: Transaction,
  table: typeof catalogueFields | typeof catalogueSections | typeof vocabularyTerms,
): Promise<number> {
  const [row] = await orm.select({ last: max(table.position) }).from(table);
  return (row?.last ?? 0) + 1;
}

/** Adds a section to the catalogue. */
export async function addSection(tx: Transaction, section: Section): Promise<void> {
  const position = await nextPlace(tx, catalogueSections);
  await tx.orm.insert(catalogueSections).values({ partnershipId: tx.actor.partnership, ...section, position });
}

/** Adds a field to the catalogue. Texts that withhold everything reach it at once; no text that grants does. */
export async function addField(tx: Transaction, field: Field): Promise<void> {
  const position = await nextPlace(tx, catalogueFields);
  await tx.orm
    .insert(catalogueFields)
    .values({ partnershipId: tx.actor.partnership, key: field.key, position, ...columnsOf(field) });
}

export const saveField = async ({ orm }: Transaction, field: Field): Promise<void> => {
  await orm.update(catalogueFields).set(columnsOf(field)).where(eq(catalogueFields.key, field.key));
};

/** Adds a term; the first of a vocabulary makes it. */
export async function addTerm(
  tx: Transaction,
  vocabularyLabel: string,
  { vocabulary, code, label }: NewTerm,
): Promise<void> {
  const position = await nextPlace(tx, vocabularyTerms);
  const definition = { code, label };
  const row = { partnershipId: tx.actor.partnership, vocabulary, code, vocabularyLabel, position, definition };
  await tx.orm.insert(vocabularyTerms).values(row);
}

export const saveTerm = async ({ orm }: Transaction, vocabulary: string, definition: Term): Promise<void> => {
  const named = and(eq(vocabularyTerms.vocabulary, vocabulary), eq(vocabularyTerms.code, definition.code));
  await orm.update(vocabularyTerms).set({ definition }).where(named);
};

export const addGateway = async ({ orm, actor }: Transaction, gateway: NewGateway): Promise<void> => {
  await orm.insert(legalGateways).values({ partnershipId: actor.partnership, ...gateway });
};

export const saveGateway = async ({ orm }: Transaction, { code, ...said }: NewGateway): Promise<void> => {
  await orm.update(legalGateways).set(said).where(eq(legalGateways.code, code));
};

/** The newest changes of the partnership's words, with who made them. */
export const listWordChanges = ({ orm }: Transaction, limit: number) =>
  orm
    .select({
      at: wordChanges.at,
      name: professionals.name,
      noun: wordChanges.noun,
      key: wordChanges.name,
      before: wordChanges.before,
      after: wordChanges.after,
    })
    .from(wordChanges)
    .leftJoin(professionals, eq(professionals.id, wordChanges.professionalId))
    .orderBy(desc(wordChanges.at), wordChanges.noun, wordChanges.name)
    .limit(limit);

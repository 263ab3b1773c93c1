import {
  type AgencyId,
  type Day,
  dayOf,
  type Field,
  fieldOf,
  Refusal,
  termOf,
  type Value,
  valueOf,
} from "@concordat/domain";
import { ZodError } from "zod";
import type { Governance } from "../gateway/governance-shelf.ts";
import { refusalOf } from "../trpc.ts";
import type { AudienceInput, NewEntryInput } from "./entry-input.ts";

const problem = (path: string, name: string): Refusal => new Refusal("BAD_INPUT", [{ path, problem: name }]);

/**
 * The field that is written to: of the catalogue, not derived, this agency's or the source's to tell, and not what the
 * source gave it on the term that it is not passed on.
 */
export function fieldToWrite(
  { glossary, agencies, book }: Governance,
  { field: key, sourceId }: Pick<AudienceInput, "field" | "sourceId">,
  { agency: agencyId, at }: { readonly agency: AgencyId; readonly at: number },
): Field {
  const field = fieldOf(glossary, key);
  if (!field || field.derived) throw problem("field", "invalid_value");
  const kindOf = (id: string | null) => agencies.find((agency) => agency.id === id)?.kind;
  const tells = new Set([kindOf(agencyId), kindOf(sourceId)]);
  const { owners } = field;
  if (owners !== "any" && owners.length > 0 && !owners.some((kind) => tells.has(kind)))
    throw problem("field", "notYourField");
  if (sourceId !== null && !book.mayPassOn(field.key, { owner: sourceId, recipient: agencyId }, at))
    throw problem("sourceId", "notToBePassedOn");
  return field;
}

/** The value as the field's type reads it; what is wrong with it is told part by part. */
export function checkedValue(field: Field, typed: NewEntryInput["value"], { glossary }: Governance): Value {
  const parsed = valueOf(field, glossary.vocabularies).safeParse(typed);
  if (parsed.success) return parsed.data;
  throw refusalOf(new ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ["value", ...issue.path] }))));
}

/** Tags and marking of the vocabularies, and a day of observation that is not to come. */
export function checkHandling(
  { glossary, timeZone }: Governance,
  { tags, handling, observedOn }: Pick<NewEntryInput, "tags" | "handling" | "observedOn">,
  at: number,
): void {
  if (tags.some((tag) => !termOf(glossary.vocabularies, "tag", tag))) throw problem("tags", "invalid_value");
  if (handling !== null && !termOf(glossary.vocabularies, "marking", handling))
    throw problem("handling", "invalid_value");
  const today: Day = dayOf(at, timeZone);
  if (observedOn !== null && observedOn > today) throw problem("observedOn", "future");
}

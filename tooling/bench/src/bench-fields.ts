import type { FieldKey, Value } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import type { Chance } from "@concordat/worlds";

/** Short fields of plain types: what a shared picture mostly consists of. */
export const fields = standard.catalogue.fields.filter(
  ({ type, lock, derived, key }) =>
    ["string", "code", "boolean"].includes(type) &&
    !lock &&
    !derived &&
    !key.startsWith("involvement.") &&
    !key.startsWith("handling."),
);

/** A value as somebody might have recorded it. */
export function valueFor(chance: Chance, key: FieldKey): Value {
  const field = standard.catalogue.fields.find((each) => each.key === key);
  if (field?.type === "boolean") return chance.happens(0.5);
  if (field?.type === "code") return chance.one(standard.vocabularies[field.vocabulary ?? ""]?.terms ?? []).code;
  return `${field?.label ?? key}, as recorded ${chance.whole(1000, 9999)} ${chance.whole(1000, 9999)}`;
}

import type { Field, Part, Value } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";

const words: Partial<Record<Field["type"], Value>> = {
  boolean: true,
  integer: 15,
  date: "2026-05-01",
  partialDate: "2026-05",
  nhsNumber: "9990000018",
  upn: "H801200001001",
  nino: "AB123456C",
  phone: "07700 900123",
  email: "somebody@example.org",
  address: { lines: "1 Test Street", postcode: "HW1 2AB" },
};

function scalar({ type, vocabulary }: Pick<Part, "vocabulary"> & Pick<Field, "type">): Value {
  if (type === "code") return standard.vocabularies[vocabulary ?? ""]?.terms[0]?.code ?? "";
  return words[type] ?? "Words about somebody";
}

/** Some value of a field: what it says does not matter to the example. */
export function sampleValue(key: string): Value {
  const field = standard.catalogue.fields.find((each) => each.key === key);
  if (!field) throw new RangeError(`No field is called ${key}.`);
  if (field.type !== "record") return scalar(field);
  return Object.fromEntries(
    (field.parts ?? []).filter(({ required }) => required).map((part) => [part.key, scalar(part)]),
  );
}

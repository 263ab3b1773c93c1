import { AgencyId, Catalogue, type FieldKey, ProfessionalId, SubjectId, VersionId } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";

/** A uuid that ends in a number, so that a failing test is easy to read. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const agency = (number: number): AgencyId => AgencyId.parse(uuid(number));

/** Reads; the others hold. `stranger` is of the partnership and no party to anything. */
export const police = agency(1);
export const school = agency(2);
export const hospital = agency(3);
export const joint = agency(4);
export const stranger = agency(5);

export const kindOf: Readonly<Record<string, string>> = {
  [police]: "police",
  [school]: "school",
  [hospital]: "acuteHospital",
};

export const officer = ProfessionalId.parse(uuid(11));
export const colleague = ProfessionalId.parse(uuid(12));
export const child = SubjectId.parse(uuid(21));
export const mother = SubjectId.parse(uuid(22));
export const firstVersion = VersionId.parse(uuid(31));
export const secondVersion = VersionId.parse(uuid(32));

/** Midday in summer time. */
export const at = Date.parse("2026-06-15T11:00:00Z");
export const timeZone = "Europe/London";
export const day = 86_400_000;
export const ever = Number.POSITIVE_INFINITY;

const sealed = {
  key: "handling.sealed",
  section: "handling",
  label: "Sealed",
  type: "string",
  class: "confidential",
  lock: { kind: "never", why: "Made for tests" },
  owners: "any",
};

const ofEveryMake = new Set<string>([
  "identity.name.family",
  "identity.name.previous",
  "identity.dateOfBirth",
  "contact.phone",
  "contact.address.current",
  "contact.address.shielded",
  "education.attendance",
  "health.conditions",
  "csc.status",
  "justice.offences",
  "safeguarding.concernNarrative",
  "case.chronology",
]);

/** Fields of every make: plain, coarse, special, criminal, shielded, locked, locked for good, and in people's own words. */
export const catalogue = Catalogue.parse({
  sections: standard.catalogue.sections,
  fields: [...standard.catalogue.fields.filter(({ key }) => ofEveryMake.has(key)), sealed],
});

export const fieldKeys: readonly FieldKey[] = catalogue.fields.map(({ key }) => key);

/** A key of the catalogue; a mistyped one is an error of the test. */
export function keyOf(text: string): FieldKey {
  const key = fieldKeys.find((each) => each === text);
  if (!key) throw new RangeError(`The tests' catalogue has no ${text}.`);
  return key;
}

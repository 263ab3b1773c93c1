import { describe, expect, it } from "vitest";
import { errorCodes, factKinds, GoverningRole, Refusal } from "../src/index.ts";
import { standard } from "../src/standard/index.ts";

const { catalogue, vocabularies, gateways } = standard;
const repeated = (all: readonly string[]): string[] => all.filter((each, index) => all.indexOf(each) !== index);
const parts = catalogue.fields.flatMap(({ key, parts: all = [] }) => all.map((part) => ({ field: key, part })));

describe("what a new partnership starts from", () => {
  it("no field, section, power or term is there twice", () => {
    expect(repeated(catalogue.fields.map(({ key }) => key))).toEqual([]);
    expect(repeated(catalogue.sections.map(({ key }) => key))).toEqual([]);
    expect(repeated(gateways.map(({ code }) => code))).toEqual([]);
    for (const { terms } of Object.values(vocabularies)) expect(repeated(terms.map(({ code }) => code))).toEqual([]);
  });

  it("no field is called as another in its section is", () => {
    expect(repeated(catalogue.fields.map(({ section, label }) => `${section}: ${label}`))).toEqual([]);
  });

  it("no field stands in a section that there is not, and no section is empty", () => {
    const used = new Set<string>(catalogue.fields.map(({ section }) => section));
    expect([...used].toSorted()).toEqual(catalogue.sections.map(({ key }) => key).toSorted());
  });

  it("no code is without a vocabulary", () => {
    const named = [...catalogue.fields, ...parts.map(({ part }) => part)].filter(({ type }) => type === "code");
    expect(named.filter(({ vocabulary }) => !vocabularies[vocabulary ?? ""]?.terms.length)).toEqual([]);
  });

  it("no record is without parts, and nothing else has any", () => {
    expect(catalogue.fields.filter((field) => (field.type === "record") !== (field.parts !== undefined))).toEqual([]);
  });

  it("no coarser form is declared for a type that has none", () => {
    const fits: Record<string, readonly string[]> = {
      ageBand: ["partialDate"],
      outcode: ["address"],
      term: ["code"],
      dashBand: ["integer"],
    };
    const wrong = catalogue.fields.filter(
      ({ coarsening, type }) => coarsening && !(fits[coarsening] ?? [type]).includes(type),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it("no kind of agency owns a field that is not one", () => {
    const kinds = new Set<string>(vocabularies["agencyKind"]?.terms.map(({ code }) => code));
    const owners = catalogue.fields.flatMap((field) => (field.owners === "any" ? [] : field.owners));
    expect(owners.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("no administrative role reads cases", () => {
    const administrative = new Set<string>([...GoverningRole.options, "agencyAdministrator"]);
    const roles = vocabularies["role"]?.terms ?? [];
    const reading = roles.filter(({ readsCases, reachesAgencyCases }) => readsCases || reachesAgencyCases);
    expect(reading.filter(({ code }) => administrative.has(code))).toEqual([]);
    expect(reading.length).toBeGreaterThan(0);
  });

  it("every role of a person in a case is governed by a field that there is", () => {
    const keys = new Set<string>(catalogue.fields.map(({ key }) => key));
    const roles = vocabularies["subjectRole"]?.terms ?? [];
    expect(roles.filter(({ governingField }) => !keys.has(governingField ?? ""))).toEqual([]);
  });

  it("where somebody is locks under a shield: addresses, telephone numbers and e-mail of their own", () => {
    const contact = catalogue.fields.filter(({ type }) => ["address", "phone", "email"].includes(type));
    expect(contact.filter(({ shield }) => !shield).map(({ key }) => key)).toEqual([]);
  });

  it.each(["csc.adoption", "identity.genderHistory", "contact.address.shielded", "identity.name.previous"])(
    "%s is locked, with the reason",
    (locked) => {
      const lock = catalogue.fields.find(({ key }) => key === locked)?.lock;
      expect(lock?.kind).toBe("exact");
      expect(lock?.why).not.toBe("");
    },
  );

  it("every fact that a field gives is of a kind that conditions read", () => {
    const kinds = catalogue.fields.flatMap(({ facts = [] }) => facts.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !factKinds.includes(kind))).toEqual([]);
    const counted = catalogue.fields.flatMap(({ facts = [] }) => facts.filter(({ kind }) => kind === "factor"));
    expect(new Set(counted.map(({ param }) => param)).size).toBe(13);
  });
});

describe("a failure that is told to people", () => {
  it.each(Object.entries(errorCodes))("%s says what happened and what to do, and no more", (code, sentence) => {
    expect(new Refusal(code as keyof typeof errorCodes)).toMatchObject({
      name: "Refusal",
      code,
      message: sentence,
      fields: [],
    });
    expect(sentence.split(/[.;] /).length).toBeGreaterThan(1);
    expect(sentence).toMatch(/\.$/);
  });

  it("says which fields, and what is wrong with each", () => {
    const fields = [{ path: "value.postcode", problem: "postcode" }];
    expect(new Refusal("BAD_INPUT", fields).fields).toEqual(fields);
  });
});

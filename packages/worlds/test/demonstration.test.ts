import { createHash } from "node:crypto";
import {
  canonicalText,
  commonTermNames,
  Day,
  findingsOf,
  isNhsNumber,
  postcodeOf,
  termStanding,
  umbrellaFindings,
  type Value,
  valueOf,
  type WorldEntry,
} from "@concordat/domain";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import { describe, expect, it } from "vitest";

const today = Day.parse("2026-06-15");
const midnight = Date.parse("2026-06-15T00:00:00Z");
const world = demonstrationPartnership(today);
const entries = world.cases.flatMap((one) => one.entries);
const fields = new Map<string, (typeof world.glossary.catalogue.fields)[number]>(
  world.glossary.catalogue.fields.map((field) => [field.key, field]),
);

/** Every scalar inside a value. */
const scalars = (value: Value | undefined): unknown[] =>
  typeof value === "object" ? Object.values(value).flatMap(scalars) : [value];
const valuesOf = (key: string): Value[] => entries.filter(({ field }) => field === key).map(({ value }) => value);
const codes = (vocabulary: string): Set<string> =>
  new Set(world.glossary.vocabularies[vocabulary]?.terms.map(({ code }) => code));

const holdersOf = (role: string) => world.professionals.filter(({ roles }) => roles.includes(role));

describe("nothing in the demonstration is real", () => {
  it("every telephone number is one that is kept for fiction", () => {
    const numbers = [
      ...world.professionals.map(({ phone }) => phone),
      ...entries.flatMap(({ value }) => scalars(value)).filter((text) => /^\+?0?\d[\d ]{9,}$/.test(String(text))),
    ].filter((number) => String(number).startsWith("0"));
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !/^07700 900\d{3}$/.test(String(number)))).toEqual([]);
  });

  it("every e-mail address is at an example host", () => {
    const addresses = [
      ...world.professionals.map(({ email }) => email),
      ...entries.flatMap(({ value }) => scalars(value)).filter((text) => String(text).includes("@")),
    ];
    expect(addresses.filter((address) => !/@([a-z-]+\.)?example\.(org|com)$/.test(String(address)))).toEqual([]);
  });

  it("every NHS number begins with 999, and has its check digit", () => {
    const numbers = valuesOf("identity.nhsNumber").map(String);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => !number.startsWith("999") || !isNhsNumber(number))).toEqual([]);
  });

  it("every postcode has the form of one, in an area that Royal Mail does not use", () => {
    const postcodes = entries
      .flatMap(({ value }) => JSON.stringify(value).match(/"postcode":"[^"]+"/g) ?? [])
      .map((found) => found.slice(12, -1));
    expect(postcodes.length).toBeGreaterThan(500);
    expect(postcodes.filter((code) => postcodeOf(code) !== code || !/^(HW|EW|CD)\d /.test(code))).toEqual([]);
  });
});

describe("the demonstration partnership", () => {
  it("has nine agencies and the joint record, each with a colour and a mark of its own", () => {
    expect(world.agencies).toHaveLength(10);
    expect(new Set(world.agencies.map(({ colour }) => colour)).size).toBe(10);
    expect(new Set(world.agencies.map(({ mark }) => mark)).size).toBe(10);
  });

  it("has a signatory in each agency, and one of each office of governance", () => {
    expect(holdersOf("signatory")).toHaveLength(9);
    for (const office of ["governanceLead", "dpo", "caldicottGuardian", "maracCoordinator", "mashManager"])
      expect(holdersOf(office), office).toHaveLength(1);
  });

  it("has six agreements and an umbrella in force that nothing blocks, signed by every party, with reviews ahead", () => {
    const versions = world.agreements.flatMap((agreement) =>
      agreement.versions.filter(({ state }) => state === "inForce"),
    );
    expect(versions).toHaveLength(7);
    for (const { agreement, signatures } of versions) {
      expect(findingsOf(agreement, world.glossary).filter(({ severity }) => severity === "error")).toEqual([]);
      expect(signatures.map(({ agency }) => agency)).toEqual(agreement.parties.map(({ agency }) => agency));
      expect(agreement.effectiveFrom < today && agreement.reviewBy > today).toBe(true);
    }
  });

  it("has one agreement under the umbrella, stricter than it in two terms and looser in none", () => {
    const [annex, ...others] = world.agreements.flatMap(({ versions }) =>
      versions.filter(({ agreement }) => agreement.umbrella),
    );
    const over = world.agreements
      .flatMap(({ versions }) => versions)
      .find(({ id }) => id === annex?.agreement.umbrella?.version);
    if (!annex?.agreement.umbrella || !over) throw new RangeError("annex");
    expect(others).toEqual([]);
    const hash = createHash("sha256").update(canonicalText(over.agreement)).digest("hex");
    const standing = {
      agreement: over.agreement,
      hash,
      over: false,
      takingPart: over.periods.map(({ agency }) => agency),
      same: false,
    };
    expect(umbrellaFindings(annex.agreement, standing, world.glossary)).toMatchObject([
      { rule: "outlivesUmbrella", severity: "advice" },
      { rule: "wordsBesideUmbrella", severity: "advice" },
    ]);
    const standings = commonTermNames.map((term) =>
      termStanding(term, annex.agreement.commonTerms, over.agreement.commonTerms),
    );
    expect(standings).toEqual([
      "added",
      "inherited",
      "tightened",
      "inherited",
      "inherited",
      "inherited",
      "inherited",
      "inherited",
      "own",
    ]);
  });

  it("has one version that another took the place of", () => {
    const states = world.agreements.map(({ versions }) => versions.map(({ number, state }) => `${number} ${state}`));
    expect(states.filter(({ length }) => length > 1)).toEqual([["1 superseded", "2 inForce"]]);
  });

  it("has three hundred cases of all six kinds, about eighteen thousand entries, two to five people each", () => {
    expect(world.cases).toHaveLength(300);
    expect(new Set(world.cases.map(({ caseType }) => caseType)).size).toBe(6);
    expect(Math.abs(entries.length - 18_000)).toBeLessThan(1_500);
    expect(world.cases.filter(({ subjects }) => subjects.length < 2 || subjects.length > 5)).toEqual([]);
  });

  it("gives every practitioner without a wider reach some cases, and none too many", () => {
    const at = midnight;
    const counts = new Map<string, number>();
    for (const { team } of world.cases)
      for (const { professional, until } of team)
        if (until === undefined || until > at) counts.set(professional, (counts.get(professional) ?? 0) + 1);
    const practising = world.professionals.filter(
      ({ roles }) => roles.includes("practitioner") && !roles.includes("supervisor") && !roles.includes("mashManager"),
    );
    for (const { id, name } of practising) {
      expect(counts.get(id) ?? 0, name).toBeGreaterThanOrEqual(10);
      expect(counts.get(id) ?? 0, name).toBeLessThanOrEqual(41);
    }
  });
});

describe("what is written in the demonstration", () => {
  it("is accepted by its field, value by value", () => {
    const schemas = new Map([...fields].map(([key, field]) => [key, valueOf(field, world.glossary.vocabularies)]));
    const refused = entries.filter(({ field, value }) => !schemas.get(field)?.safeParse(value).success);
    expect(refused.slice(0, 5).map(({ field, value }) => [field, value])).toEqual([]);
  });

  it("was written before today, by somebody of the agency whose it is", () => {
    const agencyOf = new Map(world.professionals.map(({ id, agency }) => [id, agency]));
    const joint = world.partnership.jointAgency;
    const wrong = entries.filter(
      ({ owner, recordedBy, recordedAt }) =>
        recordedAt >= midnight || (owner !== joint && agencyOf.get(recordedBy) !== owner),
    );
    expect(wrong).toEqual([]);
  });

  it("corrects only one’s own, of the same field and person, earlier in the list and in time", () => {
    const seen = new Map<string, WorldEntry>();
    const corrections = entries.filter((entry) => {
      seen.set(entry.id, entry);
      return entry.supersedes !== null;
    });
    expect(corrections.length).toBeGreaterThan(20);
    for (const { supersedes, owner, field, subject, recordedAt } of corrections) {
      const old = seen.get(supersedes ?? "");
      expect(old).toMatchObject({ owner, field, subject });
      expect(old?.recordedAt).toBeLessThanOrEqual(recordedAt);
    }
  });

  it("uses only words of the vocabularies", () => {
    const used: [string, Iterable<string>][] = [
      ["tag", entries.flatMap(({ tags }) => tags)],
      ["marking", entries.flatMap(({ handling }) => handling ?? [])],
      ["caseType", world.cases.map(({ caseType }) => caseType)],
      ["stage", world.cases.map(({ stage }) => stage)],
      ["area", world.cases.map(({ area }) => area)],
      ["role", world.professionals.flatMap(({ roles }) => roles)],
      ["certificate", world.professionals.flatMap(({ certificates }) => certificates.map((each) => each.certificate))],
      ["caseRole", world.cases.flatMap(({ team }) => team.flatMap(({ caseRoles }) => caseRoles))],
      ["purpose", world.cases.flatMap(({ involvements }) => involvements.flatMap(({ purposes }) => purposes))],
      [
        "subjectRole",
        world.cases.flatMap(({ subjects }) => subjects.flatMap(({ roles }) => roles.map(({ role }) => role))),
      ],
      ["relationship", world.cases.flatMap(({ relationships }) => relationships.map(({ kind }) => kind))],
      ["consentScope", world.cases.flatMap(({ consents }) => consents.map(({ scope }) => scope))],
      ["consentGiver", world.cases.flatMap(({ consents }) => consents.map(({ giver }) => giver))],
      ["consentDecision", world.cases.flatMap(({ consents }) => consents.map(({ decision }) => decision))],
    ];
    for (const [vocabulary, words] of used)
      expect(
        [...new Set(words)].filter((word) => !codes(vocabulary).has(word)),
        vocabulary,
      ).toEqual([]);
    const determined = {
      threshold: "threshold",
      circumstance: "circumstance",
      notice: "noticeState",
      need: "statedNeed",
    } as const;
    for (const { kind, code } of world.cases.flatMap(({ determinations }) => determinations))
      expect(codes(determined[kind]).has(code), code).toBe(true);
  });

  it("holds every kind of protection somewhere", () => {
    const barriers = new Set(world.cases.flatMap((one) => one.barriers.map(({ kind }) => kind)));
    expect([...barriers].toSorted()).toEqual(["conflict", "exclusion", "named", "restriction"]);
    for (const list of ["shields", "overrides", "releases"] as const)
      expect(world.cases.flatMap((one): readonly unknown[] => one[list]).length, list).toBeGreaterThan(3);
    expect(entries.some(({ embargoUntil }) => embargoUntil !== null && embargoUntil > midnight)).toBe(true);
    expect(entries.some(({ source }) => source !== null)).toBe(true);
    expect(entries.some(({ owner }) => owner === world.partnership.jointAgency)).toBe(true);
  });
});

describe("the demonstration is the same for everybody", () => {
  it("on the same day", () => {
    expect(demonstrationPartnership(today)).toEqual(world);
  });

  it("on another day in its ids and names; only time moves on", () => {
    const later = demonstrationPartnership(Day.parse("2027-02-28"));
    const idsOf = ({ cases }: typeof world) =>
      cases.map(({ id, reference, entries: own }) => [id, reference, own.map((each) => each.id)]);
    expect(idsOf(later)).toEqual(idsOf(world));
  });

  it("with no id twice", () => {
    const ids = [
      ...world.agencies,
      ...world.professionals,
      ...world.cases,
      ...entries,
      ...world.cases.flatMap((one) => [
        ...one.subjects,
        ...one.subjects.flatMap(({ roles, person }) => [...roles, { id: person }]),
        ...one.relationships,
        ...one.involvements,
        ...one.team,
        ...one.barriers,
        ...one.determinations,
        ...one.consents,
        ...one.shields,
        ...one.overrides,
        ...one.releases,
      ]),
    ].map(({ id }) => String(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(world.cases.map(({ reference }) => reference)).size).toBe(300);
  });

  it("with the showcase first", () => {
    expect(world.cases[0]?.id).toBe(showcase.caseId);
    expect(world.cases[0]?.reference).toBe(showcase.reference);
  });
});

import { valueOf, type WorldEntry } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { entries, midnight, world } from "./made-demonstration.ts";

const fields = new Map<string, (typeof world.glossary.catalogue.fields)[number]>(
  world.glossary.catalogue.fields.map((field) => [field.key, field]),
);

const codes = (vocabulary: string): Set<string> =>
  new Set(world.glossary.vocabularies[vocabulary]?.terms.map(({ code }) => code));

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

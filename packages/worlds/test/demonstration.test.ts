import { createHash } from "node:crypto";
import { canonicalText, commonTermNames, Day, findingsOf, termStanding, umbrellaFindings } from "@concordat/domain";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import { describe, expect, it } from "vitest";
import { entries, midnight, today, world } from "./made-demonstration.ts";

const holdersOf = (role: string) => world.professionals.filter(({ roles }) => roles.includes(role));

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

import { type AgencyId, isDisclosed, type Marker, moreSilent, rankOf } from "@concordat/domain";
import * as fc from "fast-check";
import { describe, test } from "vitest";
import { bareFact, type SignedVersion } from "../../src/index.ts";
import { agreementOf, share, signed, to, withhold } from "../made/agreements.ts";
import { anyWithhold } from "../made/any-clause.ts";
import { isOwn, rowsIn, seenIn, type World } from "../made/any-world.ts";
import { holds, holdsWith, neverHigher } from "../made/law.ts";
import { at, fieldKeys, firstVersion, hospital, joint, police, school } from "../made/partnership.ts";

const isParty = (agency: AgencyId | null): boolean =>
  agency === null || [school, hospital, joint].some((each) => each === agency);

/** Another version, in force and signed by all, beside those that the world has. */
const beside = (world: World, version: SignedVersion): World => ({ ...world, versions: [...world.versions, version] });

describe("withhold trumps share", () => {
  const everything = signed([withhold({ to: to({ who: "anyone" }), fields: ["*"] })]);

  test("what a clause withholds from anyone is never above withheld, whatever else shares or releases it", () =>
    holds((world) =>
      rowsIn(beside(world, everything)).every(
        ({ row, decision }) =>
          isOwn(row) || !isParty(row.owner) || !isParty(row.source) || rankOf(decision.level) <= rankOf("withheld"),
      ),
    ));

  test("adding a withhold never raises any level", () =>
    holdsWith(anyWithhold, (world, clause) => neverHigher(world, beside(world, signed([clause])))));

  test("adding a withhold to a text that was signed never raises any level", () =>
    holdsWith(anyWithhold, (world, clause) => {
      const versions = world.versions.map((version) => ({
        ...version,
        agreement: {
          ...version.agreement,
          clauses: [{ ...clause, id: "TC90" }, ...version.agreement.clauses],
        },
      }));
      return neverHigher(world, { ...world, versions });
    }));

  test("a withhold never raises what was hidden", () =>
    holdsWith(anyWithhold, (world, clause) => {
      const was = seenIn(world);
      return seenIn(beside(world, signed([clause]))).every(
        ({ level }, index) => was[index]?.level !== "hidden" || level === "hidden",
      );
    }));
});

describe("ending, suspending or leaving never raises any level", () => {
  const each = (world: World, change: (version: SignedVersion) => SignedVersion): World => ({
    ...world,
    versions: world.versions.map(change),
  });

  test("ending or suspending one version", () =>
    holdsWith(fc.nat({ max: 1 }), (world, which) =>
      neverHigher(world, {
        ...world,
        versions: world.versions.map((version, index) =>
          index === which
            ? { ...version, force: { ...version.force, until: Math.min(version.force.until, at) } }
            : version,
        ),
      }),
    ));

  test("any party leaving", () =>
    holdsWith(fc.constantFrom(police, school, hospital), (world, leaver) =>
      neverHigher(
        world,
        each(world, (version) => ({
          ...version,
          parties: version.parties.map((party) =>
            party.agency === leaver ? { ...party, until: Math.min(party.until, at) } : party,
          ),
        })),
      ),
    ));

  test("a release being taken back", () => holds((world) => neverHigher(world, { ...world, releases: [] })));

  test("a person being shielded", () =>
    holds((world) =>
      neverHigher(world, {
        ...world,
        facts: [...world.facts, ...world.rows.map(({ subject }) => ({ ...bareFact("shield"), subject }))],
      }),
    ));
});

describe("markers in conflict: the more silent wins", () => {
  const saying = (marker: Marker): SignedVersion =>
    signed([share({ fields: fieldKeys, marker, to: to({ certificates: ["never"] }) })], {
      id: firstVersion,
    });

  test("where one clause says that nothing is to be seen, no trace is left of what is not shared", () =>
    holds((world) =>
      rowsIn(beside(world, saying("hidden"))).every(
        ({ row, decision }) =>
          isOwn(row) ||
          ![school, hospital].some((each) => each === row.owner) ||
          decision.level !== "withheld" ||
          row.field === "handling.sealed",
      ),
    ));

  test("a clause’s marker is never drowned by a louder one", () =>
    holdsWith(fc.constantFrom<Marker[]>("named", "vague", "hidden"), (world, marker) => {
      const was = seenIn(world);
      return seenIn(beside(world, saying(marker))).every((decision, index) => {
        const before = was[index];
        return before?.level !== "withheld" || moreSilent(before.marker, decision.marker) === decision.marker;
      });
    }));
});

describe("hidden leaves no trace", () => {
  test("what is hidden says nothing of itself: no marker, no authority", () =>
    holds((world) =>
      seenIn(world).every(
        ({ level, marker, authorities }) => level !== "hidden" || (marker === "hidden" && authorities.length === 0),
      ),
    ));

  test("what is withheld is never marked hidden, and cites nothing", () =>
    holds((world) =>
      seenIn(world).every(
        ({ level, marker, authorities }) => level !== "withheld" || (marker !== "hidden" && authorities.length === 0),
      ),
    ));

  test("what is hidden could be absent: nothing that is disclosed would be less so", () =>
    holds((world) => {
      const seen = rowsIn(world);
      const left = seen.filter(({ decision }) => decision.level !== "hidden");
      const without = seenIn({ ...world, rows: left.map(({ row }) => row) });
      return left.every(({ decision }, index) => rankOf(without[index]?.level ?? "hidden") >= rankOf(decision.level));
    }));

  test("unless a clause counts records, no row’s decision depends on another row", () =>
    holds((world) => {
      const versions = world.versions.map((version) => ({
        ...version,
        agreement: agreementOf(
          version.agreement.clauses.map((clause) =>
            "when" in clause ? { ...clause, when: clause.when.filter(({ kind }) => kind !== "atMost") } : clause,
          ),
        ),
      }));
      const whole = seenIn({ ...world, versions });
      return world.rows.every(
        (row, index) => JSON.stringify(seenIn({ ...world, versions, rows: [row] })[0]) === JSON.stringify(whole[index]),
      );
    }));
});

test("nothing is disclosed of what is disclosed to nobody: never-locked fields stay hidden from all but their own", () =>
  holds((world) =>
    rowsIn(world).every(
      ({ row, decision }) => row.field !== "handling.sealed" || isOwn(row) || !isDisclosed(decision.level),
    ),
  ));

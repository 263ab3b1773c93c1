import { isDisclosed } from "@concordat/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standard } from "@concordat/domain/standard";
import { type AgencySight, clueWords, type Fact, whoSees, wouldShow } from "../../src/index.ts";
import { share, signed, to, withhold } from "../made/agreements.ts";
import { anyWorld, type World } from "../made/any-world.ts";
import { bookOf, entry, fact, reader } from "../made/case.ts";
import { at, catalogue, colleague, keyOf, police, school, timeZone } from "../made/partnership.ts";

const part = { agency: police, purposes: ["childSafeguarding"] };

const seenOf = ({ versions, rows, facts }: Pick<World, "versions" | "rows" | "facts">): AgencySight[] =>
  rows
    .filter(({ isEntry, owner, source }) => isEntry && owner !== police && source !== police)
    .flatMap((row) =>
      whoSees({ row, rows, facts, book: bookOf(versions), involved: [part], nobody: colleague, at, timeZone }),
    );

const glossary = { ...standard, catalogue };

test("what others have recorded is told neither to hold nor to fail", () => {
  const told = (world: World) =>
    seenOf(world).map(({ clauses }) => clauses.map((said) => JSON.stringify({ ...said, stands: "" })));
  fc.assert(
    fc.property(anyWorld, (world) => {
      const others = world.facts.filter(({ by, kind }) => by !== null && kind !== "value");
      const owners = new Set<string | null>(world.rows.map(({ owner }) => owner));
      fc.pre(others.some(({ by }) => !owners.has(by)));
      const hushed = world.facts.filter(({ by, kind }) => by === null || kind === "value" || owners.has(by));
      expect(told({ ...world, facts: hushed })).toEqual(told(world));
    }),
    { numRuns: 200 },
  );
});

test("something is shown exactly where some clause is said to decide it", () => {
  fc.assert(
    fc.property(anyWorld, (world) =>
      seenOf({ ...world, rows: world.rows.map((row) => ({ ...row, source: null })) }).every(({ some, clauses }) => {
        const shown = clauses.some(({ does, stands }) => does === "share" && stands === "decides");
        return shown === isDisclosed(some);
      }),
    ),
    { numRuns: 200 },
  );
});

const family = { fields: ["identity.name.family"] };

describe("who can see an entry of the school’s, and why", () => {
  const marac = fact("caseType", { by: null, subject: null, code: "marac" });
  const sightOf = (clauses: Parameters<typeof signed>[0], facts: readonly Fact[] = []) =>
    seenOf({ versions: [signed(clauses)], rows: [entry], facts: [marac, ...facts] })[0];
  const harm = { kind: "circumstance", circumstance: "imminentHarm", is: "yes", by: "anyone" };

  test("a condition that fails and that everybody on the case knows is told as what would have to be true", () => {
    const said = sightOf([share({ ...family, when: [{ kind: "caseType", in: ["earlyHelp"] }] })])?.clauses[0];
    expect(said?.stands).toBe("fails");
    expect(said?.lacks.map((clue) => clueWords(clue, glossary))).toEqual(["the case is Early help"]);
  });

  test("somebody else’s word, there or not, is told as something that it depends on", () => {
    const clauses = [share({ ...family, when: [{ kind: "threshold", in: ["s47"], by: "anyone" }] })];
    const [without, other] = [[], [fact("threshold", { code: "s17", by: police })]].map(
      (facts) => sightOf(clauses, facts)?.clauses[0],
    );
    expect(without?.stands).toBe("depends");
    expect(other).toEqual(without);
  });

  test("whether a clause withholds for what somebody else recorded is not told", () => {
    const clauses = [share(family), withhold({ ...family, when: [harm] })];
    const [applies, does] = [[fact("circumstance", { param: "imminentHarm", code: "no", by: police })], []].map(
      (facts) => sightOf(clauses, facts)?.clauses.find((each) => each.does === "withhold"),
    );
    expect(applies?.stands).toBe("depends");
    expect(does).toEqual(applies);
  });

  test("a clause that withholds without a condition is what decides", () => {
    const said = sightOf([share(family), withhold(family)])?.clauses;
    expect(said?.map(({ does, stands }) => [does, stands])).toEqual([
      ["share", "outdone"],
      ["withhold", "decides"],
    ]);
  });

  test("of entries that a clause counts, only the newest so many are said to be shown by it", () => {
    const rows = [entry, { ...entry, id: colleague, recordedAt: entry.recordedAt - 1 }];
    const versions = [signed([share({ ...family, when: [{ kind: "atMost", records: 1 }] })])];
    expect(seenOf({ versions, rows, facts: [] }).map(({ some }) => some)).toEqual(["value", "withheld"]);
  });
});

describe("what it would take to be shown what a mark stands for", () => {
  const waysFor = (clauses: Parameters<typeof signed>[0], viewer = reader) =>
    wouldShow(bookOf([signed(clauses)]), { field: keyOf("identity.name.family"), owner: school, viewer }, at);
  const vetted = { ...family, to: to({ certificates: ["vetted"] }) };

  test("a clause that keeps quiet is not named", () => {
    expect(waysFor([share({ ...family, marker: "vague" })])).toEqual([]);
  });

  test("a clause about another field is not named", () => {
    expect(waysFor([share({ fields: ["identity.dateOfBirth"] })])).toEqual([]);
  });

  test("what the reader is not is told apart from what the case must be", () => {
    const [way] = waysFor([share({ ...vetted, when: [{ kind: "threshold", in: ["s47"], by: "anyone" }] })]);
    expect(way?.lacks.map(({ about }) => about.kind)).toEqual(["certificates"]);
    expect(way?.rests.map(({ about }) => about.kind)).toEqual(["condition"]);
  });

  test("a reader who is all that it asks lacks nothing", () => {
    expect(waysFor([share(vetted)], { ...reader, certificates: ["vetted"] })[0]?.lacks).toEqual([]);
  });
});

import { type FactKind, isRunning } from "@concordat/domain";
import * as fc from "fast-check";
import { describe, test } from "vitest";
import { anyWord, seenIn } from "../made/any-world.ts";
import { holds, holdsWith, neverHigher, same } from "../made/law.ts";
import { fact } from "../made/case.ts";
import { hospital, police, school, stranger } from "../made/partnership.ts";

/** What somebody has to say. An override, an involvement or a shield that nobody recorded is known not to be there. */
const asserted = new Set<FactKind>([
  ...(["caseType", "stage", "area", "opened", "threshold", "subjectRole", "linkedTo", "born"] as const),
  ...(["consent", "notice", "circumstance", "status", "factor", "score", "value"] as const),
  ...(["assurance", "namedConsent", "lifeStage", "episode"] as const),
]);

/** Two answers to one question that has one answer, by one agency, about the child. */
const contradiction = fc
  .record({
    asked: fc.constantFrom(
      { kind: "consent" as const, param: "toRefer/self", codes: ["given", "refused"] },
      { kind: "notice" as const, param: null, codes: ["due", "told"] },
      { kind: "circumstance" as const, param: "imminentHarm", codes: ["yes", "no"] },
    ),
    turned: fc.boolean(),
    by: fc.constantFrom(school, hospital),
  })
  .map(({ asked: { kind, param, codes }, turned, by }) => {
    const [first = null, second = null] = turned ? codes.toReversed() : codes;
    return { one: fact(kind, { param, code: first, by }), other: fact(kind, { param, code: second, by }) };
  });

describe("unknown is never a permission and never stops a withhold", () => {
  test("to know nothing never shows more than to know something", () =>
    holds((world) => neverHigher(world, { ...world, facts: world.facts.filter(({ kind }) => !asserted.has(kind)) })));

  test("people who differ never show more than any one of them alone", () =>
    holdsWith(contradiction, (world, { one, other }) => {
      const about = world.facts.filter(({ kind }) => kind !== one.kind);
      return neverHigher({ ...world, facts: [...about, one] }, { ...world, facts: [...about, one, other] });
    }));
});

describe("the recipient’s word alone never counts", () => {
  test("whatever the reader’s agency asserts, it never raises any level", () =>
    holdsWith(fc.array(anyWord, { minLength: 1, maxLength: 4 }), (world, words) =>
      neverHigher(world, {
        ...world,
        facts: [...world.facts, ...words.map((word) => ({ ...word, by: police, byKind: "police" }))],
      }),
    ));

  test("but for a stated need, which opens only what a clause asks it for", () =>
    holds((world) => {
      const versions = world.versions.map((version) => ({
        ...version,
        agreement: {
          ...version.agreement,
          clauses: version.agreement.clauses.map((clause) =>
            isRunning(clause) ? { ...clause, when: clause.when.filter(({ kind }) => kind !== "need") } : clause,
          ),
        },
      }));
      const stated = fact("need", { by: police, subject: null, code: "publicTask" });
      const silent = world.facts.filter(({ kind }) => kind !== "need");
      return same(
        seenIn({ ...world, versions, facts: silent }),
        seenIn({ ...world, versions, facts: [...silent, stated] }),
      );
    }));
});

describe("order and duplicates do not matter", () => {
  test("of versions, clauses, facts and releases", () =>
    holdsWith(fc.boolean(), (world, doubled) => {
      const turned = <Item>(items: readonly Item[]): Item[] =>
        doubled ? [...items.toReversed(), ...items] : items.toReversed();
      const versions = turned(world.versions).map((version) => ({
        ...version,
        agreement: { ...version.agreement, clauses: version.agreement.clauses.toReversed() },
        parties: turned(version.parties),
      }));
      return same(
        seenIn(world),
        seenIn({ ...world, versions, facts: turned(world.facts), releases: turned(world.releases) }),
      );
    }));

  test("of rows", () =>
    holds((world) => same(seenIn(world), seenIn({ ...world, rows: world.rows.toReversed() }).toReversed())));

  test("what concerns neither the reader nor the holder changes nothing", () =>
    holds((world) =>
      same(
        seenIn(world),
        seenIn({
          ...world,
          releases: world.releases.concat(world.releases.map((each) => ({ ...each, toAgency: stranger }))),
        }),
      ),
    ));
});

describe("a reason", () => {
  test("shows never less to whoever gives it", () =>
    holds((world) =>
      neverHigher(
        { ...world, viewer: { ...world.viewer, reasonUntil: Infinity } },
        { ...world, viewer: { ...world.viewer, reasonUntil: 0 } },
      ),
    ));

  test("opens only what a clause that asks for one shares, and as much as was said beforehand", () =>
    holds((world) => {
      const silent = seenIn({ ...world, viewer: { ...world.viewer, reasonUntil: 0 } });
      const said = seenIn({ ...world, viewer: { ...world.viewer, reasonUntil: Infinity } });
      return silent.every(({ level, withReason }, place) => (withReason ?? level) === said[place]?.level);
    }));
});

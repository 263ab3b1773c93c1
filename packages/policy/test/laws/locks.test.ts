import { isDisclosed, isRunning } from "@concordat/domain";
import { describe, test } from "vitest";
import type { Row } from "../../src/index.ts";
import { isOwn, rowsIn, seenIn, type World } from "../made/any-world.ts";
import { fact } from "../made/case.ts";
import { holds } from "../made/law.ts";
import { at, catalogue, police } from "../made/partnership.ts";

const fieldOf = ({ field }: Row) => catalogue.fields.find(({ key }) => key === field);

/** Every clause that a row's disclosure or question cites. */
const citedFor = ({ versions }: World, authorities: ReturnType<typeof rowsIn>[number]["decision"]["authorities"]) =>
  authorities.flatMap((authority) =>
    authority.kind === "clause"
      ? versions
          .filter(({ id }) => id === authority.version)
          .flatMap(({ agreement }) => agreement.clauses.filter(({ id }) => id === authority.clause))
          .filter(isRunning)
      : [],
  );

const others = (world: World) => rowsIn(world).filter(({ row }) => !isOwn(row));

describe("a lock yields only to a clause that names that key exactly", () => {
  test("nothing else is ever cited for a locked field, not even its owner’s release", () =>
    holds((world) =>
      others(world)
        .filter(({ row }) => fieldOf(row)?.lock)
        .every(
          ({ row, decision: { authorities } }) =>
            authorities.every(({ kind }) => kind === "clause") &&
            citedFor(world, authorities).every(({ fields }) => fields.some((selector) => selector === row.field)),
        ),
    ));

  test("a field locked for good is hidden from everybody else", () =>
    holds((world) =>
      others(world).every(({ row, decision }) => fieldOf(row)?.lock?.kind !== "never" || decision.level === "hidden"),
    ));

  test("a prefix never opens what people put in their own words", () =>
    holds((world) =>
      others(world)
        .filter(({ row }) => ["safeguarding.concernNarrative", "case.chronology"].includes(row.field))
        .every(({ row, decision: { authorities } }) =>
          citedFor(world, authorities).every(({ fields }) => fields.some((selector) => selector === row.field)),
        ),
    ));
});

describe("a shield leaves no trace of where somebody is", () => {
  const shielded = (world: World): World => ({
    ...world,
    facts: [...world.facts, ...world.rows.map(({ subject }) => fact("shield", { subject }))],
  });

  test("unless a clause is written for it and names that key exactly", () =>
    holds((world) =>
      others(shielded(world))
        .filter(({ row, decision }) => fieldOf(row)?.shield && decision.level !== "hidden")
        .every(({ row }) =>
          world.versions.some(({ agreement }) =>
            agreement.clauses.some(
              (clause) =>
                "despiteShield" in clause &&
                clause.despiteShield &&
                clause.fields.some((selector) => selector === row.field),
            ),
          ),
        ),
    ));

  test("it changes nothing about fields that do not say where somebody is", () =>
    holds((world) => {
      const was = seenIn(world);
      return rowsIn(shielded(world)).every(
        ({ row, decision }, index) => fieldOf(row)?.shield || counts(world) || decision.level === was[index]?.level,
      );
    }));
});

/** A clause that counts records may count a shielded one no longer, and show an older one instead. */
const counts = ({ versions }: World): boolean =>
  versions.some(({ agreement }) =>
    agreement.clauses.some((clause) => "when" in clause && clause.when.some(({ kind }) => kind === "atMost")),
  );

test("the owner’s embargo holds against everything but that owner’s release of the very entry", () =>
  holds((world) => {
    const rows = world.rows.map((row) => ({ ...row, embargoUntil: at + 1 }));
    return others({ ...world, rows }).every(
      ({ row, decision }) =>
        !isDisclosed(decision.level) ||
        world.releases.some(
          ({ entry, owner, toAgency }) => entry === row.id && owner === row.owner && toAgency === police,
        ),
    );
  }));

test("at most N: of one owner about one person, a clause that counts discloses no more than the newest so many", () =>
  holds((world) =>
    world.versions.every(({ id, agreement }) =>
      agreement.clauses.every((clause) => {
        const limits =
          "when" in clause ? clause.when.flatMap((each) => (each.kind === "atMost" ? each.records : [])) : [];
        if (limits.length === 0) return true;
        const cited = others(world).filter(
          ({ row, decision }) =>
            row.source === null &&
            isDisclosed(decision.level) &&
            decision.authorities.some(
              (each) => each.kind === "clause" && each.version === id && each.clause === clause.id,
            ),
        );
        const groups = Map.groupBy(cited, ({ row }) => `${row.owner} ${row.subject}`);
        return (
          cited.every(({ row }) => row.isEntry) &&
          [...groups.values()].every((group) => group.length <= Math.min(...limits))
        );
      }),
    ),
  ));

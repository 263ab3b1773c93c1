import { Day } from "@concordat/domain";
import {
  askPolicy,
  bookOf,
  compareGuards,
  factsOf,
  freshDatabase,
  keyOf,
  loadWorlds,
  plainDecisions,
  sayingWhy,
} from "@concordat/testkit";
import { demonstrationPartnership, showcase, showcaseEntry, showcaseExpectations } from "@concordat/worlds";
import postgres from "postgres";
import { beforeAll, describe, expect, it } from "vitest";

const today = Day.parse("2026-06-15");
const at = Date.parse("2026-06-15T11:00:00Z");
const whole = demonstrationPartnership(today);
const world = sayingWhy({ ...whole, cases: whole.cases.filter(({ id }) => id === showcase.caseId) }, at);
const purposes = [...new Set(world.cases.flatMap(({ involvements }) => involvements.flatMap((each) => each.purposes)))];

/** The others see nothing whatever the agreements say: comparing them would only take time. */
const team = new Set<string>(world.cases.flatMap((one) => one.team.map(({ professional }) => professional)));
const reach = new Set(["supervisor", "safeguardingLead", "mashManager"]);
const whoMayOpen = world.professionals.filter(({ id, roles }) => team.has(id) || roles.some((role) => reach.has(role)));

let facts: Awaited<ReturnType<typeof factsOf>> = new Map();
let compared: Awaited<ReturnType<typeof compareGuards>>;

beforeAll(async () => {
  const database = await freshDatabase();
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await loadWorlds(database.adminUrl, [world]);
  facts = await factsOf(sql, world, at);
  compared = await compareGuards(sql, { ...world, professionals: whoMayOpen }, purposes, at);
  await sql.end();
  await database.drop();
}, 180_000);

const seenAs = ({ level, marker }: { level: string; marker: string }): string =>
  level === "withheld" && marker === "vague" ? "vague" : level;

describe("the Whitlock case", () => {
  describe.each(showcaseExpectations)("$reader, for $purpose", ({ reader, purpose, sees }) => {
    const who = world.professionals.find(({ name }) => name === reader);
    const file = world.cases[0];
    if (!who || !file) throw new RangeError(reader);
    const asked = { world, file, who, purpose, at };
    const plain = plainDecisions(asked);

    it.each(Object.entries(sees))("%s: %s", (title, seen) => {
      const entry = file.entries.find(({ id }) => id === showcaseEntry(title));
      expect(entry, title).toBeDefined();
      const key = keyOf(entry?.id ?? "", entry?.field ?? "");
      const decision = askPolicy({ ...asked, book: bookOf(world), facts: facts.get(file.id) ?? [], today }).find(
        ({ row }) => keyOf(row.id, row.field) === key,
      )?.decision;
      expect([plain.get(key), decision].map((each) => each && seenAs(each))).toEqual([seen, seen]);
    });
  });

  it("shows every way of being seen", () => {
    const all = new Set(showcaseExpectations.flatMap(({ sees }) => Object.values(sees)));
    expect([...all].toSorted()).toEqual(["ask", "coarse", "hidden", "known", "vague", "value", "withheld"]);
  });

  it("is decided alike by both guards and the plain evaluator, for everybody who may open it and every purpose", () => {
    expect(compared.differences).toEqual([]);
    expect(compared.decisions).toBeGreaterThan(10_000);
  });
});

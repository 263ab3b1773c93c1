import { type FreshDatabase, freshDatabase, generatedAt, generatedWorld, loadWorlds } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from "vitest";

/** What is kept of a case for a professional is compared with their standing and the clock: both must follow what their agency holds. */
let database: FreshDatabase;
let sql: postgres.Sql;
const hour = 3_600_000;
const made = generatedWorld(2);
const [agency] = made.agencies;
const file = made.cases.find(({ involvements }) => involvements.some((part) => part.agency === agency!.id))!;
const assurance = {
  id: crypto.randomUUID(),
  assurance: "endorsement",
  by: made.agencies[1]!.id,
  from: generatedAt - hour,
};
const world = {
  ...made,
  agencies: made.agencies.map((each) => ({ ...each, assurances: each === agency ? [assurance] : [] })),
};
const mine = world.professionals.filter((each) => each.agency === agency!.id).map(({ id }) => id);

beforeAll(async () => {
  database = await freshDatabase();
  await loadWorlds(database.adminUrl, [world]);
});
afterAll(() => database.drop());
beforeEach(() => {
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
});
afterEach(() => sql.end());

/** Whose standing moves while something is done, which is then taken back. */
const movedBy = (work: (tx: postgres.TransactionSql) => Promise<unknown>): Promise<string[]> =>
  sql
    .begin(async (tx) => {
      const before = new Map(
        (await tx`select id, standing from professionals`).map(({ id, standing }) => [id, standing]),
      );
      await work(tx);
      const after = await tx<{ id: string; standing: number }[]>`select id, standing from professionals`;
      throw Object.assign(new Error("taken back"), {
        moved: after.filter(({ id, standing }) => before.get(id) !== standing).map(({ id }) => id),
      });
    })
    .catch((thrown: Error & { moved?: string[] }) => {
      if (!thrown.moved) throw thrown;
      return thrown.moved;
    });

test("an agency’s people, and nobody else, stand anew when it comes to hold something", async () => {
  const moved = await movedBy(
    (tx) => tx`insert into agency_assurances (id, partnership_id, agency_id, assurance, given_by, valid_from)
      values (${crypto.randomUUID()}, ${world.partnership.id}, ${agency!.id}, 'securityStandard', ${assurance.by}, now())`,
  );
  expect(moved.toSorted()).toEqual(mine.toSorted());
});

test("and when that ends", async () => {
  const moved = await movedBy((tx) => tx`update agency_assurances set valid_until = now() where id = ${assurance.id}`);
  expect(moved.toSorted()).toEqual(mine.toSorted());
});

test.each<[turn: string, from: number, until: number]>([
  ["begins", generatedAt - 60_000, generatedAt + hour],
  ["ends", generatedAt - hour, generatedAt + 60_000],
])("nothing is kept across the instant at which one %s", async (_, from, until) => {
  const [still] = await sql.begin(async (tx) => {
    await tx`update agency_assurances set valid_from = ${new Date(from)}, valid_until = ${new Date(until)} where id = ${assurance.id}`;
    return tx<{ from: Date; until: Date }[]>`
      select s.good_from as from, s.good_until as until
      from guard.standing_still(row(${world.partnership.id}::uuid, ${agency!.id}::uuid, ${mine[0]!}::uuid, null, ${new Date(generatedAt)}, array[${file.id}::uuid], null)::guard.actor, ${file.id}) s`;
  });
  expect(still!.from.getTime()).toBeGreaterThanOrEqual(from);
  expect(still!.until.getTime()).toBeLessThanOrEqual(until);
});

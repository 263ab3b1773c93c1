import type { FreshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { demonstrationDatabase } from "./stolen-login.ts";

let database: FreshDatabase;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await demonstrationDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  sql = postgres(database.adminUrl, { max: 1 });
});
afterEach(() => sql.end());

const parts = ["disclosure_rule_from", "disclosure_rule_to", "disclosure_rule_fields"] as const;

/** Does something that nobody is to see afterwards. */
const rolledBack = async (work: (tx: postgres.TransactionSql) => Promise<void>): Promise<void> => {
  const undone = new Error("undone");
  await expect(
    sql.begin(async (tx) => {
      await work(tx);
      throw undone;
    }),
  ).rejects.toBe(undone);
};

describe("compiled rules stay whole", () => {
  test.each(parts)("a part of no rule is refused in %s", async (table) => {
    await expect(
      sql`insert into ${sql(table)} select (json_populate_record(p, json_build_object('rule_id', gen_random_uuid()))).* from ${sql(table)} p limit 1`,
    ).rejects.toThrow("a part of no rule");
  });

  test("the parts of a rule go with it, and those of others stay", () =>
    rolledBack(async (tx) => {
      const [rule] = await tx<{ id: string }[]>`select id from disclosure_rules order by clause_id limit 1`;
      const count = async (table: string) => {
        const [row] = await tx<{ its: number; others: number }[]>`
          select count(*) filter (where rule_id = ${rule!.id})::integer as its, count(*) filter (where rule_id <> ${rule!.id})::integer as others from ${tx(table)}`;
        return row!;
      };
      const before = await Promise.all(parts.map(count));
      expect(before.map(({ its }) => its > 0)).toEqual([true, true, true]);
      await tx`delete from disclosure_rules where id = ${rule!.id}`;
      expect(await Promise.all(parts.map(count))).toEqual(before.map(({ others }) => ({ its: 0, others })));
    }));
});

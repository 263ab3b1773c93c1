import { describeSchema } from "@concordat/db/postgres";
import { freshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { expect, test } from "vitest";

test("the database is the one that was reviewed: packages/db/schema.sql (after a migration, run this with --update and read what changed)", async () => {
  const database = await freshDatabase();
  const sql = postgres(database.adminUrl, { max: 1 });
  const text = await describeSchema(sql);
  await sql.end();
  await database.drop();
  await expect(text).toMatchFileSnapshot("../../../db/schema.sql");
});

import { provisionRoles } from "@concordat/db/postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../src/index.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test("a role that Concordat makes for itself is no administrator’s: it is refused by name, and nothing is changed", async () => {
  await expect(provisionRoles(database.urlFor("request"), database.secrets)).rejects.toThrow(
    /^concordat_request is a role that Concordat makes for itself.* Nothing was changed/,
  );
  const { pool } = database.open(Date.now);
  expect(await pool.use(({ sql }) => sql`select current_user as me`)).toEqual([{ me: "concordat_request" }]);
});

test("a role that may not create roles is told what it needs", async () => {
  const { default: postgres } = await import("postgres");
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await sql`drop role if exists too_little`;
  await sql`create role too_little login password 'too little'`;
  await sql.unsafe(`grant connect on database ${new URL(database.adminUrl).pathname.slice(1)} to too_little`);
  const url = Object.assign(new URL(database.adminUrl), { username: "too_little", password: "too little" }).toString();
  await expect(provisionRoles(url, database.secrets)).rejects.toThrow(/^DATABASE_URL must name a role that may create/);
  await sql.unsafe(`revoke connect on database ${new URL(database.adminUrl).pathname.slice(1)} from too_little`);
  await sql`drop role too_little`;
  await sql.end();
});

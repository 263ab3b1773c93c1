import type { FreshDatabase } from "@concordat/testkit";
import { showcase } from "@concordat/worlds";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { at, demonstration, demonstrationDatabase, me, StolenLogin } from "./stolen-login.ts";

let database: FreshDatabase;
let stolen: StolenLogin;
beforeAll(async () => {
  database = await demonstrationDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  stolen = await StolenLogin.to(database);
});
afterEach(() => stolen.sql.end());

describe("writing on what one cannot see", () => {
  const entry = (caseId: string, agency: string = me.agency) =>
    stolen.sql`insert into entries (id, partnership_id, case_id, field, owner_agency_id, recorded_by, recorded_at)
      values (gen_random_uuid(), ${me.partnership}, ${caseId}, 'case.notes', ${agency}, ${me.professional}, ${new Date(at).toISOString()})`;

  test("another case, and one that does not exist, are refused alike", async () => {
    await stolen.enter();
    const elsewhere = demonstration.cases.find(({ id }) => id !== showcase.caseId)!;
    const refusals = await Promise.all(
      [elsewhere.id, "00000000-0000-4000-8000-000000000000"].map((id) =>
        entry(id).then(
          () => "allowed",
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(refusals)).toEqual(new Set(['new row violates row-level security policy for table "entries"']));
  });

  test("in another agency's name it is refused", async () => {
    await stolen.enter();
    const other = demonstration.agencies.find(({ id }) => id !== me.agency)!;
    await expect(entry(showcase.caseId, other.id)).rejects.toThrow(/row-level security/);
  });

  test("a value is not added to an entry that stands", async () => {
    await stolen.enter();
    await stolen.sql`select app.prepare()`;
    const [own] = await stolen.sql<
      { id: string }[]
    >`select id from entries where owner_agency_id = ${me.agency} limit 1`;
    await expect(
      stolen.sql`insert into entry_values (entry_id, level, position, partnership_id, value) values (${own!.id}, 5, 1, ${me.partnership}, '"other"')`,
    ).rejects.toThrow(/row-level security/);
  });

  test("the ledger is not written in another's name, nor about another instant", async () => {
    await stolen.enter();
    const row = (professional: string, when: number) =>
      stolen.sql`insert into disclosures (id, partnership_id, case_id, at, professional_id, agency_id, procedure, epoch, rows, levels, because, authorities, own_rows)
        values (gen_random_uuid(), ${me.partnership}, ${showcase.caseId}, ${new Date(when).toISOString()}, ${professional}, ${me.agency}, 'x', 1, '{}', '{}', '{}', '{}', 0)`;
    await expect(row(demonstration.professionals[0]!.id, at)).rejects.toThrow(/row-level security/);
    await expect(row(me.professional, at + 1000)).rejects.toThrow(/row-level security/);
  });
});

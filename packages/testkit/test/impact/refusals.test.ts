import { beginImpact, type Database, DatabaseFailure, readImpactPart, withActor } from "@concordat/db";
import { type CaseloadWanted, VersionId, type World, type WorldProfessional } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, generatedAt, loadWorlds } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { governed } from "./coming.ts";
import { measured } from "./caseload.ts";

/** What the database gives of the caseload, whatever the server asks of it. */
let database: FreshDatabase;
let sql: postgres.Sql;
let now = generatedAt;
let open: Database;
const made = governed(5);
const lead = made.professionals.find(({ roles }) => roles.includes("governanceLead"))!;
const like = (roles: readonly string[]): WorldProfessional =>
  ({ ...lead, id: crypto.randomUUID(), roles, email: `${roles.join()}@example.org` }) as WorldProfessional;
const [signatory, dpo, second] = [
  like(["signatory"]),
  like(["dpo"]),
  { ...like(["governanceLead"]), email: "second@example.org" },
];
const world: World = { ...made, professionals: [...made.professionals, signatory, dpo, second] };
const elsewhere = governed(3);
const practitioner = world.professionals.find(({ roles }) => roles.includes("practitioner"))!;
const stranger = elsewhere.professionals.find(({ roles }) => roles.includes("governanceLead"))!;
const version = world.agreements[0]!.versions[0]!.id;

beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await loadWorlds(database.adminUrl, [world, elsewhere]);
  open = database.open(() => now);
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const actorOf = ({ id, agency }: WorldProfessional, of: World) => ({
  professional: id,
  agency,
  partnership: of.partnership.id,
  visit: crypto.randomUUID(),
});
const wanted: CaseloadWanted = {
  agencies: world.agencies.map(({ id }) => id),
  fields: world.glossary.catalogue.fields.map(({ key }) => key),
  kinds: ["caseType"],
  tags: [],
  counted: [],
  handling: false,
  values: false,
  observed: false,
  recorded: false,
};

const begins = async (who: WorldProfessional, of = world): Promise<string> => {
  const event = crypto.randomUUID();
  await withActor(open, { actor: actorOf(who, of) }, (tx) => beginImpact(tx, version, event));
  return event;
};
const reads = (who: WorldProfessional, event: string, of = world) =>
  withActor(open, { actor: actorOf(who, of) }, (tx) => readImpactPart(tx, { event, after: null, size: 10, wanted }));
const refused = expect.objectContaining({ state: "42501" });

describe("classes of the caseload are given to nobody", () => {
  test.each([
    ["who works cases", practitioner, world],
    ["who signs", signatory, world],
    ["who protects data", dpo, world],
    ["who governs another partnership", stranger, elsewhere],
  ])("%s: not even begun", async (_, who, of) => {
    await expect(begins(who, of)).rejects.toEqual(refused);
    expect(await sql`select from audit_events where act = 'impact'`).toHaveLength(0);
  });

  test("who has not begun", async () => {
    await expect(reads(lead, crypto.randomUUID())).rejects.toEqual(refused);
  });

  test("who uses what another began", async () => {
    await expect(reads(second, await begins(lead))).rejects.toEqual(refused);
  });

  test("who began ten minutes ago", async () => {
    const event = await begins(lead);
    now = generatedAt + 10 * 60_000;
    await expect(reads(lead, event)).rejects.toBeInstanceOf(DatabaseFailure);
    now = generatedAt + 10 * 60_000 - 1;
    expect((await reads(lead, event))?.cases).toBeGreaterThan(0);
    now = generatedAt;
  });
});

test("whoever begins is on record, with the text that they asked about", async () => {
  const event = await begins(lead);
  expect(await sql`select act, noun, noun_id, professional_id, case_id from audit_events where id = ${event}`).toEqual([
    { act: "impact", noun: "agreementVersion", noun_id: version, professional_id: lead.id, case_id: null },
  ]);
});

test("no id of a case, a person or an entry is given", async () => {
  const part = JSON.stringify({ ...(await reads(lead, await begins(lead))), last: null });
  const ids = world.cases.flatMap(({ id, subjects, entries }) => [
    id,
    ...subjects.map((each) => each.id),
    ...entries.map((each) => each.id),
  ]);
  expect(part.length).toBeGreaterThan(1000);
  expect(ids.filter((each) => part.includes(each))).toEqual([]);
});

test("restricted cases are left out", async () => {
  const versions = world.agreements.flatMap((agreement) => agreement.versions);
  const nothingMore = { ...versions[0]!.agreement, clauses: [] };
  const id = VersionId.parse(crypto.randomUUID());
  const coming = { world, id, agreement: nothingMore, replaces: versions.map((each) => each.id) };
  const counted = (found: Awaited<ReturnType<typeof measured>>) =>
    found.flatMap(({ tally }) => Object.values(tally)).reduce((sum, { entries }) => sum + entries, 0);
  expect(counted(await measured(open, coming))).toBeGreaterThan(0);
  const closed = await sql`
    insert into case_barriers (id, partnership_id, case_id, kind, valid_from, valid_until)
    select gen_random_uuid(), c.partnership_id, c.id, 'restriction', ${new Date(generatedAt).toISOString()}::timestamptz, 'infinity'
    from cases c where c.partnership_id = ${world.partnership.id} returning id`;
  expect(counted(await measured(open, coming))).toBe(0);
  await sql`delete from case_barriers where id in ${sql(closed.map((row) => row["id"] as string))}`;
});

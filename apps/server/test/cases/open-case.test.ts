import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { elsewhere, harrowmere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { newCase } from "../scene/questions.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let sql: postgres.Sql;
beforeAll(async () => {
  running = await testServer({
    database: await sceneDatabase({ here: [sceneCases.whitlock], there: [] }),
    clock: () => sceneAt,
  });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const counts = async () =>
  sql`select (select count(*) from cases) as cases, (select count(*) from entries) as entries, (select count(*) from people) as people, (select count(*) from involvements) as parts`;
const police = person("Joanne Sykes").agency;
const joint = harrowmere.partnership.jointAgency;
const [born] = [{ role: "child", given: "Wren", family: "Applegarth", born: "2030-01-01" }];

describe("a case is not opened", () => {
  test.each<[what: string, asked: object, status: number]>([
    ["of a kind that nobody has named", { caseType: "bogus" }, 400],
    ["at a stage that nobody has named", { stage: "bogus" }, 400],
    ["for a purpose that nobody has named", { purposes: ["bogus"] }, 400],
    ["for nothing", { purposes: [] }, 400],
    ["about nobody", { people: [] }, 400],
    ["about somebody in a part that nobody has named", { people: [{ ...newCase().people[0], role: "bogus" }] }, 400],
    ["about somebody born on a day that there is not", { people: [{ ...born, born: "2015-02-30" }] }, 400],
    [
      "with an agency of another partnership",
      { agencies: [{ agencyId: elsewhere.agencies[0]?.id, purposes: ["childSafeguarding"] }] },
      400,
    ],
    [
      "with one’s own agency brought in",
      { agencies: [{ agencyId: person("Gavin Pickles").agency, purposes: ["childSafeguarding"] }] },
      400,
    ],
    [
      "with the joint record as if it were an agency",
      { agencies: [{ agencyId: joint, purposes: ["childSafeguarding"] }] },
      400,
    ],
    [
      "with one agency twice",
      { agencies: [police, police].map((agencyId) => ({ agencyId, purposes: ["childSafeguarding"] })) },
      400,
    ],
  ])("%s, and nothing is half done", async (_, asked, status) => {
    const gavin = await signedIn(running, person("Gavin Pickles").email);
    const before = await counts();
    expect((await gavin.call("cases.open", { ...newCase(), ...asked })).status).toBe(status);
    expect(await counts()).toEqual(before);
  });
});

describe("a case that is opened", () => {
  const bringingInPolice = { agencies: [{ agencyId: police, purposes: ["childSafeguarding"] }] };

  test("shows its opener what they said, and that they lead", async () => {
    const gavin = await signedIn(running, person("Gavin Pickles").email);
    const { data } = await gavin.call("cases.open", newCase());
    const { data: picture } = await gavin.call("cases.picture", { caseId: data.id });
    expect(picture.entries.map(({ value, mine }: any) => [value, mine])).toEqual(
      expect.arrayContaining([
        ["Wren", true],
        ["Applegarth", true],
        ["2015-02-03", true],
      ]),
    );
    expect(picture.team.map(({ name, caseRoles }: any) => [name, caseRoles])).toEqual([["Gavin Pickles", ["lead"]]]);
    expect(picture.subjects.map(({ roles }: any) => roles.map(({ role }: any) => role))).toEqual([["child"]]);
  });

  test("is there for those who reach all cases of an agency that was brought in, and for nobody of another", async () => {
    const gavin = await signedIn(running, person("Gavin Pickles").email);
    const { data } = await gavin.call("cases.open", { ...newCase(), ...bringingInPolice });
    const opens = async (name: string) =>
      (await (await signedIn(running, person(name).email)).call("cases.picture", { caseId: data.id })).status;
    const reaching = (agency: string) =>
      harrowmere.professionals.find((each) => each.agency === agency && each.roles.includes("supervisor"))?.name ?? "";
    expect(await opens(reaching(police))).toBe(200);
    expect(await opens("Joanne Sykes")).toBe(404);
    expect(await opens(reaching(person("Hannah Fairbrother").agency))).toBe(404);
  });

  test("pressed twice, and at once, is opened once", async () => {
    const gavin = await signedIn(running, person("Gavin Pickles").email);
    const asked = { ...newCase(), key: press() };
    const answers = await Promise.all([gavin.call("cases.open", asked), gavin.call("cases.open", asked)]);
    const again = await gavin.call("cases.open", asked);
    expect(new Set([...answers, again].map(({ status, data }) => `${status} ${data?.id}`)).size).toBe(1);
  });
});

import { type Expectation, showcaseEntry, showcaseExpectations } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

const { whitlock } = sceneCases;

let running: TestServer;
beforeAll(async () => {
  running = await testServer({
    database: await sceneDatabase({ here: [whitlock], there: [] }),
    clock: () => sceneAt,
  });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const readers = [...new Set(showcaseExpectations.map(({ reader }) => reader))].map(person);
const today = new Date(sceneAt).toISOString().slice(0, 10);

/** Somebody as they are: what an owner would choose to look as they do. */
function as({ reader, purpose }: Expectation) {
  const { id, agency, roles, certificates } = person(reader);
  return {
    caseId: whitlock.id,
    agencyId: agency,
    purpose,
    roles,
    caseRoles: whitlock.team.filter(({ professional }) => professional === id).flatMap(({ caseRoles }) => caseRoles),
    certificates: certificates
      .filter(({ from, until }) => from <= today && today <= until)
      .map(({ certificate }) => certificate),
  };
}

const isReleasedTo = (agency: string, entry: (typeof whitlock.entries)[number]): boolean =>
  whitlock.releases.some(
    (release) =>
      release.toAgency === agency &&
      (release.entry === entry.id || (release.field === entry.field && release.subject === entry.subject)),
  );

describe.each(showcaseExpectations)(
  "the Whitlock case as its owners see $reader see it, for $purpose",
  (expectation) => {
    const owners = readers.filter(({ agency }) => agency !== person(expectation.reader).agency);

    test.each(owners)("what $name’s agency holds is seen as the agreements say", async ({ agency, email }) => {
      const visitor = await signedIn(running, email);
      const answer = await visitor.call("cases.seeAs", as(expectation));
      // Of an agency that one is not shown, one learns nothing.
      if (answer.status === 404) return;
      const levels = new Map<string, string>(
        answer.data.entries.map(({ id, level }: { id: string; level: string }) => [id, level]),
      );
      const own = Object.entries(expectation.sees).flatMap(([title, seen]) => {
        const entry = whitlock.entries.find(({ id }) => id === showcaseEntry(title));
        return entry?.owner === agency && !isReleasedTo(person(expectation.reader).agency, entry)
          ? [[title, levels.get(entry.id), seen === "vague" ? "withheld" : seen]]
          : [];
      });
      expect(own.map(([title, seen]) => [title, seen])).toEqual(own.map(([title, , expected]) => [title, expected]));
    });
  },
);

describe("looking as another agency does", () => {
  const gavin = () => signedIn(running, person("Gavin Pickles").email);
  const asPolice = { caseId: whitlock.id, agencyId: person("Joanne Sykes").agency };

  test("tells of one’s own entries alone", async () => {
    const { data } = await (await gavin()).call("cases.seeAs", asPolice);
    const owners = new Set(
      data.entries.map(({ id }: { id: string }) => whitlock.entries.find((entry) => entry.id === id)?.owner),
    );
    expect([...owners]).toEqual([person("Gavin Pickles").agency]);
  });

  test.each([
    ["an agency that is not on the case", { ...asPolice, agencyId: crypto.randomUUID() }],
    ["one’s own agency", { ...asPolice, agencyId: person("Gavin Pickles").agency }],
    ["a purpose that the agency has no part for", { ...asPolice, purpose: "bogus" }],
  ])("%s is not found", async (_, asked) => {
    expect((await (await gavin()).call("cases.seeAs", asked)).status).toBe(404);
  });

  test("is on record", async () => {
    await (await gavin()).call("cases.seeAs", asPolice);
    const sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
    const kept =
      await sql`select noun, noun_id, case_id from audit_events where act = 'seeAs' and professional_id = ${person("Gavin Pickles").id}`;
    await sql.end();
    expect(kept.at(-1)).toEqual({ noun: "agency", noun_id: asPolice.agencyId, case_id: whitlock.id });
  });
});

import { levels as levelNames } from "@concordat/domain";
import { type Expectation, showcaseExpectations } from "@concordat/worlds";
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
    theirPurpose: purpose,
    people: {
      roles,
      caseRoles: whitlock.team.filter(({ professional }) => professional === id).flatMap(({ caseRoles }) => caseRoles),
      certificates: certificates
        .filter(({ from, until }) => from <= today && today <= until)
        .map(({ certificate }) => certificate),
    },
  };
}

const isReleasedTo = (agency: string, id: string): boolean =>
  whitlock.releases.some(({ toAgency, entry }) => toAgency === agency && entry === id);

const fieldOf = (id: string) => whitlock.entries.find((entry) => entry.id === id)?.field;

const disclosed = new Set(["value", "coarse", "known"]);

describe.each(showcaseExpectations)(
  "the Whitlock case as its owners see $reader see it, for $purpose",
  (expectation) => {
    const reader = person(expectation.reader);
    const owners = readers.filter(({ agency }) => agency !== reader.agency);
    let shown: Map<string, string>;
    let marked: Set<string>;
    beforeAll(async () => {
      const visitor = await signedIn(running, reader.email);
      await visitor.call("cases.giveReason", { caseId: whitlock.id, reason: "assess" });
      const { data } = await visitor.call("cases.picture", { caseId: whitlock.id, purpose: expectation.purpose });
      shown = new Map(data.entries.map(({ id, level }: { id: string; level: string }) => [id, level]));
      marked = new Set(
        data.withheld.map((mark: any) => `${mark.ask ? "ask" : "withheld"} ${mark.field} ${mark.agencyId}`),
      );
    });

    test.each(owners)("what $name’s agency holds is seen as the reader sees it", async ({ agency, email }) => {
      const visitor = await signedIn(running, email);
      const answer = await visitor.call("cases.seeAs", as(expectation));
      // Of an agency that one is not shown, one learns nothing.
      if (answer.status === 404) return;
      const seen: { id: string; level: string }[] = answer.data.entries;
      const compared = seen.filter(({ id }) => !isReleasedTo(reader.agency, id));
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.map(({ id, level }) => [id, disclosed.has(level) ? level : undefined])).toEqual(
        compared.map(({ id }) => [id, shown.get(id)]),
      );
      const asked = compared.filter(({ level }) => level === "ask").map(({ id }) => `ask ${fieldOf(id)} ${agency}`);
      expect(asked.filter((mark) => !marked.has(mark))).toEqual([]);
    });
  },
);

describe("looking as another agency does", () => {
  const gavin = () => signedIn(running, person("Gavin Pickles").email);
  const asPolice = { caseId: whitlock.id, agencyId: person("Joanne Sykes").agency };

  test("as whoever sees most shows at least what anybody of them sees", async () => {
    const levels = async (asked: object) => {
      const { data } = await (await gavin()).call("cases.seeAs", { ...asWhoever, ...asked });
      return new Map<string, string>(data.entries.map(({ id, level }: { id: string; level: string }) => [id, level]));
    };
    const rank = (level: string | undefined) => levelNames.findIndex((name) => name === level);
    const asked = as({ reader: "Priya Raman", purpose: "familyAssessment", sees: {} });
    const asWhoever = { ...asked, purpose: "familyAssessment", people: null };
    const [most, priya] = [await levels({}), await levels({ people: asked.people })];
    expect([...priya].filter(([id, level]) => rank(most.get(id)) < rank(level))).toEqual([]);
    expect([...priya.values()].some((level) => disclosed.has(level))).toBe(true);
  });

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
    ["a purpose that the agency has no part for", { ...asPolice, theirPurpose: "bogus" }],
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

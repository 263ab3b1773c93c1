import { idNamed } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { ownEntries } from "../scene/questions.ts";
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

const owner = person("Gavin Pickles");
const visit = () => signedIn(running, owner.email);

describe("who can see an entry, and why", () => {
  test.each([
    ["an entry of another agency", whitlock.entries.find((entry) => entry.owner !== owner.agency)?.id],
    ["an entry that does not exist", idNamed("scene/absent")],
    ["an entry that was corrected", whitlock.entries.find(({ supersedes }) => supersedes !== null)?.supersedes],
  ])("%s is not found", async (_, entryId) => {
    expect((await (await visit()).call("cases.whoSees", { caseId: whitlock.id, entryId })).status).toBe(404);
  });

  test("what is said of each agency is what looking as it shows, and the clauses that decide are those that are cited", async () => {
    const visitor = await visit();
    const looked = new Map<string, any[]>();
    const looksAs = async (agencyId: string): Promise<any[]> => {
      const known = looked.get(agencyId);
      if (known) return known;
      const asked = { caseId: whitlock.id, agencyId };
      const { purposes } = (await visitor.call("cases.seeAs", asked)).data;
      const looks = await Promise.all(
        purposes.map((theirPurpose: string) => visitor.call("cases.seeAs", { ...asked, theirPurpose })),
      );
      looked.set(
        agencyId,
        looks.map(({ data }) => data),
      );
      return looked.get(agencyId) ?? [];
    };
    let compared = 0;
    for (const { id: entryId } of ownEntries(owner).slice(0, 4)) {
      const { data } = await visitor.call("cases.whoSees", { caseId: whitlock.id, entryId });
      for (const { agencyId, some, clauses } of data) {
        const looks = await looksAs(agencyId);
        const seen = looks.map(({ entries, authorities }) => {
          const entry = entries.find(({ id }: { id: string }) => id === entryId);
          return { level: entry.level, cited: entry.because.map((at: number) => authorities[at].clause) };
        });
        expect(seen.map(({ level }) => level)).toContain(some);
        const deciding = clauses.filter((each: any) => each.stands === "decides" && each.does !== "withhold");
        const cited = new Set(seen.flatMap((each) => each.cited));
        expect([...cited].filter((clause) => !deciding.some((each: any) => each.clause === clause))).toEqual([]);
        compared += cited.size;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test("is on record", async () => {
    const [entry] = ownEntries(owner);
    await (await visit()).call("cases.whoSees", { caseId: whitlock.id, entryId: entry?.id });
    const sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
    const kept =
      await sql`select noun, noun_id, case_id from audit_events where act = 'whoSees' and professional_id = ${owner.id}`;
    await sql.end();
    expect(kept).toContainEqual({ noun: "entry", noun_id: entry?.id, case_id: whitlock.id });
  });
});

describe("what it would take to be shown what a mark stands for", () => {
  test("without a mark nothing is told, whatever the agreements say", async () => {
    const visitor = await visit();
    const { withheld } = (await visitor.call("cases.picture", { caseId: whitlock.id })).data;
    const marks = new Set(withheld.map(({ field, agencyId }: any) => `${field} ${agencyId}`));
    const fields = [...new Set(whitlock.entries.map(({ field }) => field))];
    const agencies = [...new Set(whitlock.involvements.map(({ agency }) => agency))];
    const unmarked = fields
      .flatMap((field) => agencies.map((agencyId) => ({ field, agencyId })))
      .filter(({ field, agencyId }) => !marks.has(`${field} ${agencyId}`));
    const told = await Promise.all(
      unmarked.slice(0, 40).map((each) => visitor.call("cases.wouldShow", { caseId: whitlock.id, ...each })),
    );
    expect(told.map(({ data }) => data)).toEqual(told.map(() => []));
  });

  test("of a mark it names a clause of a signed agreement and what it asks", async () => {
    const visitor = await visit();
    const { withheld } = (await visitor.call("cases.picture", { caseId: whitlock.id })).data;
    const ways = await Promise.all(
      withheld.map(({ field, agencyId }: any) =>
        visitor.call("cases.wouldShow", { caseId: whitlock.id, field, agencyId }),
      ),
    );
    const said = ways.flatMap(({ data }) => data);
    expect(said.length).toBeGreaterThan(0);
    expect(said.some(({ lacks, rests }: any) => lacks.length + rests.length > 0)).toBe(true);
  });
});

import { policyGuard } from "@concordat/api";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, password, signedIn, type TestServer, testServer } from "../harness.ts";
import { type Answered, askEverything } from "../scene/script.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { canaryCases, everyCanary, forbiddenTo, machinery } from "./canary-world.ts";

/** A policy that has never heard of an agreement: everything is open to everybody, and may be seen in full. */
const policyThatAllowsAll: typeof policyGuard = {
  decide: ({ rows }) =>
    rows.map((): ReturnType<typeof policyGuard.decide>[number] => ({
      level: "value",
      marker: "named",
      authorities: [{ kind: "own" }],
    })),
  viewerOf: (...about) => ({ ...policyGuard.viewerOf(...about), mayOpen: true, involved: true }),
};

/** A partnership’s own words, people and signed texts: no policy of ours decides on them, row security alone keeps them in. */
const governance = [
  "partnerships",
  "controllers",
  "agencies",
  "catalogue_sections",
  "catalogue_fields",
  "vocabulary_terms",
  "legal_gateways",
  "rule_epochs",
  "agreements",
  "agreement_versions",
  "agreement_signatures",
  "agreement_comments",
  "comment_answers",
  "agreement_advice",
  "advice_overrulings",
  "agreement_approvals",
  "agreement_steps",
  "step_confirmations",
  "party_periods",
];

/** Takes row security away from cases and the vault: their policies, and the guard’s own decision on rows and on who opens a case. */
async function switchRowSecurityOff(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const tables = await sql<
    { tablename: string }[]
  >`select tablename from pg_tables where schemaname = 'public' and tablename <> all (${governance})`;
  for (const { tablename } of tables) await sql.unsafe(`alter table public.${tablename} disable row level security`);
  await sql.unsafe(`
    create or replace function guard.decide(a guard.actor, p_case uuid, r guard.reader)
    returns table (row_id uuid, field text, subject_id uuid, is_entry boolean, level smallint, marker smallint)
    language sql stable as $$ select w.id, w.field, w.subject_id, w.is_entry, 5::smallint, 0::smallint from guard.rows_of(p_case) w $$;
    alter function guard.reader_of(guard.actor, uuid) rename to real_reader_of;
    create function guard.reader_of(a guard.actor, p_case uuid) returns guard.reader
    language sql stable as $$ select r.roles, r.case_roles, r.certificates, true, r.conflict, true, r.purpose from guard.real_reader_of(a, p_case) r $$;
    alter function guard.reader_of(guard.actor, uuid) owner to concordat_guard;`);
  await sql.end();
}

interface Build {
  readonly name: string;
  readonly policy: boolean;
  readonly rows: boolean;
}

const builds: readonly Build[] = [
  { name: "as it runs", policy: true, rows: true },
  { name: "with a policy that allows everything: row security alone", policy: false, rows: true },
  { name: "with row security switched off: the policy alone", policy: true, rows: false },
];

const visitors: readonly (readonly [name: string, door: App])[] = [
  ["Gavin Pickles", "portal"],
  ["Denise Whitehead", "portal"],
  ["Joanne Sykes", "portal"],
  ["Claire Donnelly", "portal"],
  ["Elsewhere Professional 2.1", "portal"],
  ["Alice Thornbury", "admin"],
];

async function start({ policy, rows }: Build): Promise<TestServer> {
  const database = await sceneDatabase(canaryCases);
  if (!rows) await switchRowSecurityOff(database.adminUrl);
  return testServer({
    database,
    clock: () => sceneAt,
    ...(policy ? {} : { policy: policyThatAllowsAll }),
    ...(policy && rows ? {} : { sound: () => {} }),
  });
}

const textOf = ({ body, headers }: Answered): string => `${JSON.stringify(headers)}\n${body}`;

/** Which of these strings came back, and in which answer. */
const found = (answers: readonly Answered[], forbidden: readonly string[]): string[] =>
  answers.flatMap((answer) => {
    const text = textOf(answer);
    return forbidden
      .filter((secret) => text.includes(secret))
      .map((secret) => `${answer.path} ${JSON.stringify(answer.input).slice(0, 200)}: ${secret}`);
  });

describe.each(builds)("$name", (build) => {
  let running: TestServer;
  beforeAll(async () => {
    running = await start(build);
  });
  afterAll(async () => {
    await running.stop();
    await running.database.drop();
  });

  test.each(visitors)("nothing hidden from %s comes back from any procedure", async (name, door) => {
    const visitor = await signedIn(running, person(name).email, door);
    const answers = await askEverything(visitor, person(name));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
    expect(answers.filter(({ status }) => status >= 500).map(({ path, input }) => [path, input])).toEqual([]);
    expect(found(answers, [...forbiddenTo(person(name)), ...machinery])).toEqual([]);
  });

  test("no word of an entry, no search, no password and no token is logged", () => {
    const log = running.log.join("");
    expect(log).toContain("request completed");
    const words = [...everyCanary, "Whitlock", password, "@", "__Host-", ...machinery];
    expect(words.filter((word) => log.includes(word))).toEqual([]);
  });
});

test("with both guards silenced the canaries are found: the sweep can fail", async () => {
  const running = await start({ name: "", policy: false, rows: false });
  const who = person("Gavin Pickles");
  const visitor = await signedIn(running, who.email);
  const answers = [];
  for (const path of ["cases.picture"]) {
    const input = { caseId: canaryCases.here[0]?.id };
    answers.push({ path, input, ...(await visitor.call(path, input)) });
  }
  expect(found(answers, forbiddenTo(who)).length).toBeGreaterThan(20);
  await running.stop();
  await running.database.drop();
});

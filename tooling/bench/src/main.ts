import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import type { AgencyId, CaseId, ProfessionalId } from "@concordat/domain";
import postgres from "postgres";
import { activation } from "./activation.ts";
import { sizes } from "./bench-partnership.ts";
import { impact } from "./impact.ts";
import { matrix } from "./matrix.ts";
import { type Call, figuresOf, measure, send } from "./measure.ts";
import { password, prepare } from "./prepare.ts";
import { startTarget, type Target } from "./processes.ts";
import { measureOperation, type Operation } from "./rounds.ts";
import { type Measured, table } from "./table.ts";

/** How long each stretch of measuring is, and how many there are of each operation. */
const seconds = Number(process.env["SECONDS"] ?? 6);
const rounds = Number(process.env["ROUNDS"] ?? 3);
const connections = 8;
/** `CASES=0` loads the partnership alone, in seconds: enough for what looks at no case (`activate`, `matrix`). */
const cases = Number(process.env["CASES"] ?? sizes.cases);
/** Words of the operations to measure; all of them without any. */
const only = process.argv.slice(2);
const isWanted = (name: string): boolean => only.length === 0 || only.some((word) => name.includes(word));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Somebody who is signed in, and some cases that they may open. */
interface Reader {
  readonly id: ProfessionalId;
  readonly agencyId: AgencyId;
  readonly email: string;
  readonly cases: CaseId[];
  cookie: string;
}

async function readersOf(adminUrl: string, kind: "supervisor" | "practitioner"): Promise<Reader[]> {
  const sql = postgres(adminUrl, { max: 1 });
  const rows = await sql<Omit<Reader, "cookie">[]>`
    select p.id, p.agency_id as "agencyId", a.email, array(select t.case_id::text from case_team t where t.professional_id = p.id order by t.case_id limit 25) as cases
    from professionals p join accounts a on a.professional_id = p.id
    where ${kind} = any (p.roles) order by a.email limit 20`;
  await sql.end();
  return rows.map((row) => ({ ...row, cookie: "" }));
}

const headers = (cookie: string) => ({
  host: "portal.test",
  origin: "http://portal.test",
  "sec-fetch-site": "same-origin",
  "x-concordat": "1",
  cookie,
});

interface Asking extends Pick<Call, "isRight"> {
  readonly cookie: string;
  readonly input: unknown;
}

const ask = (path: string, { cookie, input, isRight }: Asking): Call => ({
  path: `/api/${path}`,
  headers: headers(cookie),
  body: JSON.stringify(input),
  isRight,
});
const askFloor = (body: unknown, isRight: Call["isRight"]): Call => ({
  path: "/",
  headers: {},
  body: JSON.stringify(body),
  isRight,
});

/** Allows any number of sign-ins from one address meanwhile: the limit is not what is measured. */
async function withoutAttemptLimits<Result>(adminUrl: string, work: () => Promise<Result>): Promise<Result> {
  const sql = postgres(adminUrl, { max: 1 });
  const timer = setInterval(() => void sql`delete from sign_in_attempts`.catch(() => {}), 50);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await sql.end();
  }
}

async function signIn(target: Target, readers: readonly Reader[]): Promise<void> {
  const agent = new Agent();
  for (const reader of readers) {
    const { cookie, status, body } = await send(
      agent,
      target.port,
      ask("sessions.signIn", { cookie: "", input: { email: reader.email, password }, isRight: () => true }),
    );
    if (status !== 200) throw new Error(`Could not sign in ${reader.email}: ${body}`);
    reader.cookie = cookie;
  }
}

const pairsOf = (readers: readonly Reader[]): { reader: Reader; caseId: CaseId }[] =>
  readers.flatMap((reader) => reader.cases.map((caseId) => ({ reader, caseId })));

/** Goes round a list for ever, in an order of its own. */
function* roundAndRound<Item>(items: readonly Item[], stride: number): Generator<Item> {
  for (let index = 0; ; index = (index + stride) % items.length) {
    const item = items[index];
    if (item !== undefined) yield item;
  }
}

function* map<Item, Result>(items: Iterable<Item>, make: (item: Item) => Result): Generator<Result> {
  for (const item of items) yield make(item);
}

const ok = (status: number): boolean => status === 200;

const { server, adminUrl, world } = await prepare(fileURLToPath(new URL("../../..", import.meta.url)), say, cases);
const setUp = postgres(adminUrl, { max: 1, onnotice: () => {} });
await setUp`create unlogged table if not exists floor_made (one integer)`;
await setUp`create table if not exists floor_entries (like entries including defaults including indexes)`;
await setUp`create table if not exists floor_values (like entry_values including defaults including indexes)`;
await setUp.end();

const concordat = await startTarget("Concordat", "concordat.ts", adminUrl);
const floor = await startTarget("floor", "floor.ts", adminUrl);
const practitioners = await readersOf(adminUrl, "practitioner");
const supervisors = await readersOf(adminUrl, "supervisor");
await withoutAttemptLimits(adminUrl, () => signIn(concordat, [...practitioners, ...supervisors]));

const pairs = pairsOf(practitioners);
const picture = ({ reader, caseId }: (typeof pairs)[number]) =>
  ask("cases.picture", {
    cookie: reader.cookie,
    input: { caseId },
    isRight: (status, body) => ok(status) && body.includes(caseId),
  });
const list = (reader: Reader) =>
  ask("cases.list", {
    cookie: reader.cookie,
    input: {},
    isRight: (status, body) => ok(status) && body.includes('"next":{'),
  });
const add = ({ reader, caseId }: (typeof pairs)[number]) =>
  ask("entries.add", {
    cookie: reader.cookie,
    input: {
      caseId,
      subjectId: null,
      field: "case.notes",
      value: "A note of the bench.",
      observedOn: null,
      key: randomUUID(),
    },
    isRight: ok,
  });

const addToFloor = ({ caseId, reader }: (typeof pairs)[number]) =>
  askFloor(
    {
      operation: "add",
      entry: randomUUID(),
      caseId,
      agencyId: reader.agencyId,
      professionalId: reader.id,
      partnershipId: world.partnership.id,
    },
    ok,
  );

const operations: Operation[] = [
  { name: "case picture, first look", ours: () => map(pairs, picture), theirs: null, most: null },
  {
    name: "case picture",
    ours: () => map(roundAndRound(pairs, 7), picture),
    theirs: () => map(roundAndRound(pairs, 7), ({ caseId }) => askFloor({ operation: "picture", id: caseId }, ok)),
    most: 6,
  },
  { name: "list of 50, first look", ours: () => map(supervisors, list), theirs: null, most: null },
  {
    name: "list of 50",
    ours: () => map(roundAndRound(supervisors, 3), list),
    theirs: () =>
      map(roundAndRound(supervisors, 3), ({ agencyId }) => askFloor({ operation: "list", id: agencyId }, ok)),
    most: 4,
  },
  {
    name: "add an entry",
    ours: () => map(roundAndRound(pairs, 7), add),
    theirs: () => map(roundAndRound(pairs, 7), addToFloor),
    most: 4,
  },
];

const course = { concordat, floor, postgresPid: server.pid, connections, seconds, rounds };
const results: Measured[] = [];
for (const operation of operations.filter(({ name }) => isWanted(name))) {
  say(`measuring: ${operation.name}`);
  results.push(await measureOperation(operation, course));
}
if (isWanted("sign in")) {
  say("measuring: sign in");
  const signIns = () =>
    map(roundAndRound(practitioners, 3), ({ email }) =>
      ask("sessions.signIn", { cookie: "", input: { email, password }, isRight: ok }),
    );
  const stretch = await withoutAttemptLimits(adminUrl, () =>
    measure(concordat, server.pid, { calls: signIns(), connections: 4, seconds }),
  );
  results.push({ name: "sign in", ours: figuresOf([stretch]), floor: null, ratios: [], most: null });
}

say("");
say(table(results));
if (isWanted("activate")) say(await activation(adminUrl, world));
if (isWanted("impact")) say(await impact({ target: concordat, postgresPid: server.pid, adminUrl }, world));
if (isWanted("matrix")) say(await matrix(adminUrl, world));

concordat.process.kill();
floor.process.kill();
await server.stop();

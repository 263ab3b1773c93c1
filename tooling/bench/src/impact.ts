import { Agent, request } from "node:http";
import type { Agreement, Clause, VersionId, World } from "@concordat/domain";
import postgres from "postgres";
import { sizes } from "./bench-partnership.ts";
import { agreementOf, asGovernanceLead, withDraft } from "./bench-version.ts";
import { send } from "./measure.ts";
import { password } from "./prepare.ts";
import { cpuOfTree, type Target } from "./processes.ts";

const withoutAge = (clause: Clause): Clause =>
  "when" in clause ? { ...clause, when: clause.when.filter(({ kind }) => kind !== "age") } : clause;
const isGated = (clause: Clause): boolean => "when" in clause && clause.when.some(({ kind }) => kind === "age");

/** Texts to measure against the one in force, by what is different in them. */
const texts: Readonly<Record<string, (clauses: readonly Clause[]) => Clause[]>> = {
  "one age gate less": (clauses) => {
    const gated = clauses.findIndex(isGated);
    return clauses.map((clause, index) => (index === gated ? withoutAge(clause) : clause));
  },
  "every clause a condition less": (clauses) =>
    clauses.map((clause) => ("when" in clause ? { ...clause, when: clause.when.slice(1) } : clause)),
};

const headers = {
  host: "admin.test",
  origin: "http://admin.test",
  "sec-fetch-site": "same-origin",
  "x-concordat": "1",
};

/** Where the product answers, and where its processor time is counted. */
interface Measured {
  readonly target: Target;
  readonly postgresPid: number;
  readonly adminUrl: string;
}

/** How long it takes until a governance lead sees what a text would change in the whole caseload. */
export async function impact(measured: Measured, world: World): Promise<string> {
  const sql = postgres(measured.adminUrl, { max: 1, onnotice: () => {} });
  const { agreement } = agreementOf(world).version;
  const told: string[] = [];
  await asGovernanceLead(sql, world, async ({ email }) => {
    const body = JSON.stringify({ email, password });
    const { cookie } = await send(new Agent(), measured.target.port, { path: "/api/sessions.signIn", headers, body });
    for (const [what, change] of Object.entries(texts)) {
      const changed: Agreement = { ...agreement, clauses: change(agreement.clauses) };
      const took = await withDraft(sql, { world, agreement: changed }, (draft) => timed(measured, cookie, draft));
      told.push(`impact on ${sizes.cases} cases, ${what}: ${took}`);
    }
  });
  await sql.end();
  return told.join("\n");
}

async function timed({ target, postgresPid }: Measured, cookie: string, draft: VersionId): Promise<string> {
  const spent = () => [cpuOfTree(target.process.pid ?? 0), cpuOfTree(postgresPid)] as const;
  const [started, before] = [performance.now(), spent()];
  const answer = await streamed(target.port, cookie, draft);
  const [took, after] = [performance.now() - started, spent()];
  if (!answer.includes('"done":100')) throw new Error(`Not measured: ${answer.slice(-500)}`);
  const seconds = [took, after[0] - before[0], after[1] - before[1]].map((each) => (each / 1000).toFixed(1));
  return `${seconds[0]} s; processor ${seconds[1]} s of the server, ${seconds[2]} s of PostgreSQL`;
}

const streamed = (port: number, cookie: string, id: VersionId): Promise<string> =>
  new Promise((resolve, reject) => {
    const path = `/api/proof.impact?input=${encodeURIComponent(JSON.stringify({ id }))}`;
    const { host, "sec-fetch-site": site } = headers;
    request({ port, host: "127.0.0.1", path, headers: { host, "sec-fetch-site": site, cookie } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve(text));
    })
      .on("error", reject)
      .end();
  });

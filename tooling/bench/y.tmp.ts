import postgres from "postgres";
import { clusterHome, startEmbedded } from "@concordat/db/postgres";
import { Signer, readCases } from "@concordat/db";
import { secrets } from "./src/prepare.ts";
const s = await startEmbedded({ home: clusterHome("/work/main/", "bench"), settings: ["shared_buffers=2GB"] });
const url = s.url.replace(/postgres$/, "concordat_bench_4");
const admin = postgres(url, { max: 1, onnotice: () => {} });
await admin`update guard.settings set free_clock = true`;
const [r] =
  await admin`select p.id as professional, p.agency_id as agency, p.partnership_id as partnership, t.case_id as c from professionals p join case_team t on t.professional_id=p.id limit 1`;
const u = new URL(url);
u.username = "concordat_request";
u.password = "request";
const sql = postgres(u.toString(), {
  max: 1,
  onnotice: () => {},
  connection: { jit: "off", plan_cache_mode: "force_generic_plan", statement_timeout: 60000 },
});
const [{ pid }] = await sql`select pg_backend_pid() as pid`;
const signer = new Signer(secrets.contextKey);
const [ctx, sig] = signer.sign(
  {
    professional: r.professional,
    agency: r.agency,
    partnership: r.partnership,
    purpose: null,
    at: Date.now(),
    scope: [r.c],
  },
  pid,
  Date.now(),
);
await sql`begin`;
await sql`select app.enter(${ctx}, ${sig})`;
await sql`select app.prepare()`;
const rep = async (name: string, q: string, n = 200) => {
  const t = performance.now();
  await sql.unsafe(`select count(*) from generate_series(1, ${n}) g, lateral (${q}) x`);
  console.log(name.padEnd(14), ((performance.now() - t) / n).toFixed(4), "ms");
};
for (const [n, q] of Object.entries({
  one: "select 1",
  at: "select app.at()",
  epoch: "select app.epoch()",
  opened: "select count(*) from app.opened()",
  permitted: "select count(*) from app.permitted()",
  standing: "select app.standing()",
  facts: "select app.facts()",
  releases: "select app.releases()",
  rivals: "select app.rivals()",
  prep: "select app.prepare()",
  floor: `select json_agg(json_build_array(e.id,e.subject_id, e.field, e.owner_agency_id,v.value)) from entries e join entry_values v on v.entry_id=e.id where e.case_id = '${r.c}'`,
  entries: `select count(*) from entries where case_id = '${r.c}' and superseded_at is null and quarantined_at is null`,
  values: `select count(*) from entries e join entry_values v on v.entry_id=e.id where e.case_id = '${r.c}' and superseded_at is null and quarantined_at is null`,
  cases: `select count(*) from cases where id='${r.c}'`,
  subjects: `select count(*) from subjects where case_id='${r.c}'`,
  roles: `select count(*) from subject_roles where case_id='${r.c}'`,
  rel: `select count(*) from relationships where case_id='${r.c}'`,
  inv: `select count(*) from involvements where case_id='${r.c}'`,
  team: `select count(*) from case_team where case_id='${r.c}'`,
  teamp: `select count(*) from case_team x join professionals p on p.id = x.professional_id left join professional_contacts c on c.professional_id = p.id where case_id='${r.c}'`,
})) {
  await sql.unsafe(`prepare ${n} as ${q}`);
  const t = performance.now();
  await sql.unsafe(Array(100).fill(`execute ${n}`).join(";"));
  console.log(n.padEnd(14), ((performance.now() - t) / 100).toFixed(4), "ms");
}
for (let i = 0; i < 8; i++) {
  const t = performance.now();
  const x = await readCases({ sql, scope: [r.c] } as any);
  console.log("read", performance.now() - t);
}
await sql`rollback`;
await admin`update guard.settings set free_clock = false`;
await sql.end();
await admin.end();
await s.stop();

import postgres from "postgres";
import { clusterHome, startEmbedded } from "@concordat/db/postgres";
import { Signer } from "@concordat/db";
import { secrets } from "./src/prepare.ts";
const s = await startEmbedded({ home: clusterHome("/work/main/", "bench"), settings: ["shared_buffers=2GB"] });
const admin = postgres(s.url.replace(/postgres$/, "concordat_bench_4"), { max: 1, onnotice: () => {} });
await admin`alter role concordat_request set session_preload_libraries = 'auto_explain'`;
const [r] =
  await admin`select p.id as professional, p.agency_id as agency, p.partnership_id as partnership, t.case_id as c from professionals p join case_team t on t.professional_id=p.id limit 1`;
const u = new URL(s.url.replace(/postgres$/, "concordat_bench_4"));
u.username = "concordat_request";
u.password = "request";
let log = "";
const sql = postgres(u.toString(), {
  max: 1,
  onnotice: (n) => {
    log += n.message + "\n";
  },
  connection: { jit: "off", plan_cache_mode: "force_generic_plan" },
});
const [{ pid }] = await sql`select pg_backend_pid() as pid`;
await admin`alter role concordat_request reset session_preload_libraries`;
const signer = new Signer(secrets.contextKey);
await sql`set auto_explain.log_min_duration = ${sql.unsafe(process.argv[2] ?? "50")}`.catch(() => {});
const ent = () => {
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
  return sql`select app.enter(${ctx}, ${sig})`;
};
const { readCases } = await import("@concordat/db");
for (let i = 0; i < 5; i++) {
  await sql`begin`;
  await ent();
  let t = performance.now();
  await sql`select app.prepare()`;
  console.log("prepare", performance.now() - t);
  t = performance.now();
  const x = await readCases({ sql, scope: [r.c] } as any).catch((e) => e.message);
  console.log("read", performance.now() - t, JSON.stringify(x).length);
  await sql`commit`;
}
const { writeFileSync } = await import("node:fs");
writeFileSync("/tmp/auto.log", log);
for (const [n, q] of Object.entries({
  epoch: "select app.epoch()",
  opened: "select * from app.opened()",
  permitted: "select count(*) from app.permitted()",
  standing: "select app.standing()",
  facts: "select app.facts()",
  releases: "select app.releases()",
  rivals: "select app.rivals()",
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
  await sql`begin`;
  await ent();
  const ts: number[] = [];
  for (let i = 0; i < 4; i++) {
    const t = performance.now();
    await sql.unsafe(q, [], { prepare: true }).catch((e) => console.log(n, e.message));
    ts.push(performance.now() - t);
  }
  console.log(n.padEnd(12), ts.map((x) => x.toFixed(2)).join(" "));
  await sql`rollback`;
}
await sql.end();
await admin.end();
await s.stop();

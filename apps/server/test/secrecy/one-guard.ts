import { policyGuard } from "@concordat/api";
import postgres from "postgres";
import { type TestServer, testServer } from "../harness.ts";
import { sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { canaryCases } from "./canary-world.ts";

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
    language sql stable as $$ select r.roles, r.case_roles, r.certificates, true, r.conflict, true, r.purpose, r.reasoned from guard.real_reader_of(a, p_case) r $$;
    alter function guard.reader_of(guard.actor, uuid) owner to concordat_guard;`);
  await sql.end();
}

export interface Build {
  readonly name: string;
  readonly policy: boolean;
  readonly rows: boolean;
}

/** Both guards, and each alone. */
export const builds: readonly Build[] = [
  { name: "as it runs", policy: true, rows: true },
  { name: "with a policy that allows everything: row security alone", policy: false, rows: true },
  { name: "with row security switched off: the policy alone", policy: true, rows: false },
];

/** A server over the canaries with both guards, or one of them silenced. */
export async function start({ policy, rows }: Build, clock = () => sceneAt): Promise<TestServer> {
  const database = await sceneDatabase(canaryCases);
  if (!rows) await switchRowSecurityOff(database.adminUrl);
  return testServer({
    database,
    clock,
    ...(policy ? {} : { policy: policyThatAllowsAll }),
    ...(policy && rows ? {} : { sound: () => {} }),
  });
}

import { createHash } from "node:crypto";
import postgres from "postgres";

/** What two copies of one database agree in: by name, such as `rows of entries`, a count or a hash. */
export type Fingerprint = Readonly<Record<string, string>>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

async function rowCounts(sql: postgres.TransactionSql): Promise<Fingerprint> {
  const tables = await sql<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relpersistence = 'p' and n.nspname in ('public', 'guard', 'concordat_migrations') order by 1`;
  const counts: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ n: string }[]>`select count(*)::text as n from ${sql(name)}`;
    counts[`rows of ${name}`] = row?.n ?? "";
  }
  return counts;
}

/** The text of every signed version with its signatures: what the partnership rests on. */
async function signedAgreements(sql: postgres.TransactionSql): Promise<string> {
  const rows = await sql<{ line: string }[]>`
    select concat_ws('|', v.id, v.hash, encode(sha256(convert_to(v.canonical, 'UTF8')), 'hex'),
      (select string_agg(to_jsonb(s)::text, ',' order by to_jsonb(s)::text) from agreement_signatures s where s.version_id = v.id)) as line
    from agreement_versions v order by v.id`;
  return sha256(rows.map(({ line }) => line).join("\n"));
}

/** Which tables are under row security, and forced to be; which rules, grants and functions there are. */
async function guards(sql: postgres.TransactionSql): Promise<Fingerprint> {
  const [row] = await sql<{ unforced: string; policies: string; grants: string; functions: string }[]>`
    select (select coalesce(string_agg(c.relname, ', ' order by c.relname), 'none') from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)) as unforced,
      (select md5(string_agg(to_jsonb(p)::text, ',' order by p.schemaname, p.tablename, p.policyname)) from pg_policies p) as policies,
      (select md5(string_agg(concat_ws('|', g.table_name, g.grantee, g.privilege_type), ',' order by g.table_name, g.grantee, g.privilege_type))
        from information_schema.role_table_grants g where g.grantee like 'concordat%') as grants,
      (select md5(string_agg(pg_get_functiondef(f.oid) || f.proowner::regrole || coalesce(f.proacl::text, ''), ',' order by f.oid::regprocedure::text))
        from pg_proc f where f.pronamespace in ('app'::regnamespace, 'guard'::regnamespace)) as functions`;
  return {
    "tables without forced row security": row?.unforced ?? "",
    "row policies": row?.policies ?? "",
    grants: row?.grants ?? "",
    "functions of the guard": row?.functions ?? "",
  };
}

/** Takes the fingerprint at one instant, as an administrator. */
export async function fingerprintOf(adminUrl: string): Promise<Fingerprint> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin("isolation level repeatable read read only", async (tx) => ({
      ...(await rowCounts(tx)),
      "signed agreements": await signedAgreements(tx),
      ...(await guards(tx)),
    }));
  } finally {
    await sql.end();
  }
}

/** The names of what differs, or is in one only. */
export const differences = (one: Fingerprint, other: Fingerprint): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);

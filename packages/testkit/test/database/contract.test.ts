import { freshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The database as its own catalogue tells it. What holds here holds for tables that nobody has written yet. */
let sql: postgres.Sql;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  sql = postgres(database.adminUrl, { max: 1 });
  close = async () => {
    await sql.end();
    await database.drop();
  };
});
afterAll(() => close());

/** The rows as text, one line each, so that a failure names what is wrong. */
const told = async (rows: PromiseLike<readonly { readonly line: string }[]>): Promise<string[]> =>
  (await rows).map(({ line }) => line);

describe("every table", () => {
  test("has row security, forced on its owner too", async () => {
    expect(
      await told(sql`
        select c.oid::regclass::text as line from pg_class c
        where c.relkind in ('r', 'p', 'm', 'v', 'f') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'guard'::regnamespace)
          and not (c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity)`),
    ).toEqual([]);
  });

  test("has a policy for each command that a login is granted, and none for a command that is not granted", async () => {
    expect(
      await told(sql`
        with granted as (
          select c.oid, c.relname, g.grantee, lower(g.privilege_type) as command from pg_class c cross join lateral aclexplode(c.relacl) g
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and g.grantee <> c.relowner and g.grantee <> 'concordat_guard'::regrole
          union select a.attrelid, c.relname, g.grantee, lower(g.privilege_type) from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace cross join lateral aclexplode(a.attacl) g
        ),
        policed as (
          select p.polrelid as oid, c.relname, r.oid as grantee, case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command
          from pg_policy p join pg_class c on c.oid = p.polrelid join pg_roles r on r.oid = any (p.polroles) where r.rolname <> 'concordat_guard' and c.relnamespace = 'public'::regnamespace
        )
        select coalesce(g.relname, p.relname) || ' ' || coalesce(g.command, p.command) || case when p.oid is null then ': no policy' else ': no grant' end as line
        from granted g full join policed p on p.oid = g.oid and p.grantee = g.grantee and p.command = g.command where g.oid is null or p.oid is null`),
    ).toEqual([]);
  });

  test("gives nobody but the guard a policy that is true of every row, and none to everybody", async () => {
    expect(
      await told(sql`
        select c.relname || ' ' || p.polname as line from pg_policy p join pg_class c on c.oid = p.polrelid
        where p.polroles = '{0}' or not p.polpermissive
          or ((pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')
            and p.polroles <> array['concordat_guard'::regrole::oid])`),
    ).toEqual(["context_keys context_keys_kept_by_owner"]);
  });

  test("has policies whose names begin with its own and say why", async () => {
    expect(
      await told(
        sql`select c.relname || ' ' || p.polname as line from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname !~ ('^' || c.relname || '_[a-z]+_[a-z_]+$')`,
      ),
    ).toEqual([]);
  });

  test("grants no login more than to read, to add, and to move some columns", async () => {
    expect(
      await told(sql`
        select distinct g.grantee::regrole || ' ' || c.relname || ' ' || lower(g.privilege_type) as line
        from pg_class c cross join lateral aclexplode(c.relacl) g
        where c.relnamespace in ('public'::regnamespace, 'guard'::regnamespace) and c.relkind = 'r'
          and g.grantee not in (c.relowner, 'concordat_guard'::regrole)
          and not (g.grantee = 'concordat_request'::regrole and g.privilege_type in ('SELECT', 'INSERT'))`),
    ).toEqual([]);
    expect(
      await told(sql`
        select c.relname || ' ' || string_agg(a.attname, ', ' order by a.attnum) as line
        from pg_attribute a join pg_class c on c.oid = a.attrelid cross join lateral aclexplode(a.attacl) g where g.privilege_type = 'UPDATE' group by c.relname`),
    ).toEqual([
      "agencies name, short_name, phone, email",
      "agreement_versions state, canonical, hash, revision, force_from, force_until, restraint_until",
      "catalogue_fields lock, shield, free_text, definition",
      "legal_gateways title, kind, what, givers, receivers",
      "vocabulary_terms definition",
    ]);
  });
});

/** The check that a column's codes pass, as an expression of that column. */
async function checkOf(table: string, column: string): Promise<string> {
  const [row] = await sql<{ check: string }[]>`
    select pg_get_expr(conbin, conrelid) as check from pg_constraint where conname = ${`${table}_${column}_is_code`}`;
  return row?.check ?? "false";
}

describe("the vault is the only place for words about people", () => {
  /** Text outside the vault that is no code, and whose words it is. */
  const exceptions: Record<string, string> = {
    "accounts.email": "how an employee signs in; the session login's functions alone read it",
    "accounts.password_hash": "argon2id",
    "advice_overrulings.words": "why advice on an agreement was not followed",
    "agencies.": "the partnership's own data about its agencies, duty lines included",
    "agreement_advice.": "advice on an agreement, which names no person that a case is about",
    "agreement_approvals.hash": "SHA-256 of the text that was approved",
    "agreement_comments.": "what those who govern say of an agreement",
    "agreement_signatures.hash": "SHA-256 of the text that was signed",
    "agreement_steps.": "why an agreement was suspended, resumed or left",
    "agreement_versions.": "the agreement itself, which names no person that a case is about",
    "agreements.": "titles of agreements",
    "catalogue_fields.": "the data dictionary",
    "challenges.value": "random bytes that a device signs, or a sealed secret",
    "code_secrets.sealed": "the secret of an authenticator app, sealed",
    "catalogue_sections.": "the data dictionary",
    "comment_answers.words": "what the drafter made of a comment on an agreement",
    "controllers.": "the partnership's own data about its controllers",
    "disclosures.authorities": "`clause:<version>/<clause>` or `release:<id>`",
    "disclosures.because": "positions in `authorities`",
    "invitations.token_hash": "SHA-256 of the token",
    "legal_gateways.": "statutes",
    "mails.sealed": "the link of an invitation, sealed, until it is sent",
    "partnerships.": "its own name",
    "passkeys.": "public keys and their names, and the host that they are for",
    "professional_contacts.": "how to reach an employee at work",
    "professionals.job_title": "an employee's",
    "professionals.name": "an employee's",
    "sessions.id": "SHA-256 of the token",
    "sign_in_attempts.key": "SHA-256 of an address or an account",
    "sign_on_providers.": "an agency's own provider: its address, the domains it speaks for, its secret, sealed",
    "sign_on_subjects.": "what an agency's provider calls an employee",
    "vocabulary_terms.": "the partnership's vocabularies",
    "word_changes.": "what the partnership's own words said before, and say now",
  };
  const isExcepted = (column: string): boolean => Object.keys(exceptions).some((known) => column.startsWith(known));

  test("every other column is an id, a time, a yes or no, a number, or a checked code", async () => {
    const columns = await told(sql`
      select c.relname || '.' || a.attname as line from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'entry_values'
        and a.atttypid not in ('uuid'::regtype, 'uuid[]'::regtype, 'timestamptz'::regtype, 'date'::regtype, 'interval'::regtype, 'boolean'::regtype,
          'integer'::regtype, 'smallint'::regtype, 'smallint[]'::regtype, 'bigint'::regtype, 'xid8'::regtype)
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and k.conname = c.relname || '_' || a.attname || '_is_code')`);
    expect(columns.filter((column) => !isExcepted(column))).toEqual([]);
  });

  test.each([
    ["a sentence", "She told me that he knows", false],
    ["a name", "Mary Ann", false],
    ["an accent", "Zoë", false],
    ["nothing", "", false],
    ["two lines", "a\nb", false],
    ["two codes as one", "a,b", false],
    ["81 letters", "a".repeat(81), false],
    ["a code", "childProtection", true],
    ["a dotted key", "health.mentalHealth.diagnosis", true],
    ["a scope and giver", "share/parent", true],
  ])("%s as a code: %s is allowed: %s", async (_, text, allowed) => {
    const [one, many] = await Promise.all([checkOf("cases", "stage"), checkOf("entries", "tags")]);
    const asked = sql`select ${text}::text as stage, array['first', ${text}]::text[] as tags`;
    const [row] = await sql`select ${sql.unsafe(one)} as one, ${sql.unsafe(many)} as many from (${asked}) given`;
    expect(row).toEqual({ one: allowed, many: allowed });
  });

  test("nothing is unique that could tell one agency what another holds", async () => {
    expect(
      await told(sql`
        select i.indexrelid::regclass::text as line from pg_index i join pg_class c on c.oid = i.indrelid
        where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace order by 1`),
    ).toEqual([
      "accounts_by_email",
      "agreement_versions_by_number",
      "agreement_versions_one_in_force",
      // A reference is random: meeting one that is taken tells nothing.
      "cases_by_reference",
      "disclosure_rules_by_clause",
      // Only an entry's owner can name it here: the trigger refuses everybody else's first.
      "entries_superseded_once",
    ]);
  });
});

describe("every function", () => {
  test("that runs as its owner belongs to the guard, has a fixed search path, and is called by one login", async () => {
    expect(
      await told(sql`
        select p.oid::regprocedure::text as line from pg_proc p
        where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'app'::regnamespace, 'guard'::regnamespace)
          and (p.proowner <> 'concordat_guard'::regrole
            or not exists (select from unnest(p.proconfig) s where s like 'search_path=pg_catalog%, pg_temp')
            or (select count(*) from aclexplode(p.proacl) g where g.grantee <> p.proowner and g.grantee in (select oid from pg_roles where rolcanlogin)) > 1)`),
    ).toEqual([]);
  });

  test("of the guards is closed to everybody, and none is trusted not to leak", async () => {
    expect(
      await told(sql`
        select p.oid::regprocedure::text as line from pg_proc p
        where p.pronamespace in ('app'::regnamespace, 'guard'::regnamespace)
          and (p.proleakproof or p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0))`),
    ).toEqual([]);
  });

  test("in a row policy is stable: asked once for a statement, it answers once", async () => {
    expect(
      await told(sql`
        select distinct p.polname || ' ' || f.oid::regprocedure as line
        from pg_policy p join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_proc'::regclass join pg_proc f on f.oid = d.refobjid
        where f.provolatile = 'v'`),
    ).toEqual([]);
  });
});

describe("every login", () => {
  const logins = ["concordat_request", "concordat_session", "concordat_relay"];

  test("has no power over the server, belongs to no role and owns nothing", async () => {
    expect(
      await told(sql`
        select r.rolname as line from pg_roles r where r.rolname like 'concordat%'
          and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolcanlogin <> (r.rolname = any (${logins})))
        union all select m.member::regrole || ' in ' || m.roleid::regrole from pg_auth_members m where m.member::regrole::text = any (${logins})
        union all select 'owns ' || d.objid::regclass from pg_shdepend d where d.deptype = 'o' and d.refobjid::regrole::text = any (${logins})`),
    ).toEqual([]);
  });

  test.each(logins)("%s makes nothing: no object in any schema, no temporary table", async (login) => {
    expect(
      await told(sql`
        select nspname as line from pg_namespace where has_schema_privilege(${login}, oid, 'create')
        union all select 'temporary' where has_database_privilege(${login}, current_database(), 'temporary')
        union all select 'a database' where has_database_privilege(${login}, current_database(), 'create')`),
    ).toEqual([]);
  });

  test("of sessions and of the relay reads and writes no table: a handful of functions, and no more", async () => {
    expect(
      await told(sql`
        select c.relname as line from pg_class c cross join lateral aclexplode(c.relacl) g
        where c.relnamespace in ('public'::regnamespace, 'guard'::regnamespace) and g.grantee in ('concordat_session'::regrole, 'concordat_relay'::regrole)`),
    ).toEqual([]);
  });
});

import postgres from "postgres";
import { requestSettings } from "../door/pool.ts";
import { hmacPads, type Secrets } from "./secrets.ts";

/** The logins and roles. None of the logins is a member of any other role, so `SET ROLE` takes them nowhere. */
const roles = [
  "concordat_owner",
  "concordat_guard",
  "concordat_request",
  "concordat_session",
  "concordat_relay",
] as const;

/** Minor versions with the fix for CVE-2025-8713 (statistics leak past row security). */
const oldestSafe: Record<number, number> = { 15: 14, 16: 10, 17: 6 };

export const privilegesNeeded =
  "DATABASE_URL must name a role that may create roles (CREATEROLE) and owns its database, on PostgreSQL 15.14, 16.10, 17.6 or later.";

function checkVersion(version: number): void {
  const [major, minor] = [Math.floor(version / 10_000), version % 10_000];
  if (major < 15 || minor < (oldestSafe[major] ?? 0))
    throw new Error(
      `This PostgreSQL is ${major}.${minor}, which lacks a security fix that row security needs. ${privilegesNeeded}`,
    );
}

const ourOwnRole = (name: string): string =>
  `${name} is a role that Concordat makes for itself, without these rights. Nothing was changed. Make the database's owner a role of another name, such as concordat_admin.`;

const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Makes the roles that are missing, sets their passwords, and opens the database to them and to nobody else. */
export async function provisionRoles(adminUrl: string, secrets: Secrets): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [server] = await sql<{ version: number; database: string; me: string }[]>`
      select current_setting('server_version_num')::integer as version, current_database() as database, current_user as me`;
    if (!server) throw new Error(privilegesNeeded);
    checkVersion(server.version);
    if (roles.some((role) => role === server.me)) throw new Error(ourOwnRole(server.me));
    const passwords: Partial<Record<(typeof roles)[number], string>> = {
      concordat_request: secrets.requestPassword,
      concordat_session: secrets.sessionPassword,
      concordat_relay: secrets.relayPassword,
    };
    const known = new Set(
      (await sql<{ rolname: string }[]>`select rolname from pg_roles`).map(({ rolname }) => rolname),
    );
    const statements = [
      ...roles.map(
        (role) =>
          `${known.has(role) ? "alter" : "create"} role ${role} ${passwords[role] ? `login password ${literal(passwords[role])}` : "nologin"} noinherit nocreatedb nocreaterole`,
      ),
      `grant concordat_owner, concordat_guard to ${quoted(server.me)}`,
      "grant concordat_guard to concordat_owner",
      `revoke all on database ${quoted(server.database)} from public`,
      `grant connect on database ${quoted(server.database)} to concordat_request, concordat_session, concordat_relay`,
      `grant create, connect on database ${quoted(server.database)} to concordat_owner`,
      ...settingsOf(["concordat_request", "concordat_session"]),
      "revoke create on schema public from public",
      "grant usage, create on schema public to concordat_owner",
    ];
    for (const statement of statements) await sql.unsafe(statement);
  } catch (error) {
    throw error instanceof postgres.PostgresError && error.code === "42501" ? new Error(privilegesNeeded) : error;
  } finally {
    await sql.end();
  }
}

/** Behind a pooler a connection cannot bring its own: the logins that requests use have them wherever they come from. */
const settingsOf = (logins: readonly string[]): string[] =>
  logins.flatMap((login) =>
    Object.entries(requestSettings).map(([name, value]) => `alter role ${login} set ${name} = '${value}'`),
  );

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Gives the database the key that contexts are signed with. */
export async function installContextKey(adminUrl: string, { contextKey }: Secrets): Promise<void> {
  const { inner, outer } = hmacPads(contextKey);
  const sql = postgres(adminUrl, { max: 1 });
  try {
    await sql`set role concordat_owner`;
    await sql`insert into guard.context_keys (id, inner_pad, outer_pad) values (1, ${inner}, ${outer})
      on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`;
  } finally {
    await sql.end();
  }
}

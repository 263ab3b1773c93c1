import { randomBytes } from "node:crypto";
import { type Database, Pool, Signer } from "@concordat/db";
import type { Secrets } from "@concordat/db/postgres";
import postgres from "postgres";
import { inject } from "vitest";
import "./provided.ts";

/** A migrated, empty database of a test's own. */
export interface FreshDatabase {
  /** Connects as the superuser, who is under no row security: for arranging and inspecting, never for the product's own reads. */
  readonly adminUrl: string;
  readonly secrets: Secrets;
  urlFor(login: "request" | "session" | "relay"): string;
  /** The product's own way in, with a clock of the test's choosing. */
  open(clock: () => number, size?: number): Database;
  drop(): Promise<void>;
}

const at = (url: string, changes: Partial<Pick<URL, "username" | "password" | "pathname">>): string =>
  Object.assign(new URL(url), changes).toString();

/** Keeps others from filling one while somebody does. */
const filling = 1_204_517;

/** A copy of a database that is filled once for a run, by whoever wants it first. */
export async function copyOfKept(name: string, fill: (adminUrl: string) => Promise<unknown>): Promise<FreshDatabase> {
  const server = inject("postgresUrl");
  const adminUrl = at(server, { pathname: `/${name}` });
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(${filling})`;
    const [there] = await admin`select from pg_database where datname = ${name}`;
    if (!there) {
      await admin.unsafe(`create database ${name} template template_concordat`);
      await fill(adminUrl);
    }
    return await freshDatabase({ adminUrl });
  } finally {
    await admin.end();
  }
}

/**
 * Copies the template, or a database to which nobody is connected: some tens of milliseconds. Tests choose their own
 * instant, so its clock is free.
 */
export async function freshDatabase(original?: Pick<FreshDatabase, "adminUrl">): Promise<FreshDatabase> {
  const server = inject("postgresUrl");
  const secrets = inject("secrets");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  const template = original ? new URL(original.adminUrl).pathname.slice(1) : "template_concordat";
  await admin.unsafe(`create database ${name} template ${template}`);
  await admin.unsafe(`grant connect on database ${name} to concordat_request, concordat_session, concordat_relay`);
  await admin.unsafe(`revoke temporary on database ${name} from public`);
  const adminUrl = at(server, { pathname: `/${name}` });
  const inside = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await inside`update guard.context_keys set free_clock = true`;
  await inside.end();
  const passwords = {
    request: secrets.requestPassword,
    session: secrets.sessionPassword,
    relay: secrets.relayPassword,
  };
  const urlFor: FreshDatabase["urlFor"] = (login) =>
    at(adminUrl, { username: `concordat_${login}`, password: passwords[login] });
  const pools: Pool[] = [];
  return {
    adminUrl,
    secrets,
    urlFor,
    open(clock, size = 4) {
      const pool = new Pool({ url: urlFor("request"), size });
      pools.push(pool);
      return { pool, signer: new Signer(secrets.contextKey), clock };
    },
    async drop() {
      await Promise.all(pools.map((pool) => pool.close()));
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

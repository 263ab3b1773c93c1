import { hashPassword } from "@concordat/auth";
import { WorldLoader } from "@concordat/db";
import {
  clusterHome,
  type EmbeddedPostgres,
  installContextKey,
  migrate,
  provisionRoles,
  type Secrets,
  startEmbedded,
} from "@concordat/db/postgres";
import { dayOf, type World } from "@concordat/domain";
import postgres from "postgres";
import { benchCase, type Setting } from "./bench-case.ts";
import { benchPartnership, sizes } from "./bench-partnership.ts";

export const secrets: Secrets = {
  requestPassword: "request",
  sessionPassword: "session",
  relayPassword: "relay",
  contextKey: "7e".repeat(32),
  sealKey: "a7".repeat(32),
};
export const password = "correct horse battery staple";
/** Change it when what is loaded changes: an older load is then thrown away. */
const edition = "concordat_bench_8";
const casesAtOnce = 250;

export interface Prepared {
  readonly server: EmbeddedPostgres;
  readonly adminUrl: string;
  readonly world: World;
  readonly at: number;
}

/** The cluster of the bench, loaded on first use and kept for the next run; the partnership alone, where no case is looked at. */
export async function prepare(
  project: string,
  say: (line: string) => void,
  cases: number = sizes.cases,
): Promise<Prepared> {
  const server = await startEmbedded({
    home: clusterHome(project, "bench"),
    settings: ["shared_buffers=2GB", "max_connections=100", "max_wal_size=4GB", "maintenance_work_mem=256MB"],
  });
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  const name = cases === sizes.cases ? edition : `${edition}_with_${cases}`;
  const adminUrl = server.url.replace(/postgres$/, name);
  const [known] = await admin`select 1 from pg_database where datname = ${name}`;
  const at = Date.parse("2026-01-05T09:00:00Z");
  const today = dayOf(Date.now(), "Europe/London");
  const world = benchPartnership(today, at);
  if (!known) {
    const loading = `${name}_loading`;
    await admin.unsafe(`create database ${loading}`);
    await load(server.url.replace(/postgres$/, loading), { setting: { world, today, at }, cases }, say);
    await admin.unsafe(`alter database ${loading} rename to ${name}`);
  }
  await migrate(adminUrl);
  await admin.end();
  return { server, adminUrl, world, at };
}

interface Load {
  readonly setting: Setting;
  readonly cases: number;
}

async function load(adminUrl: string, { setting, cases }: Load, say: (line: string) => void): Promise<void> {
  const { world } = setting;
  await provisionRoles(adminUrl, secrets);
  await migrate(adminUrl);
  await installContextKey(adminUrl, secrets);
  const loader = new WorldLoader(adminUrl);
  await loader.governance(world);
  const hash = await hashPassword(password);
  await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
  for (let from = 0; from < cases; from += casesAtOnce) {
    await loader.cases(
      world,
      Array.from({ length: casesAtOnce }, (_, index) => benchCase(from + index, setting)),
    );
    if (from % 2000 === 0) say(`loaded ${from + casesAtOnce} of ${cases} cases`);
  }
  await loader.close();
  const admin = postgres(adminUrl, { max: 1 });
  await admin`vacuum (analyze)`;
  await admin.end();
}

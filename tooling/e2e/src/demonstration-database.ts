import { dayOf } from "@concordat/domain";
import { loadDemonstration } from "@concordat/server";
import { type FreshDatabase, freshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { inject } from "vitest";

/** Keeps others from loading it while one does. */
const lock = 1_204_517;

/** A copy of the demonstration as it is on this day: it is loaded once for a run, by whoever wants it first. */
export async function demonstrationDatabase(): Promise<FreshDatabase> {
  const now = Date.now();
  const name = `demonstration_${dayOf(now, "Europe/London").replaceAll("-", "")}`;
  const adminUrl = Object.assign(new URL(inject("postgresUrl")), { pathname: `/${name}` }).toString();
  const admin = postgres(inject("postgresUrl"), { max: 1, onnotice: () => {} });
  try {
    await admin`select pg_advisory_lock(${lock})`;
    const [there] = await admin`select from pg_database where datname = ${name}`;
    if (!there) {
      await admin.unsafe(`create database ${name} template template_concordat`);
      await loadDemonstration(adminUrl, now);
    }
    return await freshDatabase({ adminUrl });
  } finally {
    await admin.end();
  }
}

import type { World } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import postgres from "postgres";
import { agreementOf, withCopies, written } from "./bench-version.ts";
import { cpuOf } from "./processes.ts";

const times = 5;

/** How long the database takes to bring a version into force: compile its clauses, end its predecessor, move the epoch. */
export async function activation(adminUrl: string, world: World): Promise<string> {
  const told = [];
  for (const copies of [1, 4]) told.push(await activate(adminUrl, world, copies));
  return told.join("\n");
}

async function activate(adminUrl: string, world: World, copies: number): Promise<string> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const { version } = agreementOf(world);
  const { canonical, hash, clauses } = written(withCopies(version, copies));
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const took: number[] = [];
  let cpu = 0;
  for (let run = 0; run < times; run += 1) {
    const [id, agreementId] = [crypto.randomUUID(), crypto.randomUUID()];
    await sql`insert into agreements (id, partnership_id, title) values (${agreementId}, ${world.partnership.id}, 'Bench activation')`;
    await sql`insert into agreement_versions (id, partnership_id, agreement_id, number, state, canonical, hash, drafted_by, drafted_at)
      values (${id}, ${world.partnership.id}, ${agreementId}, 1, 'circulated', ${canonical}, ${hash}, ${version.draftedBy}, now())`;
    await sql`insert into agreement_signatures (version_id, agency_id, partnership_id, professional_id, signed_at, hash)
      select ${id}, a.id, ${world.partnership.id}, ${version.draftedBy}, now(), ${hash} from agencies a where a.kind <> 'joint'`;
    const [started, cpuBefore] = [performance.now(), cpuOf(backend?.pid ?? 0)];
    await sql.begin(async (tx) => {
      await tx`insert into party_periods (version_id, agency_id, partnership_id, valid_from) select version_id, agency_id, partnership_id, now() from agreement_signatures where version_id = ${id}`;
      await tx`update agreement_versions set state = 'inForce', force_from = now(), force_until = 'infinity', restraint_until = 'infinity' where id = ${id}`;
    });
    took.push(performance.now() - started);
    cpu += cpuOf(backend?.pid ?? 0) - cpuBefore;
    await sql`delete from disclosure_rules where version_id = ${id}`;
    await sql`delete from party_periods where version_id = ${id}`;
    await sql`delete from agreement_signatures where version_id = ${id}`;
    await sql`delete from agreement_versions where id = ${id}`;
    await sql`delete from agreements where id = ${agreementId}`;
  }
  await sql.end();
  took.sort((one, other) => one - other);
  return `activate an agreement (100 agencies, ${standard.catalogue.fields.length} fields, ${clauses} clauses): median ${took[Math.floor(times / 2)]?.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms; processor ${(cpu / times).toFixed(0)} ms`;
}

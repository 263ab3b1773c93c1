import { WorldLoader } from "@concordat/db";
import type { WorldCase } from "@concordat/domain";
import { type FreshDatabase, freshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { openAccounts } from "../harness.ts";
import {
  dueNoticeOf,
  elsewhere,
  harrowmere,
  housing,
  person,
  sceneAt,
  sceneCases,
  sceneLife,
  sceneProposals,
  sceneVersions,
} from "./scene.ts";

const day = 86_400_000;

async function seedLife(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const at = new Date(sceneAt - day).toISOString();
  const of = harrowmere.partnership.id;
  const { discussed, suspended, proposed } = sceneVersions;
  const by = (name: string) => sql`${person(name).agency}::uuid, ${person(name).id}::uuid`;
  const text = sql`(select hash from agreement_versions where id = ${discussed})`;
  await sql`insert into agreement_comments (id, partnership_id, version_id, agency_id, professional_id, hash, words, at)
    values (${sceneLife.comment}, ${of}, ${discussed}, ${by("Peter Hollis")}, ${text}, 'Too wide for us.', ${at})`;
  await sql`insert into agreement_advice (id, partnership_id, version_id, agency_id, professional_id, office, opinion, hash, words, at)
    values (${sceneLife.advice}, ${of}, ${discussed}, ${by("Alan Merrick")}, 'caldicottGuardian', 'against', ${text}, 'Not without consent.', ${at})`;
  const step = (id: string, version: string, name: string, agency: string | null) => sql`
    insert into agreement_steps (id, partnership_id, version_id, agency_id, number, act, professional_id, words, at, effective_at)
    values (${id}, ${of}, ${version}, ${agency}, 1, 'suspend', ${person(name).id}, 'A breach is looked into.', ${at}, ${agency ? at : null})`;
  await step(sceneLife.suspension, suspended, "Helen Marchetti", housing);
  await sql`update party_periods set valid_until = ${at} where version_id = ${suspended} and agency_id = ${housing}`;
  await step(sceneLife.proposal, proposed, "Alice Thornbury", null);
  for (const { id, about } of sceneProposals)
    await sql`insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
      values (${id}, ${of}, ${person(about).id}, 'recovery', ${person("Robin Twohats").id}, ${at})`;
  await sql.end();
}

/** Every agency of the Whitlock case owes somebody word of a disclosure, and is owed word itself. */
async function seedNotices(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const { id, subjects, involvements } = sceneCases.whitlock;
  const agencies = [...new Set(involvements.map(({ agency }) => agency))];
  for (const agency of agencies) {
    const reader = agencies.find((each) => each !== agency) ?? agency;
    const shown = sql`${harrowmere.partnership.id}::uuid, ${id}::uuid, ${agency}::uuid, ${reader}::uuid, ${sceneVersions.running}::uuid, 'RS1'`;
    const at = new Date(sceneAt - day).toISOString();
    await sql`insert into owner_notices (partnership_id, case_id, agency_id, reader_agency_id, version_id, clause_id, field, day, at)
      values (${shown}, 'identity.name.family', ${at.slice(0, 10)}, ${at})`;
    await sql`insert into subject_notices (partnership_id, case_id, agency_id, reader_agency_id, version_id, clause_id, id, subject_id, due_at)
      values (${shown}, ${dueNoticeOf(agency)}, ${subjects[0]?.id ?? ""}, ${at})`;
  }
  await sql.end();
}

let governed: Promise<FreshDatabase> | undefined;

/** Both partnerships with their people, agreements and accounts, and no case: made once, then copied. */
const governedDatabase = (): Promise<FreshDatabase> =>
  (governed ??= (async () => {
    const database = await freshDatabase();
    const loader = new WorldLoader(database.adminUrl);
    for (const world of [harrowmere, elsewhere]) {
      await loader.governance(world);
      await openAccounts(database.adminUrl, world);
    }
    await loader.close();
    await seedLife(database.adminUrl);
    return database;
  })());

export interface Caseload {
  readonly here?: readonly WorldCase[];
  readonly there?: readonly WorldCase[];
}

/** A database of a test's own with both partnerships and these cases: all of the scene’s, unless others are given. */
export async function sceneDatabase({ here = harrowmere.cases, there = elsewhere.cases }: Caseload = {}) {
  const database = await freshDatabase(await governedDatabase());
  const loader = new WorldLoader(database.adminUrl);
  await loader.cases(harrowmere, here);
  await loader.cases(elsewhere, there);
  await loader.close();
  if (here.some(({ id }) => id === sceneCases.whitlock.id)) await seedNotices(database.adminUrl);
  return database;
}

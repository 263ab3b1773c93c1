import { createHash } from "node:crypto";
import { canonicalText, daysAfter, type World, type WorldVersion } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import postgres from "postgres";

const times = 5;

/** How long the database takes to bring a version into force: compile its clauses, end its predecessor, move the epoch. */
export async function activation(adminUrl: string, world: World): Promise<string> {
  const told = [];
  for (const copies of [1, 4]) told.push(await activate(adminUrl, world, copies));
  return told.join("\n");
}

/** The bench's text, each of its clauses so many times, with every field. */
function textOf({ agreement }: WorldVersion, copies: number) {
  const clauses = agreement.clauses.flatMap((clause) =>
    Array.from("abcd".slice(0, copies), (letter) => ({
      ...clause,
      id: clause.id + letter,
      ...("fields" in clause ? { fields: ["*" as const, ...clause.fields] } : {}),
    })),
  );
  const knownFields = standard.catalogue.fields.map(({ key }) => key);
  const canonical = canonicalText({ ...agreement, clauses, knownFields, reviewBy: daysAfter(agreement.reviewBy, 1) });
  return { canonical, hash: createHash("sha256").update(canonical, "utf8").digest("hex"), clauses: clauses.length };
}

async function activate(adminUrl: string, world: World, copies: number): Promise<string> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const [version] = world.agreements[0]?.versions ?? [];
  if (!version) throw new Error("The bench has an agreement.");
  const { canonical, hash, clauses } = textOf(version, copies);
  const took: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const [id, agreementId] = [crypto.randomUUID(), crypto.randomUUID()];
    await sql`insert into agreements (id, partnership_id, title) values (${agreementId}, ${world.partnership.id}, 'Bench activation')`;
    await sql`insert into agreement_versions (id, partnership_id, agreement_id, number, state, canonical, hash, drafted_by, drafted_at)
      values (${id}, ${world.partnership.id}, ${agreementId}, 1, 'circulated', ${canonical}, ${hash}, ${version.draftedBy}, now())`;
    await sql`insert into agreement_signatures (version_id, agency_id, partnership_id, professional_id, signed_at, hash)
      select ${id}, a.id, ${world.partnership.id}, ${version.draftedBy}, now(), ${hash} from agencies a where a.kind <> 'joint'`;
    const started = performance.now();
    await sql.begin(async (tx) => {
      await tx`insert into party_periods (version_id, agency_id, partnership_id, valid_from) select version_id, agency_id, partnership_id, now() from agreement_signatures where version_id = ${id}`;
      await tx`update agreement_versions set state = 'inForce', force_from = now(), force_until = 'infinity', restraint_until = 'infinity' where id = ${id}`;
    });
    took.push(performance.now() - started);
    await sql`delete from disclosure_rules where version_id = ${id}`;
    await sql`delete from party_periods where version_id = ${id}`;
    await sql`delete from agreement_signatures where version_id = ${id}`;
    await sql`delete from agreement_versions where id = ${id}`;
    await sql`delete from agreements where id = ${agreementId}`;
  }
  await sql.end();
  took.sort((one, other) => one - other);
  return `activate an agreement (100 agencies, ${standard.catalogue.fields.length} fields, ${clauses} clauses): median ${took[Math.floor(times / 2)]?.toFixed(0)} ms, slowest ${took.at(-1)?.toFixed(0)} ms`;
}

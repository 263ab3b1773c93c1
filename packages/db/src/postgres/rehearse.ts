import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AgencyId, CaseId, PartnershipId, ProfessionalId } from "@concordat/domain";
import postgres from "postgres";
import { type Actor, Signer } from "../door/context.ts";
import { Pool } from "../door/pool.ts";
import { withActor } from "../door/with-actor.ts";
import { backUp, requireSuperuser, restore } from "./copies.ts";
import { differences, fingerprintOf } from "./fingerprint.ts";
import type { Secrets } from "./secrets.ts";

/** How a rehearsal went. */
export interface Rehearsal {
  /** What the restored copy differs in; empty where it proved itself. What is written meanwhile differs, too. */
  readonly differs: readonly string[];
  readonly decisionsCompared: number;
  readonly bytes: number;
  readonly seconds: { readonly backUp: number; readonly restore: number; readonly compare: number };
}

interface Question {
  readonly actor: Actor;
  readonly caseId: CaseId;
}

/** For each type of case, somebody of its team and one of their cases. */
async function questionsOf(adminUrl: string): Promise<Question[]> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql<Record<"professional" | "agency" | "partnership" | "case", string>[]>`
      select distinct on (c.partnership_id, c.case_type) t.professional_id as professional, p.agency_id as agency, c.partnership_id as partnership, c.id as case
      from cases c join case_team t on t.case_id = c.id and t.valid_from <= now() and now() < t.valid_until
      join professionals p on p.id = t.professional_id and p.suspended_at is null order by c.partnership_id, c.case_type, c.id, t.id`;
    return rows.map((row) => ({
      actor: {
        professional: ProfessionalId.parse(row.professional),
        agency: AgencyId.parse(row.agency),
        partnership: PartnershipId.parse(row.partnership),
        visit: row.professional,
      },
      caseId: CaseId.parse(row.case),
    }));
  } finally {
    await sql.end();
  }
}

/** What row security permits in answer to each question: entries and levels, in order. */
async function answersIn(adminUrl: string, secrets: Secrets, questions: readonly Question[]): Promise<string[]> {
  const login = { username: "concordat_request", password: secrets.requestPassword };
  const pool = new Pool({ url: Object.assign(new URL(adminUrl), login).toString(), size: 1 });
  const database = { pool, signer: new Signer(secrets.contextKey), clock: Date.now };
  const answers: string[] = [];
  try {
    for (const { actor, caseId } of questions)
      answers.push(
        await withActor(database, { actor, scope: [caseId] }, async ({ sql }) =>
          JSON.stringify(await sql`select entry_id, level from app.permitted() order by 1, 2`),
        ),
      );
    return answers;
  } finally {
    await pool.close();
  }
}

/** What was decided before it was copied is decided anew in the copy. */
async function forgetDecisions(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`set local role concordat_guard`;
      await tx`delete from kept_permits`;
    });
  } finally {
    await sql.end();
  }
}

async function scratchDatabase(adminUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `concordat_rehearsal_${process.pid}`;
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)} template template0`;
  return {
    url: Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString(),
    drop: async () => {
      await sql`drop database ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}

const timed = async <Result>(work: Promise<Result>): Promise<[result: Result, seconds: number]> => {
  const began = performance.now();
  return [await work, Math.round((performance.now() - began) / 100) / 10];
};

/** Compares the copy with the original: every count and hash, then decisions that row security makes anew. */
async function compare(adminUrl: string, copy: string, secrets: Secrets) {
  const differs = differences(await fingerprintOf(adminUrl), await fingerprintOf(copy));
  await forgetDecisions(copy);
  const questions = await questionsOf(adminUrl);
  const here = await answersIn(adminUrl, secrets, questions);
  const there = await answersIn(copy, secrets, questions);
  const wrong = questions.flatMap(({ caseId }, index) =>
    here[index] === there[index] ? [] : [`what is disclosed of case ${caseId}`],
  );
  return { differs: [...differs, ...wrong], decisionsCompared: questions.length };
}

/** Backs the database up, restores it into one of its own beside it, and proves the copy. Leaves nothing behind. */
export async function rehearse(adminUrl: string, secrets: Secrets): Promise<Rehearsal> {
  await requireSuperuser(adminUrl);
  const folder = mkdtempSync(join(tmpdir(), "concordat-rehearsal-"));
  const file = join(folder, "copy");
  const scratch = await scratchDatabase(adminUrl);
  try {
    const [, backingUp] = await timed(backUp(adminUrl, file));
    const [, restoring] = await timed(restore(scratch.url, secrets, file));
    const [found, comparing] = await timed(compare(adminUrl, scratch.url, secrets));
    const seconds = { backUp: backingUp, restore: restoring, compare: comparing };
    return { ...found, bytes: statSync(file).size, seconds };
  } finally {
    await scratch.drop();
    rmSync(folder, { recursive: true });
  }
}

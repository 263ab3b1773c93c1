import type { AgencyId, CaseId, ProfessionalId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** Somebody of the actor's agency, as their colleagues know them. */
export interface Colleague {
  readonly id: ProfessionalId;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
}

/** Colleagues who get in, by name. */
export async function readColleagues({ sql, actor }: Transaction): Promise<readonly Colleague[]> {
  return sql<Colleague[]>`
    select id, name, job_title as "jobTitle", roles from professionals
    where agency_id = ${actor.agency} and suspended_at is null and left_at is null order by name, id`;
}

/** A part in a team: of whom, on which case, and as what. */
export interface TeamPlace {
  readonly caseId: CaseId;
  readonly professionalId: ProfessionalId;
}

/** Puts a colleague on the team of a case, in place of the part that they had. False where that cannot be. */
export async function allocate(
  { sql }: Transaction,
  { caseId, professionalId }: TeamPlace,
  caseRoles: readonly string[],
): Promise<boolean> {
  const [row] = await sql<
    { done: boolean }[]
  >`select app.allocate(${caseId}, ${professionalId}, ${sql.array([...caseRoles])}::text[]) as done`;
  return row?.done === true;
}

/** Takes a colleague off it. False for the lead, who hands over first, and for somebody who is not on it. */
export async function takeOffTeam({ sql }: Transaction, { caseId, professionalId }: TeamPlace): Promise<boolean> {
  const [row] = await sql<{ done: boolean }[]>`select app.take_off_team(${caseId}, ${professionalId}) as done`;
  return row?.done === true;
}

/** Brings another agency in. False for one that cannot be; true also where it was there already, seen or not. */
export async function bringIn(
  { sql }: Transaction,
  { caseId, agencyId }: { readonly caseId: CaseId; readonly agencyId: AgencyId },
  purposes: readonly string[],
): Promise<boolean> {
  const [row] = await sql<
    { done: boolean }[]
  >`select app.bring_in(${caseId}, ${agencyId}, ${sql.array([...purposes])}::text[]) as done`;
  return row?.done === true;
}

/** A case of the actor's agency on which none of its people is at work, and who was last. */
export interface CaseToAllocate {
  readonly id: CaseId;
  readonly reference: string;
  readonly caseType: string;
  readonly openedOn: string;
  readonly lastId: ProfessionalId | null;
  readonly lastName: string | null;
}

/** The cases that wait for somebody of the actor's agency: none, for an actor who does not reach all of its cases. */
export async function readCasesToAllocate({ sql }: Transaction): Promise<readonly CaseToAllocate[]> {
  const [row] = await sql<{ cases: readonly CaseToAllocate[] }[]>`select app.cases_to_allocate() as cases`;
  return row?.cases ?? [];
}

/** A colleague takes over what waits of another's. Returns how many cases. */
export async function takeOver(
  { sql }: Transaction,
  { from, to }: { readonly from: ProfessionalId; readonly to: ProfessionalId },
): Promise<number> {
  const [row] = await sql<{ taken: number }[]>`select app.take_over(${from}, ${to}) as taken`;
  return row?.taken ?? 0;
}

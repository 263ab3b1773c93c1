import type { AgencyId, NewPerson, PersonAmendment, PersonChange, PersonMove, ProfessionalId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** An invitation as it is kept: its token is known by its hash alone. */
export interface NewInvitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly expiresAt: string;
}

/** Somebody whom the actor manages. Times are milliseconds since 1970. */
export interface ManagedPerson {
  readonly id: ProfessionalId;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly email: string;
  readonly phone: string;
  readonly suspendedAt: number | null;
  readonly leftAt: number | null;
  readonly joined: boolean;
  readonly invitedUntil: number | null;
  readonly seenAt: number | null;
}

/** What one administrator wants for somebody, and another has not decided yet. */
export interface WaitingProposal {
  readonly id: string;
  readonly professionalId: ProfessionalId;
  readonly name: string;
  readonly agencyId: AgencyId;
  readonly act: string;
  readonly proposedBy: string;
  readonly proposedAt: number;
  readonly mayDecide: boolean;
  readonly mayAgree: boolean;
}

/** The people whom the actor manages: nobody, for somebody who manages none. */
export async function readManagedPeople({ sql }: Transaction): Promise<readonly ManagedPerson[]> {
  const [row] = await sql<{ people: readonly ManagedPerson[] }[]>`select app.people_managed() as people`;
  return row?.people ?? [];
}

/** What waits for a second administrator, of the people whom the actor manages. */
export async function readProposals({ sql }: Transaction): Promise<readonly WaitingProposal[]> {
  const [row] = await sql<{ proposals: readonly WaitingProposal[] }[]>`select app.proposals_waiting() as proposals`;
  return row?.proposals ?? [];
}

/** Adds somebody with an invitation. Says which of their roles wait for a second administrator. */
export async function addPerson(
  { sql }: Transaction,
  person: NewPerson & { readonly id: ProfessionalId },
  invitation: NewInvitation,
): Promise<readonly string[]> {
  const [row] = await sql<
    { waiting: string[] }[]
  >`select app.add_person(${JSON.stringify(person)}::text::jsonb, ${JSON.stringify(invitation)}::text::jsonb) as waiting`;
  return row?.waiting ?? [];
}

/** Adds many at once, or nobody; without an invitation yet. Returns how many roles wait for a second administrator. */
export async function addPeople(
  { sql }: Transaction,
  people: readonly (NewPerson & { readonly id: ProfessionalId })[],
): Promise<number> {
  const [row] = await sql<
    { waiting: number }[]
  >`select app.add_people(${JSON.stringify(people)}::text::jsonb) as waiting`;
  return row?.waiting ?? 0;
}

/** Takes roles away at once, and gives others. Says which of those wait for a second administrator. */
export async function changePerson(
  { sql }: Transaction,
  id: ProfessionalId,
  { jobTitle, roles }: PersonChange,
): Promise<readonly string[]> {
  const [row] = await sql<
    { waiting: string[] }[]
  >`select app.change_person(${id}, ${jobTitle}, ${sql.array([...roles])}::text[]) as waiting`;
  return row?.waiting ?? [];
}

/** Says otherwise what somebody is called and how they are reached at work. */
export async function amendPerson({ sql }: Transaction, id: ProfessionalId, said: PersonAmendment): Promise<void> {
  await sql`select app.amend_person(${id}, ${JSON.stringify(said)}::text::jsonb)`;
}

/** What came of a move: on how many cases of the old agency somebody else is needed, and which roles wait. */
export interface Moved {
  readonly cases: number;
  readonly waiting: readonly string[];
}

/** They work for another agency from now on. */
export async function movePerson(
  { sql }: Transaction,
  id: ProfessionalId,
  { agencyId, jobTitle, roles }: PersonMove,
): Promise<Moved> {
  const [row] = await sql<
    { moved: Moved }[]
  >`select app.move_person(${id}, ${agencyId}, ${jobTitle}, ${sql.array([...roles])}::text[]) as moved`;
  return row?.moved ?? { cases: 0, waiting: [] };
}

/** For a while nobody gets in with their account; or they do again. */
export async function suspendPerson({ sql }: Transaction, id: ProfessionalId, suspended: boolean): Promise<void> {
  await sql`select app.suspend_person(${id}, ${suspended})`;
}

/** They have left. Returns on how many cases their place has ended. */
export async function endPerson({ sql }: Transaction, id: ProfessionalId): Promise<number> {
  const [row] = await sql<{ cases: number }[]>`select app.end_person(${id}) as cases`;
  return row?.cases ?? 0;
}

/** A new link for somebody who has no way in yet. False when they have one, or are suspended. */
export async function inviteAgain(
  { sql }: Transaction,
  id: ProfessionalId,
  invitation: NewInvitation,
): Promise<boolean> {
  const [row] = await sql<
    { invited: boolean }[]
  >`select app.invite_again(${id}, ${JSON.stringify(invitation)}::text::jsonb) as invited`;
  return row?.invited === true;
}

/** Asks for a new way in for somebody: nothing happens until another administrator agrees. */
export async function proposeRecovery({ sql }: Transaction, id: ProfessionalId): Promise<void> {
  await sql`select app.propose_recovery(${id})`;
}

/** Agrees to what another administrator proposed, or does not. Null when it was decided before. */
export async function decideProposal(
  { sql }: Transaction,
  { id, agreed }: { readonly id: string; readonly agreed: boolean },
  invitation: NewInvitation,
): Promise<{ readonly professionalId: ProfessionalId; readonly act: string } | null> {
  const [row] = await sql<
    { professionalId: ProfessionalId; act: string }[]
  >`select professional_id as "professionalId", act from app.decide_proposal(${id}, ${agreed}, ${JSON.stringify(invitation)}::text::jsonb)`;
  return row ?? null;
}

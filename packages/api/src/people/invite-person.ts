import { addPerson, inviteAgain, readManagedPeople, readProposals, type Transaction } from "@concordat/db";
import { type IdempotencyKey, type NewPerson, ProfessionalId, Refusal, termOf } from "@concordat/domain";
import { once } from "../once.ts";
import type { ActorContext } from "../trpc.ts";
import { newInvitation } from "./invitation-link.ts";
import { manage, noteDeed, requireFreshManager } from "./managing.ts";
import { waitingRoles } from "./shown-person.ts";

/** A link to hand over, or null where it went by mail; and the roles that wait for a second administrator. */
interface Invited {
  readonly id: ProfessionalId;
  readonly link: string | null;
  readonly waiting: string[];
}

/** Roles are words of the partnership. */
export async function checkRoles({ shelf }: ActorContext, tx: Transaction, roles: readonly string[]): Promise<void> {
  const { vocabularies } = (await shelf.current(tx)).glossary;
  if (!roles.every((role) => termOf(vocabularies, "role", role)))
    throw new Refusal("BAD_INPUT", [{ path: "roles", problem: "unknown" }]);
}

/**
 * Adds somebody. An address that has an account gets the same answer, and a link that leads nowhere; by mail, word that
 * there is an account.
 */
async function add(ctx: ActorContext, tx: Transaction, person: NewPerson): Promise<Invited> {
  await checkRoles(ctx, tx, person.roles);
  const id = ProfessionalId.parse(ctx.newId());
  const { invitation, passOn } = newInvitation(ctx, tx);
  const roles = [...new Set(person.roles)];
  const waiting = await addPerson(tx, { ...person, roles, id }, invitation);
  noteDeed(ctx, tx, { act: "add", id });
  return { id, link: passOn({ id, roles }), waiting: [...waiting] };
}

/** A new link in place of the one before. Who has a way in gets another only by two administrators. */
async function again(ctx: ActorContext, tx: Transaction, id: ProfessionalId): Promise<Invited> {
  const [people, proposals] = await Promise.all([readManagedPeople(tx), readProposals(tx)]);
  const { invitation, passOn } = newInvitation(ctx, tx);
  if (!(await inviteAgain(tx, id, invitation))) throw new Refusal("WRONG_STATE");
  const waiting = waitingRoles(proposals, id);
  const roles = people.find((person) => person.id === id)?.roles ?? [];
  return { id, link: passOn({ id, roles: [...roles, ...waiting] }), waiting };
}

/** Adds somebody, once for each press. Pressed again, the link that counts is the newer one. */
export async function invitePerson(ctx: ActorContext, key: IdempotencyKey, person: NewPerson): Promise<Invited> {
  requireFreshManager(ctx);
  return once(
    ctx,
    { key, procedure: "people.add" },
    {
      make: async (tx) => {
        const made = await add(ctx, tx, person);
        return { id: made.id, made };
      },
      again: (tx, id) => again(ctx, tx, ProfessionalId.parse(id)),
    },
  );
}

export const invitePersonAgain = (ctx: ActorContext, id: ProfessionalId): Promise<Invited> =>
  manage(ctx, { act: "inviteAgain", id }, (tx) => again(ctx, tx, id));

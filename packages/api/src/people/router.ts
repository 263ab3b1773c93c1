import { amendPerson, changePerson, endPerson, movePerson, proposeRecovery, suspendPerson } from "@concordat/db";
import {
  IdempotencyKey,
  NewPerson,
  PersonAmendment,
  PersonChange,
  PersonMove,
  ProfessionalId,
} from "@concordat/domain";
import { z } from "zod";
import { adminProcedure, router } from "../trpc.ts";
import { decide } from "./decide-proposal.ts";
import { CheckedImport, checkImport, Imported, ImportFile, importPeople } from "./import/import-people.ts";
import { checkRoles, invitePerson, invitePersonAgain } from "./invite-person.ts";
import { manage } from "./managing.ts";
import { listPeople, listProposals, ShownPerson, ShownProposal } from "./shown-person.ts";

const Nothing = z.strictObject({});
const ById = z.strictObject({ id: ProfessionalId });
const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

/** The link is told once, and nobody can read it again; null where it went by mail. */
const Invited = z.strictObject({ id: ProfessionalId, link: z.url().nullable(), waiting: z.array(z.string()) });

export const peopleRouter = router({
  /** The people whom the actor manages, and how far each has come. */
  list: adminProcedure
    .input(Nothing)
    .output(z.array(ShownPerson))
    .query(({ ctx }) => listPeople(ctx)),

  /** What waits for a second administrator. */
  proposals: adminProcedure
    .input(Nothing)
    .output(z.array(ShownProposal))
    .query(({ ctx }) => listProposals(ctx)),

  /** Adds somebody, with a link by which they choose how they sign in. Powerful roles wait for a second administrator. */
  add: adminProcedure
    .input(z.strictObject({ key: IdempotencyKey, person: NewPerson }))
    .output(Invited)
    .mutation(({ ctx, input }) => invitePerson(ctx, input.key, input.person)),

  /** Says what somebody is called at work, and their roles. A role that is taken away is gone at their next request. */
  change: adminProcedure
    .input(ById.extend({ said: PersonChange }))
    .output(z.strictObject({ waiting: z.array(z.string()) }))
    .mutation(({ ctx, input: { id, said } }) =>
      manage(ctx, { act: "change", id }, async (tx) => {
        await checkRoles(ctx, tx, said.roles);
        return { waiting: [...(await changePerson(tx, id, { ...said, roles: [...new Set(said.roles)] }))] };
      }),
    ),

  /** Looks through a list of people, line by line, and does nothing. */
  checkImport: adminProcedure
    .input(z.strictObject({ file: ImportFile }))
    .output(CheckedImport)
    .mutation(({ ctx, input }) => checkImport(ctx, input.file)),

  /** Adds everybody of a list in which nothing is wrong, or nobody. */
  import: adminProcedure
    .input(z.strictObject({ key: IdempotencyKey, file: ImportFile }))
    .output(Imported)
    .mutation(({ ctx, input }) => importPeople(ctx, input.key, input.file)),

  /** Says otherwise what somebody is called and how they are reached at work. */
  amend: adminProcedure
    .input(ById.extend({ said: PersonAmendment }))
    .output(Done)
    .mutation(({ ctx, input: { id, said } }) =>
      manage(ctx, { act: "amend", id }, async (tx) => (await amendPerson(tx, id, said), done)),
    ),

  /** They work for another agency from now on. The old one's rights end at once; says what waits there and here. */
  move: adminProcedure
    .input(ById.extend({ said: PersonMove }))
    .output(z.strictObject({ cases: z.int(), waiting: z.array(z.string()) }))
    .mutation(({ ctx, input: { id, said } }) =>
      manage(ctx, { act: "move", id }, async (tx) => {
        await checkRoles(ctx, tx, said.roles);
        const { cases, waiting } = await movePerson(tx, id, { ...said, roles: [...new Set(said.roles)] });
        return { cases, waiting: [...waiting] };
      }),
    ),

  /** For a while they do not get in. What they have open closes at once. */
  suspend: adminProcedure
    .input(ById)
    .output(Done)
    .mutation(({ ctx, input: { id } }) =>
      manage(ctx, { act: "suspend", id }, async (tx) => (await suspendPerson(tx, id, true), done)),
    ),

  /** They get in again, as before. */
  resume: adminProcedure
    .input(ById)
    .output(Done)
    .mutation(({ ctx, input: { id } }) =>
      manage(ctx, { act: "resume", id }, async (tx) => (await suspendPerson(tx, id, false), done)),
    ),

  /** They have left. Says on how many cases somebody else is needed. */
  end: adminProcedure
    .input(ById)
    .output(z.strictObject({ cases: z.int() }))
    .mutation(({ ctx, input: { id } }) =>
      manage(ctx, { act: "end", id }, async (tx) => ({ cases: await endPerson(tx, id) })),
    ),

  /** A new link for somebody who has not come yet; the one before no longer works. */
  inviteAgain: adminProcedure
    .input(ById)
    .output(Invited)
    .mutation(({ ctx, input }) => invitePersonAgain(ctx, input.id)),

  /** Asks for a new way in for somebody who lost theirs. A second administrator decides. */
  proposeRecovery: adminProcedure
    .input(ById)
    .output(Done)
    .mutation(({ ctx, input: { id } }) =>
      manage(ctx, { act: "proposeRecovery", id }, async (tx) => (await proposeRecovery(tx, id), done)),
    ),

  /** Agrees to what another administrator proposed, or refuses it. */
  decide: adminProcedure
    .input(z.strictObject({ id: z.guid(), agreed: z.boolean() }))
    .output(z.strictObject({ link: z.url().nullable() }))
    .mutation(({ ctx, input }) => decide(ctx, input)),
});

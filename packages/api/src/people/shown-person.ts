import { type ManagedPerson, readManagedPeople, readProposals, type WaitingProposal } from "@concordat/db";
import { AgencyId, ProfessionalId } from "@concordat/domain";
import { z } from "zod";
import { type ActorContext, asActor } from "../trpc.ts";
import { requireManager } from "./managing.ts";

/** How far somebody has come. */
const Standing = z.enum(["invited", "lapsed", "joined", "suspended", "left"]);
type Standing = z.infer<typeof Standing>;

/** What whoever reads may do about somebody. */
const Deed = z.enum(["change", "suspend", "resume", "end", "inviteAgain", "proposeRecovery"]);
type Deed = z.infer<typeof Deed>;

export const ShownPerson = z.strictObject({
  id: ProfessionalId,
  agencyId: AgencyId,
  name: z.string(),
  jobTitle: z.string(),
  roles: z.array(z.string()),
  /** Roles that a second administrator has not agreed to yet. */
  waiting: z.array(z.string()),
  email: z.string(),
  phone: z.string(),
  standing: Standing,
  /** Until when their link works. */
  invitedUntil: z.iso.datetime().nullable(),
  /** When they were suspended, or left. */
  since: z.iso.datetime().nullable(),
  can: z.array(Deed),
});
type ShownPerson = z.infer<typeof ShownPerson>;

export const ShownProposal = z.strictObject({
  id: z.guid(),
  professionalId: ProfessionalId,
  name: z.string(),
  agencyId: AgencyId,
  /** The role to be given; null for a new way in. */
  role: z.string().nullable(),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  mayDecide: z.boolean(),
  mayAgree: z.boolean(),
});
type ShownProposal = z.infer<typeof ShownProposal>;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function standingOf({ leftAt, suspendedAt, joined, invitedUntil }: ManagedPerson, at: number): Standing {
  if (leftAt !== null) return "left";
  if (suspendedAt !== null) return "suspended";
  if (joined) return "joined";
  return invitedUntil !== null && at < invitedUntil ? "invited" : "lapsed";
}

const open: Record<Standing, readonly Deed[]> = {
  invited: ["change", "inviteAgain", "suspend", "end"],
  lapsed: ["change", "inviteAgain", "suspend", "end"],
  joined: ["change", "suspend", "proposeRecovery", "end"],
  suspended: ["change", "resume", "end"],
  left: [],
};

const grant = "grant/";
/** The role that a proposal gives, or null for a new way in. */
export const roleOf = (act: string): string | null => (act.startsWith(grant) ? act.slice(grant.length) : null);

/** The roles of somebody that wait for a second administrator. */
export const waitingRoles = (proposals: readonly WaitingProposal[], id: ProfessionalId): string[] =>
  proposals.filter(({ professionalId }) => professionalId === id).flatMap(({ act }) => roleOf(act) ?? []);

/** The people whom the actor manages, as they are shown. */
export const listPeople = (ctx: ActorContext): Promise<ShownPerson[]> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const [people, proposals] = await Promise.all([readManagedPeople(tx), readProposals(tx)]);
    return people.map((person) => {
      const { joined: _joined, seenAt: _seenAt, suspendedAt, leftAt, invitedUntil, ...said } = person;
      const standing = standingOf(person, tx.at);
      return {
        ...said,
        roles: [...said.roles],
        waiting: waitingRoles(proposals, said.id),
        standing,
        invitedUntil: iso(invitedUntil),
        since: iso(leftAt ?? suspendedAt),
        can: said.id === ctx.actor.professional ? [] : [...open[standing]],
      };
    });
  });
};

/** What waits for a second administrator. */
export const listProposals = (ctx: ActorContext): Promise<ShownProposal[]> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) =>
    (await readProposals(tx)).map(({ act, proposedAt, ...said }) => ({
      ...said,
      role: roleOf(act),
      proposedAt: new Date(proposedAt).toISOString(),
    })),
  );
};

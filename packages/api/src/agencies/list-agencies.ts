import { listControllers, readAgencies, readManagedPeople } from "@concordat/db";
import { z } from "zod";
import { Agency } from "../gateway/governance-shelf.ts";
import { requireManager } from "../people/managing.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const ManagedAgency = z.strictObject({
  ...Agency.shape,
  controllerId: z.guid(),
  assurances: z.array(
    z.strictObject({
      id: z.guid(),
      assurance: z.string(),
      from: z.iso.datetime(),
      /** The instant at which it ends; null is without end. */
      until: z.iso.datetime().nullable(),
      holds: z.boolean(),
    }),
  ),
  /** How many work there, those who have left not counted. */
  people: z.int(),
});

export const ManagedAgencies = z.strictObject({
  agencies: z.array(ManagedAgency),
  controllers: z.array(z.strictObject({ id: z.guid(), name: z.string() })),
  /** Whether the reader adds agencies and vouches for them. */
  mayAdd: z.boolean(),
});
type ManagedAgencies = z.infer<typeof ManagedAgencies>;

/** The agencies that the actor keeps: all of them for the governance lead, their own for an agency's administrator. */
export const listAgencies = async (ctx: ActorContext): Promise<ManagedAgencies> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const [agencies, controllers, people] = await Promise.all([
      readAgencies(tx),
      listControllers(tx),
      readManagedPeople(tx),
    ]);
    const mayAdd = ctx.roles.includes("governanceLead");
    const present = people.filter(({ leftAt }) => leftAt === null);
    return {
      mayAdd,
      controllers,
      agencies: agencies
        .filter(({ id }) => mayAdd || id === ctx.actor.agency)
        .map((agency) => ({
          ...agency,
          assurances: agency.assurances.map(({ from, until, ...held }) => ({
            ...held,
            from: new Date(from).toISOString(),
            until: until === null ? null : new Date(until).toISOString(),
            holds: from <= tx.at && (until === null || tx.at < until),
          })),
          people: present.filter(({ agencyId }) => agencyId === agency.id).length,
        })),
    };
  });
};

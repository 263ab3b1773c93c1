import type { AgencyAmendment, AgencyId } from "@concordat/domain";
import { eq } from "drizzle-orm";
import type { Transaction } from "../door/with-actor.ts";
import { agencies, agencyAssurances, controllers } from "../schema/partnership.ts";

/** What an agency holds, and from when until when. Times are milliseconds since 1970; null is without end. */
export interface HeldAssurance {
  readonly id: string;
  readonly assurance: string;
  readonly from: number;
  readonly until: number | null;
}

/** An agency with the body that answers for it. */
export interface KeptAgency extends AgencyAmendment {
  readonly id: AgencyId;
  readonly kind: string;
  readonly colour: string;
  readonly mark: string;
  readonly controllerId: string;
  readonly controller: string;
  readonly assurances: readonly HeldAssurance[];
}

/** Every agency of the partnership but the joint record; with the assurances that the actor may read. */
export async function readAgencies({ sql }: Transaction): Promise<readonly KeptAgency[]> {
  const rows = await sql<{ agency: KeptAgency }[]>`
    select json_build_object('id', a.id, 'name', a.name, 'shortName', a.short_name, 'kind', a.kind, 'colour', a.colour, 'mark', a.mark,
      'phone', a.phone, 'email', a.email, 'controllerId', c.id, 'controller', c.name,
      'assurances', (select coalesce(json_agg(json_build_object('id', s.id, 'assurance', s.assurance, 'from', app.ms(s.valid_from),
        'until', case when s.valid_until < 'infinity' then app.ms(s.valid_until) end) order by s.assurance, s.valid_from, s.id), '[]')
        from agency_assurances s where s.agency_id = a.id)) as agency
    from agencies a join controllers c on c.id = a.controller_id join partnerships p on p.id = a.partnership_id
    where a.id <> p.joint_agency_id
    order by a.name, a.id`;
  return rows.map(({ agency }) => agency);
}

export const listControllers = async ({ orm }: Transaction): Promise<{ id: string; name: string }[]> =>
  orm
    .select({ id: controllers.id, name: controllers.name })
    .from(controllers)
    .orderBy(controllers.name, controllers.id);

export const addController = async (
  { orm, actor }: Transaction,
  controller: { readonly id: string; readonly name: string },
): Promise<void> => {
  await orm.insert(controllers).values({ partnershipId: actor.partnership, ...controller });
};

type AddedAgency = Omit<KeptAgency, "controller" | "assurances">;

export const addAgency = async ({ orm, actor }: Transaction, agency: AddedAgency): Promise<void> => {
  await orm.insert(agencies).values({ partnershipId: actor.partnership, ...agency });
};

/** False when there is none of that id that the actor keeps. */
export async function amendAgency({ orm }: Transaction, id: AgencyId, said: AgencyAmendment): Promise<boolean> {
  const amended = await orm.update(agencies).set(said).where(eq(agencies.id, id)).returning({ id: agencies.id });
  return amended.length > 0;
}

/** Notes what an agency holds, as the actor's agency vouches for it. */
export async function addAssurance(
  { orm, actor }: Transaction,
  { from, until, ...said }: HeldAssurance & { readonly agencyId: AgencyId },
): Promise<void> {
  await orm.insert(agencyAssurances).values({
    partnershipId: actor.partnership,
    givenBy: actor.agency,
    ...said,
    validFrom: new Date(from),
    ...(until === null ? {} : { validUntil: new Date(until) }),
  });
}

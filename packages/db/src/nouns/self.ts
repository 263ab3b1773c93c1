import type { AgencyId, ProfessionalId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

export interface Self {
  readonly id: ProfessionalId;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: string[];
  readonly agencyId: AgencyId;
  readonly partnership: string;
  readonly leadLabel: string;
}

/** The signed-in professional, as their own agency knows them. */
export async function readSelf({ sql, actor }: Transaction): Promise<Self | null> {
  const [row] = await sql<Self[]>`
    select p.id, p.name, p.job_title as "jobTitle", p.roles, p.agency_id as "agencyId", s.name as partnership, s.lead_label as "leadLabel"
    from professionals p join partnerships s on s.id = p.partnership_id where p.id = ${actor.professional}`;
  return row ? { ...row } : null;
}

import type { AgencyId, NewProvider, ProfessionalId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** A provider of an agency that the actor manages: the one that counts, or one that waits for a second administrator. */
export interface KeptProvider extends Omit<NewProvider, "clientSecret"> {
  readonly id: string;
  readonly proposedBy: string;
  /** Milliseconds since 1970. */
  readonly proposedAt: number;
  readonly waits: boolean;
  readonly mayDecide: boolean;
  readonly mayAgree: boolean;
}

/** Somebody who came through their agency's provider and is not let in yet. */
export interface Waiting {
  readonly id: ProfessionalId;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly email: string;
}

interface Managed {
  readonly providers: readonly KeptProvider[];
  readonly waiting: readonly Waiting[];
}

/** The providers of the agencies that the actor manages, and who waits to be let in. */
export async function readProviders({ sql }: Transaction): Promise<Managed> {
  const [row] = await sql<{ managed: Managed }[]>`select app.providers_managed() as managed`;
  return row?.managed ?? { providers: [], waiting: [] };
}

/** Proposes how an agency's people sign in; to have no provider any more (`off`) holds at once. */
export async function proposeProvider(
  { sql }: Transaction,
  provider: Omit<NewProvider, "clientSecret"> & { readonly id: string; readonly sealed: string; readonly off: boolean },
): Promise<void> {
  await sql`select app.propose_provider(${JSON.stringify(provider)}::text::jsonb)`;
}

/** Agrees to what another administrator proposed, or does not. Null when it was decided before. */
export async function decideProvider(
  { sql }: Transaction,
  id: string,
  agreed: boolean,
): Promise<{ readonly outcome: "decided" | "taken"; readonly agencyId: AgencyId } | null> {
  const [row] = await sql<
    { outcome: "decided" | "taken"; agencyId: AgencyId }[]
  >`select outcome, agency_id as "agencyId" from app.decide_provider(${id}, ${agreed})`;
  return row ?? null;
}

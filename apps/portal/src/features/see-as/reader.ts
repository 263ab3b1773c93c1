import type { Picture } from "../../lib/trpc.ts";

/** Somebody of another agency, as they might be. Without a role, whoever there sees most. */
export interface Reader {
  readonly agencyId: string;
  readonly purpose: string;
  readonly role: string;
  readonly caseRole: string;
  readonly certificates: readonly string[];
}

/** The other agencies whose part in the case is shown and still runs. */
export const agenciesToSeeAs = ({ agencies, at }: Picture, own: string): Picture["agencies"] =>
  agencies.filter(({ agencyId, until }) => agencyId !== own && (until === null || at < until));

/** Whoever sees most of an agency, looking at the case for the first of what it works it for. */
export const mostOf = (agencyId: string): Reader => ({
  agencyId,
  purpose: "",
  role: "",
  caseRole: "",
  certificates: [],
});

const chosen = (code: string): string[] => (code === "" ? [] : [code]);

/** What the server is asked. */
export const askedAs = (
  { id, purpose: own }: Picture,
  { agencyId, purpose, role, caseRole, certificates }: Reader,
) => ({
  caseId: id,
  purpose: own,
  agencyId,
  theirPurpose: purpose === "" ? null : purpose,
  people: role === "" ? null : { roles: [role], caseRoles: chosen(caseRole), certificates: [...certificates] },
});

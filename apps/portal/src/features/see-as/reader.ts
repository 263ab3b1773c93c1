import type { Picture } from "../../lib/trpc.ts";

/** Somebody of another agency, as they might be. An empty word is for nobody in particular. */
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

/** Anybody of an agency, looking at the case for the first of what it works it for. */
export const anybodyOf = (agencyId: string): Reader => ({
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
  roles: chosen(role),
  caseRoles: chosen(caseRole),
  certificates: [...certificates],
});

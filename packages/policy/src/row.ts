import type {
  AgencyId,
  Day,
  FieldKey,
  Marker,
  Level,
  ProfessionalId,
  ReleaseId,
  Show,
  SubjectId,
  VersionId,
} from "@concordat/domain";
import type { Instant } from "./rule-set.ts";

/** What is decided on: an entry, or a row of structure that is decided like an entry of its governing field. */
export interface Row {
  readonly id: string;
  /** An entry; else structure, which no clause that counts records shares. */
  readonly isEntry: boolean;
  readonly field: FieldKey;
  readonly subject: SubjectId | null;
  readonly owner: AgencyId;
  /** Whose information it is, when another agency typed it: then both their rules must be satisfied. */
  readonly source: AgencyId | null;
  readonly observedOn: Day | null;
  readonly recordedAt: Instant;
  readonly tags: readonly string[];
  readonly handling: string | null;
  readonly embargoUntil: Instant | null;
}

/** Those who have the say on a row: its owner, and whoever said it if that is another. */
export const ownersOf = ({ owner, source }: Row): AgencyId[] =>
  source && source !== owner ? [owner, source] : [owner];

/** Who reads: one professional, in one agency, for one purpose, on one case. */
export interface Viewer {
  readonly agency: AgencyId;
  readonly professional: ProfessionalId;
  /** One of `purposes`; null is for none, and no grant is for none. */
  readonly purpose: string | null;
  /** What the viewer's agency works the case for. */
  readonly purposes: readonly string[];
  readonly roles: readonly string[];
  readonly caseRoles: readonly string[];
  readonly certificates: readonly string[];
  /** The viewer's agency has an active involvement in the case. */
  readonly involved: boolean;
  /** The viewer has a declared conflict of interest in the case. */
  readonly conflict: boolean;
  /** The viewer may open the case: on the team, or reaching their agency's cases; not excluded, nor left out by a restriction. */
  readonly mayOpen: boolean;
  /** Until when a reason counts that the viewer gave, on this visit, for looking at the case; absent while none does. */
  readonly reasonUntil?: Instant;
}

/** An owner's recorded decision to share an entry, or a field of a person, with an agency or one professional. */
export interface Release {
  readonly id: ReleaseId;
  readonly owner: AgencyId;
  readonly entry: string | null;
  readonly subject: SubjectId | null;
  readonly field: FieldKey | null;
  readonly toAgency: AgencyId;
  readonly toProfessional: ProfessionalId | null;
  readonly show: Show;
}

/** What permits a disclosure. */
export type Authority =
  | { readonly kind: "own" }
  | { readonly kind: "clause"; readonly version: VersionId; readonly clause: string }
  | { readonly kind: "release"; readonly release: ReleaseId };

/** How much of a row the viewer sees, on whose authority, and what a withheld one may say of itself. */
export interface Decision {
  readonly level: Level;
  readonly marker: Marker;
  readonly authorities: readonly Authority[];
  /** How much more is shown as soon as the viewer says why they need it. */
  readonly withReason?: Level;
}

import type { Agreement } from "../agreement/agreement.ts";
import type { Glossary } from "../agreement/glossary.ts";
import type { VersionState } from "../agreement/state.ts";
import type { Value } from "../catalogue/value.ts";
import type { FieldKey } from "../code.ts";
import type { Show } from "../decision/level.ts";
import type {
  AgencyId,
  AgreementId,
  CaseId,
  EntryId,
  PartnershipId,
  ProfessionalId,
  ReleaseId,
  SubjectId,
  VersionId,
} from "../ids.ts";
import type { Day } from "../time/day.ts";

/**
 * A partnership as data, with its people, agreements and cases: what tests, the demonstration and the bench load. Times
 * are milliseconds since 1970; a missing `until` is without end.
 */
export interface World {
  readonly partnership: {
    readonly id: PartnershipId;
    readonly name: string;
    readonly timeZone: string;
    readonly leadLabel: string;
    readonly jointAgency: AgencyId;
    readonly demonstration: boolean;
  };
  readonly glossary: Glossary;
  readonly controllers: readonly { readonly id: string; readonly name: string }[];
  readonly agencies: readonly WorldAgency[];
  readonly professionals: readonly WorldProfessional[];
  readonly agreements: readonly WorldAgreement[];
  readonly cases: readonly WorldCase[];
}

export interface Validity {
  readonly from: number;
  readonly until?: number | undefined;
}

export interface WorldAgency {
  readonly id: AgencyId;
  readonly controller: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly colour: string;
  readonly mark: string;
  /** Its duty line and inbox: whom to ask when nobody of theirs is known by name. */
  readonly phone: string;
  readonly email: string;
  /** What it holds or is vouched for, and by whom. */
  readonly assurances?: readonly (Validity & {
    readonly id: string;
    readonly assurance: string;
    readonly by: AgencyId;
  })[];
}

export interface WorldProfessional {
  readonly id: ProfessionalId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly phone: string;
  readonly email: string;
  readonly certificates: readonly { readonly certificate: string; readonly from: Day; readonly until: Day }[];
}

export interface WorldAgreement {
  readonly id: AgreementId;
  readonly versions: readonly WorldVersion[];
}

/** What somebody did for a party, and when. */
interface PartyDeed {
  readonly agency: AgencyId;
  readonly professional: ProfessionalId;
  readonly at: number;
}

export interface WorldVersion {
  readonly id: VersionId;
  readonly number: number;
  readonly state: VersionState;
  readonly agreement: Agreement;
  readonly draftedBy: ProfessionalId;
  readonly draftedAt: number;
  readonly force?: Validity;
  /** Until when its restraints hold; without end unless a new version took its place. */
  readonly restraintUntil?: number;
  /** Whoever approved the text for a party, before it was signed. */
  readonly approvals?: readonly PartyDeed[];
  readonly signatures: readonly PartyDeed[];
  readonly periods: readonly (Validity & { readonly agency: AgencyId })[];
}

export interface WorldCase {
  readonly id: CaseId;
  readonly reference: string;
  readonly caseType: string;
  readonly stage: string;
  readonly area: string;
  readonly openedOn: Day;
  readonly subjects: readonly WorldSubject[];
  readonly relationships: readonly (Validity & {
    readonly id: string;
    readonly one: SubjectId;
    readonly other: SubjectId;
    readonly kind: string;
    readonly agency: AgencyId;
  })[];
  readonly involvements: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly purposes: readonly string[];
  })[];
  readonly team: readonly (Validity & {
    readonly id: string;
    readonly professional: ProfessionalId;
    readonly agency: AgencyId;
    readonly caseRoles: readonly string[];
  })[];
  readonly barriers: readonly (Validity & {
    readonly id: string;
    readonly kind: "restriction" | "named" | "exclusion" | "conflict";
    readonly professional?: ProfessionalId;
  })[];
  readonly determinations: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly subject: SubjectId | null;
    readonly kind: "threshold" | "circumstance" | "notice" | "need";
    readonly code: string;
    readonly answer: string;
  })[];
  readonly consents: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly subject: SubjectId;
    readonly scope: string;
    readonly giver: string;
    readonly decision: string;
    /** Who receives, where the person chose. */
    readonly toAgency?: AgencyId | null;
  })[];
  readonly shields: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly subject: SubjectId;
  })[];
  readonly overrides: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly professional: ProfessionalId;
    readonly approvedBy: ProfessionalId;
  })[];
  readonly releases: readonly WorldRelease[];
  /** Why professionals needed what asks for a reason: each on one visit. */
  readonly reasons?: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly professional: ProfessionalId;
    readonly visit: string;
    readonly reason: string;
  })[];
  /** When it was closed, and until when: a case that was closed again has been closed twice. */
  readonly closings?: readonly (Validity & {
    readonly id: string;
    readonly agency: AgencyId;
    readonly professional: ProfessionalId;
    readonly reason: string;
  })[];
  readonly entries: readonly WorldEntry[];
}

export interface WorldSubject {
  readonly id: SubjectId;
  readonly person: string;
  readonly agency: AgencyId;
  readonly roles: readonly (Validity & { readonly id: string; readonly role: string; readonly agency: AgencyId })[];
}

export interface WorldRelease extends Validity {
  readonly id: ReleaseId;
  readonly agency: AgencyId;
  readonly releasedBy: ProfessionalId;
  readonly entry: EntryId | null;
  readonly subject: SubjectId | null;
  readonly field: FieldKey | null;
  readonly toAgency: AgencyId;
  readonly toProfessional: ProfessionalId | null;
  readonly show: Show;
  readonly gateway: string;
}

export interface WorldEntry {
  readonly id: EntryId;
  readonly subject: SubjectId | null;
  readonly field: FieldKey;
  readonly owner: AgencyId;
  readonly source: AgencyId | null;
  readonly recordedBy: ProfessionalId;
  readonly observedOn: Day | null;
  readonly recordedAt: number;
  readonly supersedes: EntryId | null;
  readonly tags: readonly string[];
  readonly handling: string | null;
  readonly embargoUntil: number | null;
  readonly value: Value;
}

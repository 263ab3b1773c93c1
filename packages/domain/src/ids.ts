import { z } from "zod";

/** A UUID in lower case, branded so that an agency's id can never be passed where a case's is meant. */
const id = z.uuid().toLowerCase();

export const PartnershipId = id.brand<"PartnershipId">();
export type PartnershipId = z.infer<typeof PartnershipId>;

export const AgencyId = id.brand<"AgencyId">();
export type AgencyId = z.infer<typeof AgencyId>;

export const ProfessionalId = id.brand<"ProfessionalId">();
export type ProfessionalId = z.infer<typeof ProfessionalId>;

export const CaseId = id.brand<"CaseId">();
export type CaseId = z.infer<typeof CaseId>;

export const SubjectId = id.brand<"SubjectId">();
export type SubjectId = z.infer<typeof SubjectId>;

export const EntryId = id.brand<"EntryId">();
export type EntryId = z.infer<typeof EntryId>;

export const AgreementId = id.brand<"AgreementId">();
export type AgreementId = z.infer<typeof AgreementId>;

export const VersionId = id.brand<"VersionId">();
export type VersionId = z.infer<typeof VersionId>;

export const ReleaseId = id.brand<"ReleaseId">();
export type ReleaseId = z.infer<typeof ReleaseId>;

/** Chosen by the browser for one press of a button, so that pressing twice has one effect. */
export const IdempotencyKey = id.brand<"IdempotencyKey">();
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

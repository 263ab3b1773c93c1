import { z } from "zod";
import { Code } from "../code.ts";
import { AgencyId } from "../ids.ts";
import { line } from "../text.ts";

/** A telephone number at work, as it is dialled. */
export const WorkPhone = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{10,20}$/, { error: "phone" });

/** An email address at work; of one spelling, so that one person has one account. */
export const WorkEmail = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: "email" }).max(254));

const Roles = z.array(Code).min(1).max(20);

/** Somebody whom an administrator adds to an agency. They come in by a link, and choose themselves how they sign in. */
export const NewPerson = z.strictObject({
  agencyId: AgencyId,
  name: line(120),
  jobTitle: line(120),
  email: WorkEmail,
  phone: WorkPhone,
  roles: Roles,
});
export type NewPerson = z.infer<typeof NewPerson>;

/** What an administrator says otherwise of somebody. */
export const PersonChange = z.strictObject({ jobTitle: line(120), roles: Roles });
export type PersonChange = z.infer<typeof PersonChange>;

/** What somebody is called and how they are reached at work, as an administrator says it otherwise. */
export const PersonAmendment = z.strictObject({ name: line(120), email: WorkEmail, phone: WorkPhone });
export type PersonAmendment = z.infer<typeof PersonAmendment>;

/** Where somebody works from now on, as what, and with which roles there. */
export const PersonMove = PersonChange.extend({ agencyId: AgencyId });
export type PersonMove = z.infer<typeof PersonMove>;

import { z } from "zod";

/**
 * The states of a version. `draft` may be edited; `circulated` is read by its parties and signed by one after
 * another; `inForce` runs between those who have signed; the last two no longer run and stay readable for ever.
 */
export const VersionState = z.enum(["draft", "circulated", "inForce", "superseded", "ended"]);
export type VersionState = z.infer<typeof VersionState>;

/** What people do to a version. */
export const VersionAct = z.enum(["edit", "circulate", "withdraw", "sign", "activate", "end"]);
export type VersionAct = z.infer<typeof VersionAct>;

/** Which acts a version in each state allows. An act that is not here does not exist. */
const allowed: Record<VersionState, readonly VersionAct[]> = {
  draft: ["edit", "circulate"],
  circulated: ["withdraw", "sign", "activate"],
  inForce: ["sign", "end"],
  superseded: [],
  ended: [],
};

export const allows = (state: VersionState, act: VersionAct): boolean => allowed[state].includes(act);

/** The administrative role that may do it; a signatory only for the agency that they belong to. */
export const roleFor: Record<VersionAct, "governanceLead" | "signatory"> = {
  edit: "governanceLead",
  circulate: "governanceLead",
  withdraw: "governanceLead",
  sign: "signatory",
  activate: "governanceLead",
  end: "governanceLead",
};

import { z } from "zod";
import { AgencyId } from "../ids.ts";
import { line } from "../text.ts";

/** Where a provider is: an address without a query, as its discovery document names it. */
const Issuer = z
  .url({ protocol: /^https?$/, error: "issuer" })
  .max(300)
  .refine((text) => !/[?#@\s]/.test(text), { error: "issuer" });

/** A whole domain, such as `council.gov.uk`. */
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, { error: "domain" });

/** A value of `amr` or `acr`: a word, or an address that names a profile. */
const FactorWord = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:/._+-]{0,119}$/, { error: "factorWord" });

/** How an agency's people are to sign in through its own provider (OpenID Connect). */
export const NewProvider = z.strictObject({
  agencyId: AgencyId,
  issuer: Issuer,
  clientId: line(200),
  clientSecret: line(500),
  /** Of the addresses that it may speak for. */
  domains: z.array(Domain).min(1).max(10),
  /** What of `amr` or `acr` says that a second factor was used there. None: it never is, and one is asked for here. */
  factorWords: z.array(FactorWord).max(10),
  /** Whom it brings in besides those who have an account: who was invited, or anybody, who then waits to be let in. */
  letsIn: z.enum(["invited", "anybody"]),
});
export type NewProvider = z.infer<typeof NewProvider>;

import { z } from "zod";

/** Names that an object already answers to: as a key they would reach its prototype. */
const inherited = new Set(["constructor", "prototype", "__proto__", "toString", "valueOf", "hasOwnProperty"]);

/** A term of a vocabulary: letters, digits, `-`, `+` and `_`, at most 64, never a name that an object inherits. */
export const Code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$/)
  .refine((code) => !inherited.has(code))
  .brand<"Code">();
export type Code = z.infer<typeof Code>;

/** The dotted key of a field, for example `health.mentalHealth.diagnosis`; each part a code. */
export const FieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,31}(\.[a-z][A-Za-z0-9]{0,31}){1,3}$/)
  .refine((key) => key.split(".").every((part) => !inherited.has(part)))
  .brand<"FieldKey">();
export type FieldKey = z.infer<typeof FieldKey>;

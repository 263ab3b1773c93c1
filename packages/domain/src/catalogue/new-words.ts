import { z } from "zod";
import { Code } from "../code.ts";
import { text } from "../text.ts";

/** A term that a vocabulary lacks; with the vocabulary's own name where there is no such vocabulary yet. */
export const NewTerm = z.strictObject({
  vocabulary: Code,
  vocabularyLabel: text(120).nullable(),
  code: Code,
  label: text(120),
});
export type NewTerm = z.infer<typeof NewTerm>;

/** A power or duty that the register lacks. Its code, an act and a section by custom (`ca1989.s47`), stays as it is. */
const GatewayCode = z.string().regex(/^[a-z][A-Za-z0-9.]{1,40}$/);
export const NewGateway = z.strictObject({
  code: GatewayCode,
  title: text(160),
  kind: z.enum(["power", "duty"]),
  what: text(600),
  /** The kinds of agency that may give, and receive, under it; empty where it says nothing of them. */
  givers: z.array(Code).max(40),
  receivers: z.array(Code).max(40),
});
export type NewGateway = z.infer<typeof NewGateway>;

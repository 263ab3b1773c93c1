import { z } from "zod";
import { VersionId } from "../../ids.ts";
import { text } from "../../text.ts";

/**
 * The umbrella that an annex stands under: one exact signed version, by its id and the hash of its text. Its title and
 * number are written into the annex, so that whoever signs it reads which text they sign under.
 */
export const Umbrella = z.strictObject({
  version: VersionId,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  title: text(160),
  number: z.int().min(1).max(9999),
});
export type Umbrella = z.infer<typeof Umbrella>;

/** `Partnership terms, version 3`. */
export const umbrellaName = ({ title, number }: Pick<Umbrella, "title" | "number">): string =>
  `${title}, version ${number}`;

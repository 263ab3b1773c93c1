import { createHash } from "node:crypto";
import { canonicalText, type Umbrella, type WorldVersion } from "@concordat/domain";

/** A version as an annex names it: by its id, and by the hash of its text. */
export const pinOf = ({ id, number, agreement }: WorldVersion): Umbrella => ({
  version: id,
  hash: createHash("sha256").update(canonicalText(agreement), "utf8").digest("hex"),
  title: agreement.title,
  number,
});

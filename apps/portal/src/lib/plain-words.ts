import type { Value } from "@concordat/domain";

/** Words, a number, yes or no as it stands; nothing of what has parts. */
export const plainWords = (value: Value | null | undefined): string =>
  value === null || value === undefined || typeof value === "object" ? "" : String(value);

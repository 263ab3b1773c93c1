import { z } from "zod";

/**
 * Words that a person types, at most `longest` characters after trimming.
 *
 * Refuses what PostgreSQL cannot store as it was typed (NUL, a lone surrogate) and keeps one form of every
 * accented letter (NFC), so that what is hashed, stored, searched and shown is the same.
 */
export const text = (longest: number) =>
  z
    .string()
    .refine((value) => !value.includes("\0") && value.isWellFormed(), { error: "unreadable" })
    .transform((value) => value.normalize("NFC").trim())
    .pipe(z.string().min(1).max(longest));

/** The same on one line: a name goes where a line break would begin something else. */
export const line = (longest: number) => text(longest).refine((said) => !/\p{Cc}/u.test(said), { error: "unreadable" });

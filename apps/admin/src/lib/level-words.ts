import type { Level } from "@concordat/domain";

/** How much of an entry is seen, in the words of a sentence. */
export const levelWords: Readonly<Record<Level, string>> = {
  hidden: "no sign of it",
  withheld: "only that it is withheld",
  ask: "only that it may be asked for",
  known: "that it is held, not what it says",
  coarse: "it in outline",
  value: "it in full",
};

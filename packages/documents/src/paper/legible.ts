/** Characters that show nothing or turn the order of others around: controls, and formats such as U+202E. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
const blank = /[\n\t\r]+/gu;

const numberOf = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

/** A text as paper can hold it: what cannot be seen is printed by its number, so that nobody signs what they were not shown. */
const legible = (text: string): string => text.replaceAll(blank, " ").replaceAll(unseen, numberOf).trim();

/** The same for every text inside a document, whatever its shape. */
export function legibleThroughout<Content>(content: Content): Content;
export function legibleThroughout(content: unknown): unknown {
  if (typeof content === "string") return legible(content);
  if (Array.isArray(content)) return content.map((each: unknown) => legibleThroughout(each));
  if (content === null || typeof content !== "object") return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]: [string, unknown]) => [key, legibleThroughout(value)]),
  );
}

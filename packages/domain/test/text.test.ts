import { describe, expect, it } from "vitest";
import { Code, FieldKey, text } from "../src/index.ts";

describe("words that somebody types", () => {
  it.each([
    ["nothing", ""],
    ["blanks", " \n\t "],
    ["too many letters", "abcdef"],
    ["too many letters behind blanks", "  abcdef  "],
    ["a NUL", "a\0"],
    ["half of a surrogate pair", "a\udc00"],
    ["a number", 5],
  ])("are not %s", (_, typed) => expect(text(5).safeParse(typed).success).toBe(false));

  it.each([
    ["as they are", "ab cd", "ab cd"],
    ["without blanks around them", "  abcde\n", "abcde"],
    ["in one form of every accented letter", "e\u0301t\u00e9", "\u00e9t\u00e9"],
    [
      "counted after they are put into that form",
      "e\u0301e\u0301e\u0301e\u0301e\u0301",
      "\u00e9\u00e9\u00e9\u00e9\u00e9",
    ],
    ["with letters beyond the basic plane", "a\u{1f642}", "a\u{1f642}"],
  ])("are kept %s", (_, typed, kept) => expect(text(5).parse(typed)).toBe(kept));
});

describe("a code", () => {
  it.each([
    "",
    "-a",
    "a b",
    "a.b",
    "é",
    "a".repeat(65),
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
  ])("is not “%s”", (code) => expect(Code.safeParse(code).success).toBe(false));

  it.each(["a", "s47", "S47_x-y+z", "0to4", "a".repeat(64)])("is “%s”", (code) => expect(Code.parse(code)).toBe(code));
});

describe("a field’s key", () => {
  it.each([
    "",
    "health",
    "Health.gp",
    "health.",
    ".gp",
    "health.gp.a.b.c",
    "health.g-p",
    "health.constructor",
    "toString.gp",
    `health.${"a".repeat(33)}`,
  ])("is not “%s”", (key) => expect(FieldKey.safeParse(key).success).toBe(false));

  it.each(["health.gp", "health.mentalHealth.diagnosis", "a.b.c.d", `health.${"a".repeat(32)}`])("is “%s”", (key) => {
    expect(FieldKey.parse(key)).toBe(key);
  });
});

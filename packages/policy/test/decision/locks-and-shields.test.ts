import type { Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, share, to, withhold } from "../made/agreements.ts";
import { entry, fact, levelOn, type Made } from "../made/case.ts";
import { keyOf, mother } from "../made/partnership.ts";

describe("locks and shields", () => {
  const about = (field: string, clause: Record<string, unknown>, made: Made = {}): Made => ({
    rows: [{ ...entry, field: keyOf(field) }],
    clauses: [share(clause)],
    ...made,
  });
  const shield = { facts: [fact("shield")] };
  const despite = { fields: ["contact.phone"], despiteShield: true };

  it.each<[given: string, made: Made, level: Level]>([
    ["a locked field, by everything", about("identity.name.previous", { fields: ["*"] }), "hidden"],
    ["a locked field, by its prefix", about("identity.name.previous", { fields: ["identity.name.*"] }), "hidden"],
    ["a field locked for good, by name", about("handling.sealed", { fields: ["handling.sealed"] }), "hidden"],
    ["people’s own words, by prefix", about("case.chronology", { fields: ["case.*"] }), "hidden"],
    ["a shielded person’s telephone", about("contact.phone", { fields: ["contact.phone"] }, shield), "hidden"],
    [
      "the same by a clause written for it, by prefix",
      about("contact.phone", { ...despite, fields: ["contact.*"] }, shield),
      "hidden",
    ],
    [
      "a telephone of nobody in particular, where somebody is shielded",
      about(
        "contact.phone",
        { fields: ["contact.phone"] },
        { ...shield, rows: [{ ...entry, field: keyOf("contact.phone"), subject: null }] },
      ),
      "hidden",
    ],
    [
      "a telephone that must be asked for, of a shielded person",
      about("contact.phone", {}, { ...shield, clauses: [ask({ fields: ["contact.phone"] })] }),
      "hidden",
    ],
    ["a locked field, by name", about("identity.name.previous", { fields: ["identity.name.previous"] }), "value"],
    ["people’s own words, by name", about("case.chronology", { fields: ["case.chronology"] }), "value"],
    ["a shielded person’s telephone, by a clause written for it", about("contact.phone", despite, shield), "value"],
    [
      "the same by a clause that names another key too",
      about("contact.phone", { ...despite, fields: ["contact.address.current", "contact.phone"] }, shield),
      "value",
    ],
    ["a shielded person’s name", about("identity.name.family", {}, shield), "value"],
    [
      "another person’s telephone",
      about("contact.phone", { fields: ["contact.phone"] }, { facts: [fact("shield", { subject: mother })] }),
      "value",
    ],
    [
      "the telephone of somebody about whom much is known, and no shield",
      about("contact.phone", { fields: ["contact.phone"] }, { facts: [fact("threshold", { code: "s47" })] }),
      "value",
    ],
    [
      "a telephone of nobody in particular, where nobody is shielded",
      about(
        "contact.phone",
        { fields: ["contact.phone"] },
        { rows: [{ ...entry, field: keyOf("contact.phone"), subject: null }] },
      ),
      "value",
    ],
  ])("given %s", (_, made, level) => expect(levelOn(made)).toBe(level));

  it("a clause that withholds reaches locked fields by a prefix", () => {
    const previous = share({ fields: ["identity.name.previous"] });
    expect(
      levelOn(about("identity.name.previous", {}, { clauses: [previous, withhold({ fields: ["identity.*"] })] })),
    ).toBe("withheld");
  });

  it("a clause that keeps quiet does so about shielded fields too", () => {
    const quiet = share({ fields: ["contact.phone"], marker: "hidden", to: to({ roles: ["supervisor"] }) });
    const loud = share({ ...despite, to: to({ roles: ["supervisor"] }) });
    expect(levelOn(about("contact.phone", {}, { ...shield, clauses: [loud] }))).toBe("withheld");
    expect(levelOn(about("contact.phone", {}, { ...shield, clauses: [loud, quiet] }))).toBe("hidden");
  });
});

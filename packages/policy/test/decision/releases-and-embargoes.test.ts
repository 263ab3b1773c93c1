import type { Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, share, to, withhold } from "../made/agreements.ts";
import { entry, fact, levelOn, type Made, reader, release } from "../made/case.ts";
import { at, child, colleague, hospital, keyOf, mother } from "../made/partnership.ts";

const shared = share();
describe("a release", () => {
  const byField = { ...release, entry: null, subject: child, field: entry.field };

  it.each<[given: string, made: Made, level: Level]>([
    ["of another entry", { releases: [{ ...release, entry: "another" }] }, "hidden"],
    [
      "of another entry, though it tells its field and person",
      { releases: [{ ...byField, entry: "another" }] },
      "hidden",
    ],
    [
      "to somebody who looks for none of the purposes",
      { releases: [release], viewer: { ...reader, purpose: null } },
      "hidden",
    ],
    ["of another field", { releases: [{ ...byField, field: keyOf("csc.status") }] }, "hidden"],
    ["of another person", { releases: [{ ...byField, subject: mother }] }, "hidden"],
    ["by somebody who does not hold it", { releases: [{ ...release, owner: hospital }] }, "hidden"],
    ["to another agency", { releases: [{ ...release, toAgency: hospital }] }, "hidden"],
    ["to a colleague", { releases: [{ ...release, toProfessional: colleague }] }, "hidden"],
    [
      "of a locked field",
      { releases: [release], rows: [{ ...entry, field: keyOf("identity.name.previous") }] },
      "hidden",
    ],
    [
      "of a field locked for good",
      { releases: [release], rows: [{ ...entry, field: keyOf("handling.sealed") }] },
      "hidden",
    ],
    [
      "of the telephone of somebody under a shield",
      { releases: [release], rows: [{ ...entry, field: keyOf("contact.phone") }], facts: [fact("shield")] },
      "hidden",
    ],
    [
      "against a withhold, where a clause says that it is held",
      { clauses: [share({ to: to({ roles: ["supervisor"] }) }), withhold()], releases: [release] },
      "withheld",
    ],
    ["against a withhold", { clauses: [withhold()], releases: [release] }, "hidden"],
    ["of the entry", { releases: [release] }, "value"],
    ["of the entry in outline", { releases: [{ ...release, show: "coarse" }] }, "coarse"],
    ["of the field of the person", { releases: [byField] }, "value"],
    ["to the reader by name", { releases: [{ ...release, toProfessional: reader.professional }] }, "value"],
    [
      "to an agency that does not work the case",
      { releases: [release], viewer: { ...reader, involved: false } },
      "value",
    ],
    [
      "of the telephone of somebody under no shield",
      {
        releases: [release],
        rows: [{ ...entry, field: keyOf("contact.phone") }],
        facts: [fact("shield", { subject: mother })],
      },
      "value",
    ],
    ["of the name of somebody under a shield", { releases: [release], facts: [fact("shield")] }, "value"],
    [
      "of the field of the case",
      { releases: [{ ...byField, subject: null }], rows: [{ ...entry, subject: null }] },
      "value",
    ],
  ])("given a release %s", (_, made, level) => expect(levelOn(made)).toBe(level));
});

describe("the owner’s embargo", () => {
  const until = (embargoUntil: number | null): Made => ({
    clauses: [shared, ask()],
    rows: [{ ...entry, embargoUntil }],
  });

  it.each<[given: string, made: Made, level: Level]>([
    ["that ends a millisecond later", until(at + 1), "withheld"],
    [
      "with a release of the whole field",
      { ...until(at + 1), releases: [{ ...release, entry: null, subject: child, field: entry.field }] },
      "withheld",
    ],
    [
      "with a colleague’s release",
      { ...until(at + 1), releases: [{ ...release, toProfessional: colleague }] },
      "withheld",
    ],
    ["with a release of the entry", { ...until(at + 1), releases: [release] }, "value"],
    ["that ends now", until(at), "value"],
    ["none", until(null), "value"],
  ])("given an embargo %s", (_, made, level) => expect(levelOn(made)).toBe(level));
});

import type { Level } from "@concordat/domain";
import { Umbrella } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { SignedVersion } from "../../src/index.ts";
import { outside, share, signed, withhold, withParty } from "../made/agreements.ts";
import { levelOn } from "../made/case.ts";
import { at, day, ever, firstVersion, hospital, police, school, secondVersion } from "../made/partnership.ts";

const pin = (version: SignedVersion["id"]) =>
  Umbrella.parse({ version, hash: "a".repeat(64), title: "Terms for all", number: 1 });

const under = (version: SignedVersion, over: SignedVersion["id"]): SignedVersion => ({
  ...version,
  agreement: { ...version.agreement, umbrella: pin(over) },
});

const umbrella = signed([outside()], { id: secondVersion });
const annex = under(signed([share()]), secondVersion);
const withheld = under(signed([withhold()]), secondVersion);
const third = "00000000-0000-4000-8000-0000000000f3" as SignedVersion["id"];

const runs = (from: number, until: number) => ({ ...umbrella, force: { from, until } });

describe("an annex", () => {
  it.each<[given: string, over: SignedVersion[], level: Level]>([
    ["the umbrella is nowhere", [], "hidden"],
    ["the umbrella ends at this instant", [runs(at - day, at)], "hidden"],
    ["the umbrella starts a millisecond later", [runs(at + 1, ever)], "hidden"],
    ["the reader is no party of the umbrella", [withParty(umbrella, police)], "hidden"],
    ["the holder is no party of the umbrella", [withParty(umbrella, school)], "hidden"],
    [
      "the reader suspends the umbrella at this instant",
      [withParty(umbrella, police, { from: at - day, until: at })],
      "hidden",
    ],
    [
      "the holder joins the umbrella a millisecond later",
      [withParty(umbrella, school, { from: at + 1, until: ever })],
      "hidden",
    ],
    ["the umbrella stands under another", [under(umbrella, third), signed([outside()], { id: third })], "hidden"],
    ["another party leaves the umbrella", [withParty(umbrella, hospital)], "value"],
    ["the umbrella starts at this instant", [runs(at, ever)], "value"],
    ["the umbrella is in force", [umbrella], "value"],
  ])("given %s", (_, over, level) => expect(levelOn({ versions: [annex, ...over] })).toBe(level));

  it("stands under no version of itself", () => {
    expect(levelOn({ versions: [under(signed([share()]), firstVersion)] })).toBe("hidden");
  });

  it("withholds what it withholds, also when its umbrella has ended or was never there", () => {
    const open = signed([share()], { id: third });
    expect(levelOn({ versions: [open, withheld, runs(at - day, at)] })).toBe("withheld");
    expect(levelOn({ versions: [open, withheld] })).toBe("withheld");
    expect(levelOn({ versions: [open] })).toBe("value");
  });
});

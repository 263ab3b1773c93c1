import type { Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { share, signed, to, withhold, withParty } from "../made/agreements.ts";
import { levelOn, type Made } from "../made/case.ts";
import { at, day, ever, hospital, police, school, secondVersion } from "../made/partnership.ts";

const shared = share();
describe("when an agreement runs", () => {
  const running = (from: number, until: number): Made => ({ versions: [signed([shared], { force: { from, until } })] });
  const partied = (agency: typeof police, from: number, until: number): Made => ({
    versions: [withParty(signed([shared]), agency, { from, until })],
  });

  it.each<[given: string, made: Made, level: Level]>([
    ["starts a millisecond later", running(at + 1, ever), "hidden"],
    ["ends at this instant", running(at - day, at), "hidden"],
    ["the reader’s agency has not signed", { versions: [withParty(signed([shared]), police)] }, "hidden"],
    ["the holder has not signed", { versions: [withParty(signed([shared]), school)] }, "hidden"],
    ["the reader’s agency leaves at this instant", partied(police, at - day, at), "hidden"],
    ["the holder leaves at this instant", partied(school, at - day, at), "hidden"],
    ["the holder signs a millisecond later", partied(school, at + 1, ever), "hidden"],
    ["starts at this instant", running(at, ever), "value"],
    ["ends a millisecond later", running(at - day, at + 1), "value"],
    ["the holder signs at this instant", partied(school, at, ever), "value"],
    ["the holder leaves a millisecond later", partied(school, at - day, at + 1), "value"],
    [
      "the holder left and came back",
      {
        versions: [
          withParty(
            signed([shared]),
            school,
            { from: at - 9 * day, until: at - 8 * day },
            { from: at - day, until: ever },
          ),
        ],
      },
      "value",
    ],
  ])("%s", (_, made, level) => expect(levelOn(made)).toBe(level));

  const restraining = (restraint: { from: number; until: number }, force = { from: at - day, until: at }): Made => ({
    versions: [signed([withhold()], { force, restraint }), signed([shared], { id: secondVersion })],
  });

  it.each<[given: string, made: Made, level: Level]>([
    ["outlives its version’s end", restraining({ from: at - day, until: ever }), "withheld"],
    ["holds from its start", restraining({ from: at, until: ever }), "withheld"],
    [
      "outlives the holder’s leaving",
      {
        versions: [
          withParty(signed([withhold()]), school, { from: at - day, until: at }),
          signed([shared], { id: secondVersion }),
        ],
      },
      "withheld",
    ],
    [
      "holds from the holder’s signature",
      {
        versions: [
          withParty(signed([withhold()]), school, { from: at, until: ever }),
          signed([shared], { id: secondVersion }),
        ],
      },
      "withheld",
    ],
    [
      "does not need the reader’s signature",
      { versions: [withParty(signed([withhold()]), police), signed([shared], { id: secondVersion })] },
      "withheld",
    ],
    ["has not begun before its start", restraining({ from: at + 1, until: ever }), "value"],
    ["stops when a successor takes its place", restraining({ from: at - day, until: at }), "value"],
    [
      "binds nobody who has not signed",
      { versions: [withParty(signed([withhold()]), school), signed([shared], { id: secondVersion })] },
      "value",
    ],
    [
      "binds nobody before their signature",
      {
        versions: [
          withParty(signed([withhold()]), school, { from: at + 1, until: ever }),
          signed([shared], { id: secondVersion }),
        ],
      },
      "value",
    ],
  ])("a restraint %s", (_, made, level) => expect(levelOn(made)).toBe(level));

  it.each<[given: string, terms: Record<string, unknown>, level: Level]>([
    ["whatever the reader’s purpose", {}, "withheld"],
    ["for the purpose that it names", { purposes: ["childSafeguarding"] }, "withheld"],
    ["from the people that it names", { to: to({ roles: ["practitioner"] }) }, "withheld"],
    ["not for another purpose", { purposes: ["earlyHelp"] }, "value"],
    ["not from other people", { to: to({ roles: ["supervisor"] }) }, "value"],
    ["not from the team", { to: to({ caseRoles: ["lead"] }) }, "value"],
    ["not from the uncertified", { to: to({ certificates: ["vetted"] }) }, "value"],
    ["not another’s", { from: { who: "agencies", agencies: [hospital] } }, "value"],
    ["not another field", { fields: ["csc.status"] }, "value"],
  ])("a clause withholds %s", (_, terms, level) => expect(levelOn({ clauses: [shared, withhold(terms)] })).toBe(level));
});

import { Code, type Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { agreementOf, numbered, share, signed, to, withhold, withParty } from "../made/agreements.ts";
import { entry, levelOn, type Made, reader } from "../made/case.ts";
import { at, day, ever, hospital, joint, police, school, secondVersion, stranger } from "../made/partnership.ts";

const shared = share();
describe("whom a clause is between", () => {
  const fromTo = (from: object, whom: Record<string, unknown>): Made => ({ clauses: [share({ from, to: to(whom) })] });

  it.each<[given: string, made: Made, level: Level]>([
    ["to the hospital", fromTo({ who: "anyParty" }, { who: "agencies", agencies: [hospital] }), "hidden"],
    ["to acute hospitals", fromTo({ who: "anyParty" }, { who: "kinds", kinds: ["acuteHospital"] }), "hidden"],
    ["from the hospital", fromTo({ who: "agencies", agencies: [hospital] }, {}), "hidden"],
    ["from acute hospitals", fromTo({ who: "kinds", kinds: ["acuteHospital"] }, {}), "hidden"],
    ["from the joint record", fromTo({ who: "joint" }, {}), "hidden"],
    ["to the police", fromTo({ who: "anyParty" }, { who: "agencies", agencies: [police, hospital] }), "value"],
    ["to police forces", fromTo({ who: "anyParty" }, { who: "kinds", kinds: ["police"] }), "value"],
    ["from the school", fromTo({ who: "agencies", agencies: [school] }, {}), "value"],
    ["from schools", fromTo({ who: "kinds", kinds: ["school"] }, {}), "value"],
  ])("%s: a school’s name is %s", (_, made, level) => expect(levelOn(made)).toBe(level));

  it.each<[given: string, made: Made, level: Level]>([
    ["what every party shares is not the joint record’s", { clauses: [shared] }, "hidden"],
    [
      "nor is what every party withholds from others",
      { clauses: [share({ from: { who: "joint" } }), withhold()] },
      "withheld",
    ],
    [
      "what schools withhold is not",
      { clauses: [share({ from: { who: "joint" } }), withhold({ from: { who: "kinds", kinds: ["school"] } })] },
      "value",
    ],
    ["the joint record needs no signature", { clauses: [share({ from: { who: "joint" } })] }, "value"],
  ])("the joint record: %s", (_, made, level) => {
    expect(levelOn({ ...made, rows: [{ ...entry, owner: joint }] })).toBe(level);
  });

  it("a stranger to the agreement gives nothing", () => {
    expect(levelOn({ clauses: [shared], rows: [{ ...entry, owner: stranger }] })).toBe("hidden");
  });

  it("a stranger to the agreement receives nothing", () => {
    const viewer = { ...reader, agency: stranger };
    expect(levelOn({ clauses: [shared], viewer })).toBe("hidden");
    expect(levelOn({ clauses: [share({ to: to({ who: "agencies", agencies: [stranger] }) })], viewer })).toBe("hidden");
  });

  it("a clause that withholds from anyone reaches a stranger that another agreement favours", () => {
    const favours = signed([share({ to: to({ who: "agencies", agencies: [stranger] }) })], { id: secondVersion });
    const joined = withParty(favours, stranger, { from: at - day, until: ever });
    const viewer = { ...reader, agency: stranger };
    expect(levelOn({ versions: [joined], viewer })).toBe("value");
    expect(levelOn({ versions: [joined, signed([withhold()])], viewer })).toBe("value");
    expect(levelOn({ versions: [joined, signed([withhold({ to: to({ who: "anyone" }) })])], viewer })).toBe("withheld");
  });

  it("a clause withholds whatever the purpose, also one that its agreement does not serve", () => {
    const early = { ...agreementOf(numbered([share()])), purposes: [Code.parse("earlyHelp")] };
    const shares = signed([], { id: secondVersion, agreement: early });
    const viewer = { ...reader, purpose: "earlyHelp", purposes: ["earlyHelp"] };
    expect(levelOn({ versions: [shares], viewer })).toBe("value");
    expect(levelOn({ versions: [shares, signed([withhold()])], viewer })).toBe("withheld");
  });
});

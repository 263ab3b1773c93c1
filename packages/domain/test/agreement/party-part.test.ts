import { describe, expect, it } from "vitest";
import { type Clause, partOf } from "../../src/index.ts";
import { everybody, mustShare, outside, police, share, text, withhold } from "../made/text.ts";

const toPolice = { to: { ...everybody, who: "kinds", kinds: ["police"] } };
const fromPolice = { from: { who: "kinds", kinds: ["police"] } };

/** What a clause is to the police: what they give, get or keep back. */
const isTo = (clause: Clause): string[] => {
  const { parties } = text();
  const party = parties.find(({ agency }) => agency === police);
  const part = partOf({ clauses: [clause], parties }, party as (typeof parties)[number]);
  return Object.entries(part)
    .filter(([, clauses]: [string, readonly Clause[]]) => clauses.length > 0)
    .map(([side]) => side);
};

describe("what a clause is to a party", () => {
  it.each<[said: string, clause: Clause, sides: string[]]>([
    ["nothing, where it has them share with themselves", share({ ...fromPolice, ...toPolice }), []],
    ["nothing, where it does not run inside a case", outside(), []],
    ["only what they get, where every party shares with them", share(toPolice), ["gets"]],
    ["only what they give, where they share with every party", share(fromPolice), ["gives"]],
    ["both, where every party shares with every other", mustShare(), ["gives", "gets"]],
    ["what they get, from the joint record", share({ from: { who: "joint" }, ...toPolice }), ["gets"]],
    [
      "what they keep back, whoever asks",
      withhold({ ...fromPolice, to: { ...everybody, who: "anyone" } }),
      ["keepsBack"],
    ],
  ])("%s", (_, clause, sides) => {
    expect(isTo(clause)).toEqual(sides);
  });
});

import { expect, it } from "vitest";
import { type Gateway, findingsOf } from "../../../src/index.ts";
import { charity, glossary, law, police, school, share, type Terms, text, withhold } from "../../made/text.ts";

const power = (code: string, open: Partial<Gateway>): Gateway => ({
  code,
  title: code,
  kind: "power",
  what: "Made for tests",
  ...open,
});
const register = {
  ...glossary,
  gateways: [
    power("to.police", { receivers: ["police"] }),
    power("from.schools", { givers: ["school", "education"], receivers: ["police", "charity"] }),
    power("to.anybody", { givers: ["police"], receivers: [] }),
    power("of.anybody", {}),
  ],
};
const side = (...agencies: unknown[]) => ({ who: "agencies", agencies });
const resting = (gateways: string[], from: unknown[], to: unknown[]): Terms => ({
  from: side(...from),
  to: { ...side(...to), roles: [], caseRoles: [], certificates: [] },
  basis: { ...law, gateways },
});
const found = (clause: ReturnType<typeof share>) =>
  findingsOf(text([clause]), register).filter(({ rule }) => rule === "partyNotEligible");

it.each<[given: string, clause: ReturnType<typeof share>, says: string[]]>([
  [
    "a power that does not let the receiver have it",
    share(resting(["to.police"], [school], [charity])),
    ["No power that it rests on lets School give to Charity."],
  ],
  [
    "a power that does not let the giver give",
    share(resting(["from.schools"], [charity], [police])),
    ["No power that it rests on lets Charity give to Police."],
  ],
  [
    "two powers, neither of which joins the two",
    share(resting(["to.police", "to.anybody"], [school], [charity])),
    ["No power that it rests on lets School give to Charity."],
  ],
  [
    "some pairs that it does not join",
    share(resting(["from.schools"], [school, charity], [police, charity])),
    ["No power that it rests on lets Charity give to Police."],
  ],
  ["a power that is open to both", share(resting(["from.schools"], [school], [charity, police])), []],
  ["a power for each of the pairs", share(resting(["to.police", "from.schools"], [school, charity], [police])), []],
  ["a power that says nothing of who receives", share(resting(["to.anybody"], [police], [school, charity])), []],
  ["a power that says nothing of either", share(resting(["to.police", "of.anybody"], [school], [charity])), []],
  ["a power that the register does not have", share(resting(["made.up"], [school], [charity])), []],
  ["nobody but the giver", share(resting(["to.police"], [school], [school])), []],
  ["a clause that withholds", withhold(resting(["to.police"], [school], [charity])), []],
])("partyNotEligible: %s", (_, clause, says) => {
  expect(found(clause).map((finding) => finding.says)).toEqual(says);
  for (const finding of found(clause)) expect(finding).toMatchObject({ severity: "error", clause: "TC1" });
});

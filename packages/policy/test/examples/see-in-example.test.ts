import { Day, Expectation } from "@concordat/domain";
import { describe, expect, test } from "vitest";
import { type Onlooker, seeInExample, tryExpectation } from "../../src/index.ts";
import { agreementOf, numbered, share, to, withhold } from "../made/agreements.ts";
import { catalogue, joint, keyOf, timeZone } from "../made/partnership.ts";

const agreement = agreementOf(
  numbered([
    share({ fields: ["identity.name.family", "health.conditions"], to: to({ certificates: ["vetted"] }) }),
    share({ fields: ["identity.dateOfBirth"], when: [{ kind: "caseType", in: ["marac"] }] }),
    withhold({ fields: ["health.conditions"] }),
  ]),
);
const trial = { agreement, catalogue, joint, today: Day.parse("2026-06-15"), timeZone };
const Looking = Expectation.pick({ reader: true, owner: true, given: true, shielded: true });
const anybody: Onlooker = Looking.parse({
  reader: {
    kind: "police",
    roles: [],
    caseRoles: [],
    certificates: [],
    purpose: "childSafeguarding",
    involved: true,
  },
  owner: "school",
  given: [],
  shielded: false,
});
const vetted = Looking.parse({ ...anybody, reader: { ...anybody.reader, certificates: ["vetted"] } });
const inMarac = Looking.parse({ ...vetted, given: [{ kind: "caseType", in: ["marac"] }] });
const seen = (onlooker: Onlooker) =>
  seeInExample(trial, onlooker).map(({ field, decision }) => [field, decision.level] as const);

describe("what somebody would see under a text", () => {
  test("a field that no clause speaks of is not told", () => {
    expect(seen(anybody).map(([field]) => field)).not.toContain("contact.phone");
  });

  test.each<[string, Onlooker, string[]]>([
    ["nobody in particular", anybody, []],
    ["for no purpose", { ...vetted, reader: { ...vetted.reader, purpose: null } }, []],
    ["with the training that is asked for", vetted, ["identity.name.family"]],
    ["with it, in the case that is asked for", inMarac, ["identity.name.family", "identity.dateOfBirth"]],
  ])("%s sees what the text shows them", (_, onlooker, shown) => {
    const inFull = seen(onlooker).filter(([, level]) => level === "value");
    expect(inFull.map(([field]) => field).toSorted()).toEqual(shown.toSorted());
  });

  test("it is what an example of the same situation comes to, for every field", () => {
    const tried = catalogue.fields.flatMap(({ key: field }) => {
      const told = seen(vetted).find(([each]) => each === field);
      const { decision } = tryExpectation(trial, { ...vetted, id: "X1", title: field, field, sees: "value" });
      return told ? [[field, decision.level]] : [];
    });
    expect(tried).toEqual(seen(vetted));
    expect(seen(vetted).find(([field]) => field === keyOf("health.conditions"))?.[1]).toBe("withheld");
  });
});

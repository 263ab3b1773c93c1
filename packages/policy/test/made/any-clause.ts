import type { Clause, Condition } from "@concordat/domain";
import * as fc from "fast-check";
import { mostly } from "./chance.ts";
import { fieldKeys, hospital, police, school } from "./partnership.ts";

const some = <Item>(items: readonly Item[], least = 1) => fc.subarray([...items], { minLength: least });

const asserter = fc.oneof(
  fc.constantFrom("anyone", "anyone", "owner"),
  some(["police", "school", "acuteHospital"] as const),
);
const bounds = (values: readonly number[]) =>
  fc
    .tuple(fc.constantFrom(...values), fc.constantFrom(...values), fc.constantFrom("min", "max", "both"))
    .map(([one, other, which]) => ({
      ...(which === "max" ? {} : { min: Math.min(one, other) }),
      ...(which === "min" ? {} : { max: Math.max(one, other) }),
    }));

const stretch = { within: fc.constantFrom(0, 1, 40), unit: fc.constantFrom("days", "months") };

/** A condition of each kind, over what facts of generated cases say. */
const anyCondition: fc.Arbitrary<Condition> = fc
  .oneof(
    fc.record({ kind: fc.constant("caseType"), in: some(["marac", "earlyHelp"]) }),
    fc.record({ kind: fc.constant("stage"), in: some(["open", "closed"]) }),
    fc.record({ kind: fc.constant("area"), in: some(["north", "south"]) }),
    fc.record({ kind: fc.constant("involved"), agencyKind: fc.constantFrom("police", "school", "probation") }),
    fc.record({ kind: fc.constant("conflict"), is: fc.constantFrom("declared", "none") }),
    fc.constant({ kind: "override" }),
    fc.record({ kind: fc.constant("threshold"), in: some(["s17", "s47"]), by: asserter }),
    fc.record({ kind: fc.constant("subjectRole"), in: some(["child", "parent"]), by: asserter }),
    fc.record({ kind: fc.constant("linkedTo"), role: fc.constantFrom("child", "parent"), by: asserter }),
    fc
      .tuple(bounds([0, 16, 18]), fc.constantFrom("today", "caseOpened"), asserter)
      .map(([range, on, by]) => ({ kind: "age", ...range, on, by })),
    fc.record({ kind: fc.constant("need"), in: some(["s47Enquiry", "publicTask"]) }),
    fc.record({ kind: fc.constant("assurance"), in: some(["securityStandard", "endorsement"]), by: asserter }),
    fc
      .constantFrom({ first: "2026-06-15" }, { first: "2026-06-16" }, { last: "2026-06-15" }, { last: "2026-06-14" })
      .map((days) => ({ kind: "dates", ...days })),
    fc.record({
      kind: fc.constant("episode"),
      whose: fc.constantFrom("recipient", "owner"),
      since: fc.constantFrom("began", "ended"),
      ...stretch,
    }),
    fc.record({ kind: fc.constant("lifeStage"), in: some(["unborn", "living", "deceased"]), by: asserter }),
    fc.record({
      kind: fc.constantFrom("consent", "namedConsent"),
      scope: fc.constant("toRefer"),
      giver: fc.constant("self"),
      is: some(["given", "refused"]),
      by: asserter,
    }),
    fc.record({ kind: fc.constant("notice"), is: some(["told", "due"]), by: asserter }),
    fc.record({
      kind: fc.constant("circumstance"),
      circumstance: fc.constant("imminentHarm"),
      is: fc.constantFrom("yes", "no"),
      by: asserter,
    }),
    fc.record({
      kind: fc.constant("status"),
      in: some(["childInNeed", "lookedAfter"]),
      withinMonths: fc.constantFrom(0, 1, 12),
      by: asserter,
    }),
    fc.record({
      kind: fc.constant("factors"),
      atLeast: fc.constantFrom(1, 2),
      across: fc.constantFrom("person", "household"),
    }),
    fc.tuple(bounds([10, 14]), asserter).map(([range, by]) => ({ kind: "score", field: "da.dashScore", ...range, by })),
    fc.record({
      kind: fc.constant("recency"),
      ...stretch,
      of: fc.constantFrom("observed", "recorded"),
      on: fc.constantFrom("today", "caseOpened"),
    }),
    fc.record({ kind: fc.constant("value"), in: some(["robbery", "theft"]) }),
    fc.record({ kind: fc.constant("tag"), tag: fc.constant("relevant"), is: fc.constantFrom("present", "absent") }),
    fc.record({ kind: fc.constant("handling"), in: some(["none", "official"]) }),
    fc.record({ kind: fc.constant("atMost"), records: fc.constantFrom(1, 2) }),
  )
  .map((condition) => condition as Condition);

const people = {
  roles: mostly<string[]>([], some(["practitioner", "supervisor"])),
  caseRoles: mostly<string[]>([], some(["lead", "taf"])),
  certificates: mostly<string[]>([], some(["vetted", "maracDeclaration"])),
};
const side = (widest: readonly string[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ who: fc.constantFrom(...widest) }) },
    {
      weight: 1,
      arbitrary: fc.record({ who: fc.constant("kinds"), kinds: some(["police", "school", "acuteHospital"]) }),
    },
    { weight: 1, arbitrary: fc.record({ who: fc.constant("agencies"), agencies: some([police, school, hospital]) }) },
  );
const selectors = [...fieldKeys, ...fieldKeys, "contact.*", "identity.*", "handling.*", "*", "*"];

const flow = (receivers: readonly string[], conditions: fc.Arbitrary<Condition[]>) =>
  fc
    .tuple(
      fc.record({
        title: fc.constant("A generated clause"),
        id: fc.constant("TC1"),
        from: side(["anyParty", "anyParty", "anyParty", "joint"]),
        fields: some(selectors),
        marker: fc.constantFrom("named", "named", "named", "vague", "hidden"),
        purposes: mostly<string[]>([], some(["childSafeguarding", "earlyHelp"])),
        when: conditions,
        basis: fc.constant({ regime: "ukGdpr", article6: [], gateways: [], article9: [], confidentiality: "statute" }),
        obligations: fc.constantFrom<unknown[]>([], [], [], [{ kind: "logReason" }]),
      }),
      side(receivers),
      fc.record(people),
    )
    .map(([terms, whose, whom]) => ({ ...terms, to: { ...whose, ...whom } }));

const few = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Condition[]>([]) },
  { weight: 3, arbitrary: fc.array(anyCondition, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(anyCondition, { minLength: 2, maxLength: 3 }) },
);

const anyGrant: fc.Arbitrary<Clause> = fc
  .tuple(
    flow(["anyParty"], few),
    fc.constantFrom("share", "share", "share", "share", "ask", "mustShare"),
    fc.constantFrom("value", "value", "coarse", "known"),
    fc.record({ despiteShield: mostly(false, fc.constant(true)), reachesUninvolved: mostly(false, fc.constant(true)) }),
  )
  .map(
    ([terms, effect, show, reach]) =>
      ({ effect, ...terms, ...reach, ...(effect === "share" ? { show } : {}) }) as unknown as Clause,
  );

/** Not by a count or a stated need: the findings refuse a text that withholds by what is never complete, or can be left unsaid. */
export const anyWithhold: fc.Arbitrary<Clause> = flow(["anyParty", "anyone"], few).map(
  ({ when, ...terms }) =>
    ({
      effect: "withhold",
      ...terms,
      when: when.filter(({ kind }) => !["atMost", "factors", "need"].includes(kind)),
    }) as unknown as Clause,
);

export const anyClause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 5, arbitrary: anyGrant },
  { weight: 1, arbitrary: anyWithhold },
);

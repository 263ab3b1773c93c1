import { type Clause, dayNumber, Day } from "@concordat/domain";
import * as fc from "fast-check";
import type { Fact, Row, Viewer } from "../../src/index.ts";
import { ask, numbered, share, to, withhold } from "../made/agreements.ts";
import { entryOf, fact, reader } from "../made/case.ts";
import { at, child, day, hospital, police, school } from "../made/partnership.ts";

/** Who looks, at what, and what is known: everything of a case that a comparison can speak of. */
export interface Situation {
  readonly viewer: Viewer;
  readonly rows: readonly Row[];
  readonly facts: readonly Fact[];
}

type Terms = Record<string, unknown>;
type Turn = (situation: Situation) => Situation;

/** A matter that clauses may ask about: how they ask, and every answer that there is. */
interface Asked {
  readonly terms: fc.Arbitrary<Terms>;
  readonly turns: readonly Turn[];
}

const viewer =
  (said: Partial<Viewer>): Turn =>
  (situation) => ({ ...situation, viewer: { ...situation.viewer, ...said } });
const knows =
  (...facts: readonly Fact[]): Turn =>
  (situation) => ({ ...situation, facts: [...situation.facts, ...facts] });
const eachRow =
  (said: Partial<Row>): Turn =>
  (situation) => ({ ...situation, rows: situation.rows.map((row) => ({ ...row, ...said })) });

const born = (first: string, last = first): Fact =>
  fact("born", { lo: dayNumber(Day.parse(first)), hi: dayNumber(Day.parse(last)) });
const role = (code: string): Fact => fact("subjectRole", { code });

const need = (code: string): Fact => fact("need", { by: police, code });
const assurance = (code: string): Fact => fact("assurance", { code, to: police });
const began = (first: string): Fact => fact("episode", { by: police, lo: dayNumber(Day.parse(first)) });

const when = (...conditions: readonly Terms[]): Terms => ({ when: conditions });
const some = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 });

/** Each with every answer that it can have, so that what is true of all of them is true. */
const matters: Readonly<Record<string, Asked>> = {
  purpose: {
    terms: some(["childSafeguarding", "earlyHelp"]).map((purposes) => ({ purposes })),
    turns: [viewer({}), viewer({ purpose: "earlyHelp" }), viewer({ purpose: null })],
  },
  roles: {
    terms: some(["practitioner", "supervisor"]).map((roles) => ({ to: to({ roles }) })),
    turns: [["practitioner"], ["supervisor"], ["practitioner", "supervisor"], []].map((roles) => viewer({ roles })),
  },
  certificates: {
    terms: some(["vetted", "trained"]).map((certificates) => ({ to: to({ certificates }) })),
    turns: [["vetted"], ["trained"], ["vetted", "trained"], []].map((certificates) => viewer({ certificates })),
  },
  involved: {
    terms: fc.boolean().map((reachesUninvolved) => ({ reachesUninvolved })),
    turns: [viewer({ involved: true }), viewer({ involved: false })],
  },
  shield: {
    terms: fc.boolean().map((despiteShield) => ({ despiteShield })),
    turns: [knows(), knows(fact("shield", { code: null }))],
  },
  conflict: {
    terms: fc.constantFrom("declared", "none").map((is) => when({ kind: "conflict", is })),
    turns: [viewer({ conflict: true }), viewer({ conflict: false })],
  },
  tag: {
    terms: fc.constantFrom("present", "absent").map((is) => when({ kind: "tag", tag: "relevant", is })),
    turns: [eachRow({ tags: ["relevant"] }), eachRow({ tags: [] })],
  },
  age: {
    terms: fc
      .constantFrom<Terms>({ min: 10 }, { max: 15 }, { min: 10, max: 15 }, { min: 16 })
      .map((range) => when({ kind: "age", ...range, on: "today", by: "anyone" })),
    turns: [
      knows(),
      ...["2026-01-01", "2016-06-15", "2011-01-01", "2010-01-01", "2001-01-01"].map((first) => knows(born(first))),
      knows(born("2015-01-01", "2017-01-01")),
      knows(born("2009-01-01", "2011-12-31")),
      knows(born("2009-01-01", "2017-01-01")),
    ],
  },
  subjectRole: {
    terms: some(["child", "parent"]).map((codes) => when({ kind: "subjectRole", in: codes, by: "anyone" })),
    turns: [
      knows(),
      ...["child", "parent", "carer"].map((code) => knows(role(code))),
      knows(role("child"), role("parent")),
      knows(role("child"), role("carer")),
      knows(role("parent"), role("carer")),
      knows(role("child"), role("parent"), role("carer")),
    ],
  },
  consent: {
    terms: some(["given", "refused"]).map((is) =>
      when({ kind: "consent", scope: "toRefer", giver: "self", is, by: "anyone" }),
    ),
    turns: [
      knows(),
      ...["given", "refused", "withdrawn"].map((code) => knows(fact("consent", { param: "toRefer/self", code }))),
    ],
  },
  need: {
    terms: some(["s47Enquiry", "publicTask"]).map((codes) => when({ kind: "need", in: codes })),
    turns: [
      knows(),
      ...["s47Enquiry", "publicTask", "planning"].map((code) => knows(need(code))),
      knows(need("s47Enquiry"), need("publicTask")),
    ],
  },
  assurance: {
    terms: some(["securityStandard", "endorsement"]).map((codes) =>
      when({ kind: "assurance", in: codes, by: "anyone" }),
    ),
    turns: [
      knows(),
      ...["securityStandard", "endorsement", "signedMemorandum"].map((code) => knows(assurance(code))),
      knows(assurance("securityStandard"), assurance("endorsement")),
      knows(assurance("securityStandard"), assurance("signedMemorandum")),
      knows(assurance("endorsement"), assurance("signedMemorandum")),
    ],
  },
  lifeStage: {
    terms: some(["unborn", "living", "deceased"]).map((stages) =>
      when({ kind: "lifeStage", in: stages, by: "anyone" }),
    ),
    turns: [knows(), ...["unborn", "living", "deceased"].map((code) => knows(fact("lifeStage", { code })))],
  },
  recency: {
    terms: fc
      .constantFrom(30, 60)
      .map((within) => when({ kind: "recency", within, unit: "days", of: "observed", on: "today" })),
    turns: [null, "2026-06-15", "2026-05-01", "2026-01-01"].map((observed) =>
      eachRow({ observedOn: observed === null ? null : Day.parse(observed) }),
    ),
  },
  episode: {
    terms: fc
      .constantFrom(30, 60)
      .map((within) => when({ kind: "episode", whose: "recipient", since: "began", within, unit: "days" })),
    turns: [knows(), ...["2026-06-15", "2026-05-01", "2026-01-01"].map((first) => knows(began(first)))],
  },
};

/** Terms of several matters: their conditions all stand, of the rest the last. */
const together = (asked: readonly Terms[]): Terms => ({
  ...Object.fromEntries(asked.flatMap((each) => Object.entries(each))),
  when: asked.flatMap((each) => each["when"] ?? []),
});

/** A grant or a withhold that asks about some of the matters; nothing of a withhold has terms that only grants have. */
const anyClause = (names: readonly string[]): fc.Arbitrary<Clause> =>
  fc
    .tuple(
      fc.constantFrom("share", "share", "share", "ask", "withhold"),
      fc.constantFrom("value", "coarse", "known"),
      fc.constantFrom("named", "named", "vague", "hidden"),
      some(["identity.dateOfBirth", "contact.address.current"]),
      fc.tuple(...names.map((name) => fc.option(matters[name]?.terms ?? fc.constant({}), { freq: 3, nil: {} }))),
    )
    .map(([effect, show, marker, fields, asked]) => {
      const { despiteShield = false, reachesUninvolved = false, ...terms } = together(asked);
      if (effect === "withhold") return withhold({ fields, marker, ...terms });
      const grant = { fields, marker, despiteShield, reachesUninvolved, ...terms };
      return effect === "ask" ? ask(grant) : share({ ...grant, show });
    });

/** Two lists of clauses that ask about the same few matters, often with clauses in common. */
export const anyPair = fc
  .subarray(Object.keys(matters), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record({
      names: fc.constant(names),
      common: fc.array(anyClause(names), { maxLength: 2 }),
      before: fc.array(anyClause(names), { minLength: 1, maxLength: 2 }),
      after: fc.array(anyClause(names), { minLength: 1, maxLength: 2 }),
    }),
  )
  .map(({ names, common, before, after }) => ({
    names,
    before: numbered([...common, ...before]),
    after: numbered([...common, ...after]),
  }));

const held = ["identity.dateOfBirth", "contact.address.current"].flatMap((field, index) =>
  [school, hospital].map((owner, place) =>
    entryOf(10 * index + place + 1, field, { owner, subject: child, recordedAt: at - day }),
  ),
);

/** Every situation that answers to those matters make, one after another. */
export const situationsOf = (names: readonly string[]): Situation[] =>
  names.reduce<Situation[]>(
    (all, name) => all.flatMap((each) => (matters[name]?.turns ?? []).map((turn) => turn(each))),
    [{ viewer: reader, rows: held, facts: [] }],
  );

import { type AgencyId, dayNumber, Day, ReleaseId, type SubjectId } from "@concordat/domain";
import * as fc from "fast-check";
import type { Decision, Fact, Release, Row, SignedVersion, Viewer } from "../../src/index.ts";
import { numbered, agreementOf } from "./agreements.ts";
import { anyClause } from "./any-clause.ts";
import { decisionsOn, entry, fact, reader, release, structure } from "./case.ts";
import { mostly } from "./chance.ts";
import {
  at,
  child,
  colleague,
  day,
  ever,
  fieldKeys,
  firstVersion,
  hospital,
  joint,
  mother,
  officer,
  police,
  school,
  secondVersion,
  stranger,
  uuid,
} from "./partnership.ts";

/** What was signed, what a case holds, and who looks at it. */
export interface World {
  readonly versions: readonly SignedVersion[];
  readonly rows: readonly Row[];
  readonly facts: readonly Fact[];
  readonly releases: readonly Release[];
  readonly viewer: Viewer;
}

/** When things start or stop: before, at, or just beside the instant of the decision. */
const from = mostly(at - 10 * day, fc.constantFrom(at, at + 1));
const until = mostly(ever, fc.constantFrom(at - 1, at, at + 1));
const force = fc.tuple(from, until).map(([start, stop]) => ({ from: start, until: Math.max(start + 1, stop) }));

const subject = fc.constantFrom<(SubjectId | null)[]>(child, child, mother, null);
const holder = fc.constantFrom<AgencyId[]>(school, school, hospital, joint, police, stranger);

const anyVersion = (id: SignedVersion["id"]): fc.Arbitrary<SignedVersion> =>
  fc
    .record({
      clauses: fc.array(anyClause, { minLength: 1, maxLength: 4 }),
      force,
      superseded: mostly(false, fc.constant(true)),
      parties: fc.tuple(...[police, school, hospital].map((agency) => force.map((each) => ({ agency, ...each })))),
      unsigned: mostly<AgencyId | null>(null, fc.constantFrom(police, school, hospital)),
    })
    .map(({ clauses, force: runs, superseded, parties, unsigned }) => ({
      id,
      number: 1,
      agreement: agreementOf(numbered(clauses)),
      force: runs,
      restraint: { from: runs.from, until: superseded ? runs.until : ever },
      parties: parties.filter(({ agency }) => agency !== unsigned),
    }));

/** The second as an annex of the first. */
const underTheFirst = ([umbrella, annex]: readonly SignedVersion[]): SignedVersion[] =>
  umbrella && annex
    ? [
        umbrella,
        {
          ...annex,
          agreement: {
            ...annex.agreement,
            umbrella: { version: umbrella.id, hash: "a".repeat(64), title: "Terms for all", number: 1 },
          },
        },
      ]
    : [];

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    isEntry: mostly(true, fc.constant(false)),
    field: fc.constantFrom(...fieldKeys),
    subject,
    owner: holder,
    source: mostly<AgencyId | null>(null, holder),
    observedOn: fc.constantFrom(null, ...["2026-06-15", "2026-06-14", "2025-01-31"].map((each) => Day.parse(each))),
    recordedAt: fc.constantFrom(at - day, at - 2 * day),
    tags: fc.constantFrom([], ["relevant"]),
    handling: fc.constantFrom(null, "official"),
    embargoUntil: mostly<number | null>(null, fc.constantFrom(at, at + 1)),
  })
  .map((row) => ({ ...entry, ...row }));

const said = (kind: Fact["kind"], what: Partial<Fact>): fc.Arbitrary<Fact> =>
  fc
    .tuple(subject, fc.constantFrom(school, hospital, police, school))
    .map(([about, by]) => fact(kind, { subject: about, by, ...what }));

const codes = (kind: Fact["kind"], all: readonly string[], param: string | null = null): fc.Arbitrary<Fact> =>
  fc.constantFrom(...all).chain((code) => said(kind, { code, param }));

const born = dayNumber(Day.parse("2008-06-15"));

/** Somebody's word on what conditions about a person read. */
export const anyWord: fc.Arbitrary<Fact> = fc.oneof(
  codes("threshold", ["s17", "s47"]),
  codes("subjectRole", ["child", "parent"]),
  codes("linkedTo", ["child", "parent"]),
  codes("consent", ["given", "refused"], "toRefer/self"),
  fc
    .tuple(codes("namedConsent", ["given", "refused"], "toRefer/self"), fc.constantFrom(police, hospital))
    .map(([consent, to]) => ({ ...consent, to })),
  fc
    .tuple(codes("assurance", ["securityStandard", "endorsement"]), fc.constantFrom(police, police, hospital))
    .map(([assurance, to]) => ({ ...assurance, subject: null, to })),
  codes("lifeStage", ["unborn", "living", "deceased"]),
  codes("notice", ["told", "due"]),
  codes("circumstance", ["yes", "no"], "imminentHarm"),
  codes("factor", ["disability", "homelessness"]),
  fc
    .tuple(codes("status", ["childInNeed", "lookedAfter"]), fc.constantFrom(null, at - 5 * day, at - 40 * day))
    .map(([status, stopped]) => ({ ...status, until: stopped })),
  fc.constantFrom(born, born + 1, born - 1000).chain((lo) => said("born", { lo, hi: lo })),
  fc.constantFrom(9, 10, 14).chain((score) => said("score", { param: "da.dashScore", lo: score, hi: score })),
);

const today = dayNumber(Day.parse("2026-06-15"));

/** What the case itself says, at most once of each kind. */
const anyStructure: fc.Arbitrary<Fact[]> = fc.subarray([
  structure("caseType", { code: "marac" }),
  structure("stage", { code: "open" }),
  structure("area", { code: "north" }),
  structure("opened", { lo: dayNumber(Day.parse("2026-06-14")) }),
  structure("involved", { code: "school" }),
  structure("override"),
  structure("closed", { lo: today - 40 }),
  structure("need", { by: police, code: "publicTask" }),
  structure("episode", { by: police, lo: today - 40, hi: today + 1 }),
  structure("episode", { by: school, lo: today - 400, hi: today - 41 }),
]);

const anyRelease = (rows: readonly Row[]): fc.Arbitrary<Release> =>
  fc
    .tuple(
      fc.constantFrom(...rows),
      fc.boolean(),
      mostly<AgencyId | null>(null, holder),
      fc.constantFrom("known", "coarse", "value" as const),
      fc.constantFrom(null, officer, colleague),
    )
    .map(([row, whole, owner, show, toProfessional]) => ({
      ...release,
      owner: owner ?? row.owner,
      ...(whole ? { entry: null, subject: row.subject, field: row.field } : { entry: row.id }),
      show,
      toProfessional,
    }));

const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    purpose: mostly<string | null>("childSafeguarding", fc.constantFrom(null, "earlyHelp")),
    roles: fc.constantFrom(["practitioner"], ["practitioner", "supervisor"]),
    caseRoles: fc.subarray(["lead", "taf"]),
    certificates: fc.subarray(["vetted", "maracDeclaration"]),
    involved: mostly(true, fc.constant(false)),
    conflict: mostly(false, fc.constant(true)),
    mayOpen: mostly(true, fc.constant(false)),
    reasonUntil: fc.constantFrom(at, at + 1),
  })
  .map((viewer) => ({ ...reader, ...viewer }));

const entryFacts = (rows: readonly Row[]): fc.Arbitrary<Fact[]> =>
  fc
    .tuple(...rows.map(() => fc.constantFrom(null, "robbery", "theft")))
    .map((values) =>
      rows.flatMap(({ id, owner, subject: about }, index) =>
        values[index]
          ? [{ ...fact("value", { subject: about, by: owner, code: values[index] }), entry: id as Fact["entry"] }]
          : [],
      ),
    );

/** A case under up to two versions of agreements, and somebody of the police who looks at it. */
export const anyWorld: fc.Arbitrary<World> = fc
  .array(anyRow, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: uuid(100 + index) })))
  .chain((rows) =>
    fc
      .record({
        versions: fc.oneof(
          fc.tuple(anyVersion(firstVersion)),
          fc.tuple(anyVersion(firstVersion), anyVersion(secondVersion)),
          fc.tuple(anyVersion(firstVersion), anyVersion(secondVersion)).map(underTheFirst),
        ),
        rows: fc.constant(rows),
        words: fc.array(anyWord, { maxLength: 10 }),
        structure: anyStructure,
        values: entryFacts(rows),
        shields: mostly<Fact[]>(
          [],
          subject.map((about) => [fact("shield", { subject: about ?? child, code: null })]),
        ),
        releases: fc
          .array(anyRelease(rows), { maxLength: 2 })
          .map((all) => all.map((each, index) => ({ ...each, id: ReleaseId.parse(uuid(60 + index)) }))),
        viewer: anyViewer,
      })
      .map(({ words, structure: says, values, shields, ...world }) => ({
        ...world,
        facts: [...words, ...says, ...values, ...shields],
      })),
  );

/** What the reader sees of each row. */
export const seenIn = (world: World): Decision[] => decisionsOn(world);

/** The rows of a world with what the reader sees of them. */
export const rowsIn = (world: World): { row: Row; decision: Decision }[] => {
  const decisions = seenIn(world);
  return world.rows.flatMap((row, index) => {
    const decision = decisions[index];
    return decision ? [{ row, decision }] : [];
  });
};

export const isOwn = ({ owner, source }: Row): boolean => owner === police || source === police;

import { dayOf } from "@concordat/domain";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, type Clue, compareAgreements, type Row, type SignedVersion } from "../../src/index.ts";
import { readingFor } from "../../src/reading.ts";
import { certainly, least, most, possibly, testOf } from "../../src/test-of.ts";
import { agreementOf, signed } from "../made/agreements.ts";
import { decisionsOn } from "../made/case.ts";
import { at, catalogue, ever, hospital, joint, police, school, timeZone } from "../made/partnership.ts";
import { anyPair, situationsOf, type Situation } from "./small-world.ts";

/** The text as a comparison looks at it: signed by all, in force, alone. */
const running = (clauses: Parameters<typeof signed>[0]): SignedVersion =>
  signed(clauses, {
    force: { from: 0, until: ever },
    restraint: { from: 0, until: ever },
    parties: [police, school, hospital].map((agency) => ({ agency, from: 0, until: ever })),
  });

function isSo({ about, holds, orUnknown }: Clue, { viewer, facts }: Situation, row: Row): boolean {
  const shielded = facts.some(({ kind }) => kind === "shield");
  switch (about.kind) {
    case "purpose":
      return about.codes.includes(viewer.purpose ?? "") === holds;
    case "roles":
      return about.codes.some((code) => viewer.roles.includes(code)) === holds;
    case "certificates":
      return about.codes.every((code) => viewer.certificates.includes(code)) === holds;
    case "involved":
      return viewer.involved === holds;
    case "shielded":
      return shielded === holds;
    case "condition": {
      const { condition } = about;
      const hearing = {
        recipient: viewer.agency,
        professional: viewer.professional,
        owner: row.owner,
        subject: row.subject,
      };
      const reading = readingFor(condition, { viewer, hearing, facts, row, today: dayOf(at, timeZone), at, timeZone });
      const wanted = Object.entries((orUnknown ? possibly : certainly)("it", testOf(condition)));
      const said = typeof reading === "string" ? [reading] : reading;
      const met = wanted.every(([name, { $in = [], $gte, $lte }]) => {
        if (!("min" in said)) return said.some((code) => $in.includes(code));
        const bound = name === least("it") ? said.min : name === most("it") ? said.max : Number.NaN;
        return ($gte === undefined || bound >= $gte) && ($lte === undefined || bound <= $lte);
      });
      return met === holds;
    }
    default:
      return true;
  }
}

/** What both texts show of each row, as text: the level, and the marker of what is withheld. */
const sights = (version: SignedVersion, situation: Situation): string[] =>
  decisionsOn({ ...situation, versions: [version] }).map(({ level, marker }) =>
    level === "withheld" ? `${level} ${marker}` : level,
  );

const written = ({ level, marker }: Change["before"]): string => (level === "withheld" ? `${level} ${marker}` : level);

test("a comparison reports a difference wherever decisions differ, what it was and what it becomes, and nowhere else", () => {
  fc.assert(
    fc.property(anyPair, ({ names, before, after }) => {
      const changes = compareAgreements({ before: agreementOf(before), after: agreementOf(after), catalogue, joint });
      const mine = changes.filter(({ recipient }) => recipient === police);
      const used = new Set<Change>();
      for (const situation of situationsOf(names)) {
        const was = sights(running(before), situation);
        const becomes = sights(running(after), situation);
        for (const [index, row] of situation.rows.entries()) {
          const told = mine.filter(
            ({ owners, fields, when }) =>
              owners.includes(row.owner) &&
              fields.includes(row.field) &&
              when.every((clue) => isSo(clue, situation, row)),
          );
          for (const each of told) used.add(each);
          const expected = was[index] === becomes[index] ? [] : [`${was[index]} > ${becomes[index]}`];
          expect(told.map((each) => `${written(each.before)} > ${written(each.after)}`)).toEqual(expected);
        }
      }
      const idle = mine.filter((change) => !used.has(change) && change.owners.some((owner) => owner !== joint));
      expect(idle).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

import { fieldsOf, higher, isDisclosed, isRunning, type Level, lower, type RunningClause } from "@concordat/domain";
import { describe, test } from "vitest";
import { type Authority, covers, type Row } from "../../src/index.ts";
import { isOwn, rowsIn, seenIn, type World } from "../made/any-world.ts";
import { holds } from "../made/law.ts";
import { at, catalogue, ever, police } from "../made/partnership.ts";

/** Until the viewer says why they need it, a clause that asks for that is a question. */
const waitsForReason = ({ viewer }: World, { obligations }: RunningClause): boolean =>
  obligations.some(({ kind }) => kind === "logReason") && (viewer.reasonUntil ?? 0) <= at;

/** What an authority lets through of a row in a world; hidden when it is none of that world's. */
function letsThrough(world: World, { field }: Row, authority: Authority): Level {
  const { versions, releases, viewer } = world;
  if (authority.kind === "own") return "value";
  if (authority.kind === "release") {
    const release = releases.find(({ id }) => id === authority.release);
    return release && [null, viewer.professional].includes(release.toProfessional) ? release.show : "hidden";
  }
  const version = versions.find(({ id, force }) => id === authority.version && covers(force, at));
  const clause = version?.agreement.clauses.find(({ id }) => id === authority.clause);
  if (!version || !clause || !isRunning(clause)) return "hidden";
  const reached = fieldsOf(clause, version.agreement, catalogue).some(({ key }) => key === field);
  if (!reached || clause.effect === "withhold") return "hidden";
  return clause.effect === "share" && !waitsForReason(world, clause) ? clause.show : "ask";
}

describe("default deny", () => {
  test("nothing is disclosed that no authority covers", () =>
    holds((world) => seenIn(world).every(({ level, authorities }) => !isDisclosed(level) || authorities.length > 0)));

  test("with nothing signed and nothing released, others’ information is hidden", () =>
    holds((world) =>
      rowsIn({ ...world, versions: [], releases: [] }).every(
        ({ row, decision }) => isOwn(row) || decision.level === "hidden",
      ),
    ));

  test("who may not open the case sees nothing, not even their agency’s own", () =>
    holds((world) =>
      seenIn({ ...world, viewer: { ...world.viewer, mayOpen: false } }).every(({ level }) => level === "hidden"),
    ));

  test("for no purpose, no clause discloses and none may be asked", () =>
    holds((world) =>
      seenIn({ ...world, viewer: { ...world.viewer, purpose: null } }).every(({ authorities }) =>
        authorities.every(({ kind }) => kind !== "clause"),
      ),
    ));

  test("to an agency that does not work the case, only a clause that says so speaks", () =>
    holds((world) => {
      const quiet = world.versions.map((version) => ({
        ...version,
        agreement: {
          ...version.agreement,
          clauses: version.agreement.clauses.map((clause) =>
            "reachesUninvolved" in clause ? { ...clause, reachesUninvolved: false } : clause,
          ),
        },
      }));
      const seen = seenIn({ ...world, versions: quiet, viewer: { ...world.viewer, involved: false } });
      return seen.every(
        ({ level, authorities }) => level === "hidden" || authorities.some(({ kind }) => kind !== "clause"),
      );
    }));
});

describe("disclosed only by own, clause or release", () => {
  test("every authority is one that the world has, and lets through at least what is seen", () =>
    holds((world) =>
      rowsIn(world).every(({ row, decision: { level, authorities } }) =>
        authorities.every((authority) => {
          const through = letsThrough(world, row, authority);
          return through !== "hidden" && (level !== "ask" || through === "ask");
        }),
      ),
    ));

  test("what is seen is no more than the highest of what is cited", () =>
    holds((world) =>
      rowsIn(world)
        .filter(({ decision }) => decision.authorities.length > 0)
        .every(({ row, decision: { level, authorities } }) => {
          const most = authorities.map((authority) => letsThrough(world, row, authority)).reduce(higher);
          return row.source === null ? level === most : lower(level, most) === level;
        }),
    ));

  test("own is cited for what the reader’s agency holds or told, and for nothing else", () =>
    holds((world) =>
      rowsIn(world).every(
        ({ row, decision }) =>
          decision.authorities.some(({ kind }) => kind === "own") === (isOwn(row) && world.viewer.mayOpen),
      ),
    ));
});

test("an owner’s own data is never hidden from its authorised people", () =>
  holds((world) =>
    rowsIn({ ...world, viewer: { ...world.viewer, mayOpen: true } })
      .filter(({ row }) => row.owner === police || row.source === police)
      .every(({ decision }) => decision.level === "value"),
  ));

test("a clause’s authority never outlives its version", () =>
  holds((world) => {
    const over = world.versions.map((version) => ({ ...version, force: { from: version.force.from, until: at } }));
    const notYet = world.versions.map((version) => ({ ...version, force: { from: at + 1, until: ever } }));
    return [over, notYet].every((versions) =>
      seenIn({ ...world, versions }).every(({ authorities }) => authorities.every(({ kind }) => kind !== "clause")),
    );
  }));

test("a clause’s authority never outlives its reader’s signature", () =>
  holds((world) => {
    const left = world.versions.map((version) => ({
      ...version,
      parties: version.parties.map((party) => (party.agency === police ? { ...party, until: at } : party)),
    }));
    return seenIn({ ...world, versions: left }).every(({ authorities }) =>
      authorities.every(({ kind }) => kind !== "clause"),
    );
  }));

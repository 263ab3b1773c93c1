import { describe, expect, it } from "vitest";
import { ask, cites, mustShare, share, signed, to, withhold } from "../made/agreements.ts";
import { decisionOn, entry, release } from "../made/case.ts";
import { at, day, firstVersion, police, secondVersion } from "../made/partnership.ts";

const shared = share();
describe("what is cited", () => {
  const byText = (one: object, other: object) => JSON.stringify(one).localeCompare(JSON.stringify(other));

  it("every clause that shares, each once, and no clause that does not match", () => {
    const versions = [
      signed([shared, share({ show: "known" }), share({ to: to({ roles: ["supervisor"] }) }), ask()]),
      signed([shared], { id: secondVersion }),
    ];
    expect(decisionOn({ versions: [...versions, ...versions] }).authorities.toSorted(byText)).toEqual([
      cites(firstVersion, "TC1"),
      cites(firstVersion, "TC2"),
      cites(secondVersion, "TC1"),
    ]);
  });

  it("who may be asked, when nothing is shared", () => {
    expect(
      decisionOn({ clauses: [ask(), mustShare(), withhold({ fields: ["csc.status"] })] }).authorities.toSorted(byText),
    ).toEqual([cites(firstVersion, "TC1"), cites(firstVersion, "TC2")]);
  });

  it("the release alone, where no clause speaks: it is named", () => {
    expect(decisionOn({ releases: [release] })).toEqual({
      level: "value",
      marker: "named",
      authorities: [{ kind: "release", release: release.id }],
    });
  });

  it("the clause and the release, when both show it", () => {
    expect(decisionOn({ clauses: [share({ show: "known" })], releases: [release] })).toEqual({
      level: "value",
      marker: "named",
      authorities: [cites(firstVersion, "TC1"), { kind: "release", release: release.id }],
    });
  });
});

describe("one’s own", () => {
  it.each<[whose: string, row: typeof entry]>([
    ["what the reader’s agency holds", { ...entry, owner: police }],
    ["what it told another", { ...entry, source: police }],
  ])("%s is seen in full, whatever is withheld or embargoed", (_, row) => {
    expect(
      decisionOn({ clauses: [withhold({ marker: "hidden" })], rows: [{ ...row, embargoUntil: at + day }] }),
    ).toEqual({
      level: "value",
      marker: "named",
      authorities: [{ kind: "own" }],
    });
  });
});

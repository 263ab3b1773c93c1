import { type Agreement, Day, findingsOf, isRunning, Party } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { adultSafeguarding, earlyHelp, familyContext, idNamed, marac, mash, roughSleeping } from "@concordat/worlds";
import { describe, expect, it } from "vitest";

const starts = Day.parse("2026-01-01");
const everyKind = (standard.vocabularies["agencyKind"]?.terms ?? [])
  .map(({ code }) => code)
  .filter((code) => code !== "joint");

const partyOf = (kind: string): Party =>
  Party.parse({
    agency: idNamed(`test/${kind}`),
    name: `The ${kind}`,
    kind,
    controller: `The ${kind}`,
    capacity: "controller",
    signatoryRole: "Director",
  });

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** The clause of the paper that one of ours is a part of: `FC3` of `FC3b`. */
const paperClause = (id: string): string => id.replace(/[a-z]$/, "");

const texts: [name: string, write: (parties: Party[], starts: Day) => Agreement, paper: string[], outside: string[]][] =
  [
    ["Family Context", familyContext, numbered("FC", 9), ["FC1"]],
    ["MASH", mash, numbered("MA", 13), ["MA1c"]],
    ["MARAC", marac, numbered("MR", 12), ["MR10"]],
    ["Early Help", earlyHelp, numbered("EH", 8), ["EH5", "EH7"]],
    ["Adult Safeguarding", adultSafeguarding, numbered("AS", 8), ["AS4", "AS6b"]],
    ["Rough Sleeping", roughSleeping, numbered("RS", 10), ["RS2b", "RS6", "RS7", "RS8"]],
  ];

describe.each(texts)("the %s agreement", (_, write, paper, outside) => {
  const agreement = write(everyKind.map(partyOf), starts);

  it("has nothing that would block its circulation", () => {
    expect(findingsOf(agreement, standard).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has nothing that would block it between two parties either", () => {
    const two = write(["childrensSocialCare", "police"].map(partyOf), starts);
    expect(findingsOf(two, standard).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says every clause of the paper", () => {
    expect([...new Set(agreement.clauses.map(({ id }) => paperClause(id)))]).toEqual(paper);
  });

  it("leaves outside only what does not run inside a case", () => {
    const others = agreement.clauses.filter((clause) => !isRunning(clause));
    expect(others.map(({ id }) => id)).toEqual(outside);
  });

  it("speaks in kinds of agency, so that it serves any partnership", () => {
    const sides = agreement.clauses.filter(isRunning).flatMap(({ from, to }) => [from.who, to.who]);
    expect(sides).not.toContain("agencies");
  });

  it("says what it is modelled on, and that its terms are ours", () => {
    expect(agreement.modelledOn).toContain("The terms of this agreement are ours.");
  });
});

import { describe, expect, it } from "vitest";
import { alarmDays, Day, phaseOf, reviewStage, startOfDay, type VersionState } from "../../src/index.ts";

const from = startOfDay(Day.parse("2026-03-29"), "Europe/London");
const until = startOfDay(Day.parse("2026-10-25"), "Europe/London");
const dated = (state: VersionState, suspended = false) => ({ state, forceFrom: from, forceUntil: until, suspended });

describe("where a version stands at an instant", () => {
  it.each<[when: string, at: number, phase: string]>([
    ["the last instant before its day", from - 1, "waiting"],
    ["the first instant of its day, on which the clocks go forward", from, "inForce"],
    ["its last instant, after a summer of other time", until - 1, "inForce"],
    ["the first instant of the day on which the clocks go back", until, "lapsed"],
  ])("%s", (_, at, phase) => expect(phaseOf(dated("inForce"), at)).toBe(phase));

  it("suspended by its partnership while it would run, and at no other time", () => {
    expect(phaseOf(dated("inForce", true), from - 1)).toBe("waiting");
    expect(phaseOf(dated("inForce", true), from)).toBe("suspended");
    expect(phaseOf(dated("inForce", true), until)).toBe("lapsed");
  });

  it("one that is replaced runs until its successor starts", () => {
    expect(phaseOf(dated("superseded"), until - 1)).toBe("inForce");
    expect(phaseOf(dated("superseded"), until)).toBe("superseded");
  });

  it("one that was ended is over whatever its dates say, and one that never ran is where it was left", () => {
    expect(phaseOf(dated("ended"), from)).toBe("ended");
    for (const state of ["draft", "consultation", "circulated"] as const)
      expect(phaseOf({ state, forceFrom: null, forceUntil: null, suspended: false }, from)).toBe(state);
  });
});

describe("when its review is spoken of", () => {
  const reviewBy = Day.parse("2026-05-31");
  it.each<[today: string, stage: string]>([
    ["2026-02-27", "later"],
    ["2026-02-28", "threeMonths"],
    ["2026-04-29", "threeMonths"],
    ["2026-04-30", "oneMonth"],
    ["2026-05-30", "oneMonth"],
    ["2026-05-31", "due"],
  ])("on %s: %s", (today, stage) => expect(reviewStage({ reviewBy }, Day.parse(today))).toBe(stage));

  it.each<[today: string, onLapse: { then: "stop" } | { then: "continue"; days: number }, days: number | null]>([
    ["2026-06-10", { then: "stop" }, null],
    ["2026-05-30", { then: "continue", days: 20 }, null],
    ["2026-05-31", { then: "continue", days: 20 }, 20],
    ["2026-06-19", { then: "continue", days: 20 }, 1],
    ["2026-07-01", { then: "continue", days: 20 }, 0],
  ])("days left on %s where it is agreed to %o: %s", (today, onLapse, days) =>
    expect(alarmDays({ reviewBy, onLapse }, Day.parse(today))).toBe(days),
  );
});

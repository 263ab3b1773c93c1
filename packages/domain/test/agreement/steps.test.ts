import { describe, expect, it } from "vitest";
import { leavesAt, openProposal, partySuspended, type Step, wholeSuspended } from "../../src/index.ts";

const day = 86_400_000;
const step = (act: Step["act"], agencyId: string | null, more: Partial<Step> = {}): Step => ({
  act,
  agencyId,
  at: 0,
  effectiveAt: null,
  confirmedAt: null,
  ...more,
});

describe("the whole partnership", () => {
  it("has suspended nothing that one person proposed, or one party did for itself", () => {
    expect(wholeSuspended([])).toBe(false);
    expect(wholeSuspended([step("suspend", null), step("suspend", "police")])).toBe(false);
  });

  it("has suspended what two people agreed on, until two resume it", () => {
    const suspended = [step("suspend", null, { confirmedAt: 1 })];
    expect(wholeSuspended(suspended)).toBe(true);
    expect(wholeSuspended([...suspended, step("resume", null)])).toBe(true);
    expect(wholeSuspended([...suspended, step("resume", null, { confirmedAt: 2 })])).toBe(false);
  });

  it("has a proposal open for two weeks, unless it is confirmed", () => {
    const proposed = step("suspend", null, { at: day });
    expect(openProposal([], day)).toBeNull();
    expect(openProposal([proposed], 15 * day - 1)).toBe(proposed);
    expect(openProposal([proposed], 15 * day)).toBeNull();
    expect(openProposal([step("suspend", null, { confirmedAt: 2 * day })], 2 * day)).toBeNull();
  });
});

describe("one party", () => {
  it("has stopped its own flows and nobody else's", () => {
    expect(partySuspended([step("suspend", "police")], "housing")).toBe(false);
    expect(partySuspended([step("suspend", null, { confirmedAt: 1 })], "police")).toBe(false);
    expect(partySuspended([step("suspend", "police")], "police")).toBe(true);
    expect(partySuspended([step("suspend", "police"), step("leave", "police")], "police")).toBe(true);
    expect(partySuspended([step("suspend", "police"), step("resume", "police")], "police")).toBe(false);
  });

  it("that has given notice is gone when that is over", () => {
    expect(leavesAt([step("suspend", "police")], "police")).toBeNull();
    expect(leavesAt([step("leave", "police", { effectiveAt: 9 })], "housing")).toBeNull();
    expect(leavesAt([step("leave", "police", { effectiveAt: 9 })], "police")).toBe(9);
  });
});

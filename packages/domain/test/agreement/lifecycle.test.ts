import { describe, expect, it } from "vitest";
import { allows, mayEver, rolesFor, VersionAct, VersionPhase } from "../../src/index.ts";

/** Every act in every phase: a new act or phase without a row here fails. */
const acts: Record<VersionPhase, string> = {
  draft: "edit consult answer",
  consultation: "comment answer advise overrule circulate withdraw",
  circulated: "comment answer withdraw sendBack approve sign activate",
  waiting: "approve sign leave end",
  inForce: "approve sign suspend resume leave proposeSuspension confirm end",
  suspended: "suspend leave proposeResumption confirm end",
  lapsed: "",
  superseded: "",
  ended: "",
};
const rows = VersionPhase.options.flatMap((phase) =>
  VersionAct.options.map((act) => [phase, act, acts[phase].split(" ").includes(act)] as const),
);

describe("what nobody can do to a version", () => {
  it.each(rows.filter(([, , can]) => !can))("one that is %s: %s", (phase, act) =>
    expect(allows(phase, act)).toBe(false),
  );

  it("edit what anybody may have read, approved or signed", () => {
    const editable = VersionPhase.options.filter((phase) => allows(phase, "edit"));
    expect(editable).toEqual(["draft"]);
  });

  it("circulate what nobody was consulted on", () => {
    expect(VersionPhase.options.filter((phase) => allows(phase, "circulate"))).toEqual(["consultation"]);
  });

  it("do anything to what is over", () => {
    for (const phase of ["lapsed", "superseded", "ended"] as const)
      expect(VersionAct.options.filter((act) => allows(phase, act))).toEqual([]);
  });
});

describe("what somebody can do to a version", () => {
  it.each(rows.filter(([, , can]) => can))("one that is %s: %s", (phase, act) => expect(allows(phase, act)).toBe(true));
});

describe("which office may not", () => {
  it.each<[office: string, never: VersionAct[]]>([
    ["practitioner", [...VersionAct.options]],
    ["agencyAdministrator", [...VersionAct.options]],
    ["governanceLead", ["sign", "advise", "resume", "leave"]],
    ["signatory", ["edit", "circulate", "advise", "overrule", "approve", "activate", "end", "proposeSuspension"]],
    ["dpo", ["edit", "circulate", "overrule", "approve", "sign", "activate", "end", "resume", "leave", "confirm"]],
    ["caldicottGuardian", ["edit", "circulate", "overrule", "sign", "activate", "end", "resume", "leave", "confirm"]],
    ["siro", ["edit", "circulate", "advise", "overrule", "sign", "activate", "end", "resume", "leave", "confirm"]],
  ])("%s: %s", (office, never) => expect(never.filter((act) => mayEver([office], act))).toEqual([]));

  it("nobody who advises overrules advice, and a data protection officer does not approve what they judge", () => {
    expect(rolesFor.advise.filter((role) => rolesFor.overrule.includes(role))).toEqual([]);
    expect(rolesFor.approve).not.toContain("dpo");
  });

  it("who governs an agreement cannot sign it, and who signs cannot put it in force", () => {
    expect(rolesFor.sign).toEqual(["signatory"]);
    expect(rolesFor.activate).not.toContain("signatory");
  });
});

import { describe, expect, it } from "vitest";
import { allows, roleFor, VersionAct, VersionState } from "../../src/index.ts";

/** Every act in every state: a new act or state without a row here fails. */
const acts: Record<VersionState, Record<VersionAct, boolean>> = {
  draft: { edit: true, circulate: true, withdraw: false, sign: false, activate: false, end: false },
  circulated: { edit: false, circulate: false, withdraw: true, sign: true, activate: true, end: false },
  inForce: { edit: false, circulate: false, withdraw: false, sign: true, activate: false, end: true },
  superseded: { edit: false, circulate: false, withdraw: false, sign: false, activate: false, end: false },
  ended: { edit: false, circulate: false, withdraw: false, sign: false, activate: false, end: false },
};
const rows = VersionState.options.flatMap((state) =>
  VersionAct.options.map((act) => [state, act, acts[state][act]] as const),
);

describe("what nobody can do to a version", () => {
  it.each(rows.filter(([, , can]) => !can))("one that is %s: %s", (state, act) =>
    expect(allows(state, act)).toBe(false),
  );

  it("edit what anybody may have signed", () => {
    const editable = VersionState.options.filter((state) => allows(state, "edit"));
    const signable = new Set(VersionState.options.filter((state) => allows(state, "sign")));
    expect(editable.filter((state) => signable.has(state))).toEqual([]);
  });
});

describe("what somebody can do to a version", () => {
  it.each(rows.filter(([, , can]) => can))("one that is %s: %s", (state, act) => expect(allows(state, act)).toBe(true));
});

it.each([
  ["edit", "governanceLead"],
  ["circulate", "governanceLead"],
  ["withdraw", "governanceLead"],
  ["sign", "signatory"],
  ["activate", "governanceLead"],
  ["end", "governanceLead"],
] as const)("%s is for the %s", (act, role) => expect(roleFor[act]).toBe(role));

it("who governs an agreement cannot sign it, and who signs cannot put it in force", () => {
  const signatory = VersionAct.options.filter((act) => roleFor[act] === "signatory");
  expect(signatory).toEqual(["sign"]);
});

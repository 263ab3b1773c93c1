import { describe, expect, it } from "vitest";
import { FieldKey, findingsOf } from "../../../src/index.ts";
import { type Broken, expectMendable, foundIn } from "../../made/finding.ts";
import { ask, everybody, glossary, mustShare, police, share, stranger, text, withhold } from "../../made/text.ts";

const fields = (...keys: string[]) => share({ fields: keys });

it.each<Broken>([
  [
    "a field that the catalogue does not have",
    fields("health.aura"),
    "No field is called health.aura.",
    fields("health.conditions"),
  ],
  ["a prefix that covers nothing", fields("aura.*"), "No field is called aura.*.", fields("health.*")],
  ["a withhold of one", withhold({ fields: ["health.aura"] }), "health.aura", withhold({ fields: ["*"] })],
])("unknownField: %s", (...row) => expectMendable("unknownField", "error", row));

describe("lockedForGood", () => {
  const sealed = {
    key: FieldKey.parse("handling.sealed"),
    section: "handling" as never,
    label: "Sealed",
    type: "string" as const,
    class: "confidential" as const,
    lock: { kind: "never" as const, why: "it was sealed by a court" },
    owners: "any" as const,
  };
  const words = { ...glossary, catalogue: { ...glossary.catalogue, fields: [...glossary.catalogue.fields, sealed] } };
  const found = (clause: ReturnType<typeof share>) =>
    findingsOf(text([clause]), words).filter(({ rule }) => rule === "lockedForGood");

  it.each([
    ["a clause that shares it", share({ fields: ["handling.sealed"] })],
    ["one that lets it be asked for", ask({ fields: ["handling.sealed"] })],
  ])("%s", (_, clause) => {
    expect(found(clause)).toMatchObject([
      { severity: "error", clause: "TC1", says: "“Sealed” is never shared: it was sealed by a court." },
    ]);
  });

  it.each([
    ["a clause that withholds it", withhold({ fields: ["handling.sealed"] })],
    ["a prefix, which passes it by", share({ fields: ["handling.*"] })],
    ["a lock that yields to an exact key", share({ fields: ["identity.name.previous"] })],
  ])("not %s", (_, clause) => expect(found(clause)).toEqual([]));
});

it.each<Broken>([
  [
    "a prefix of free-text fields only",
    fields("risk.*"),
    "risk.* covers only locked or free-text fields",
    fields("risk.summary"),
  ],
  [
    "one beside a field that is reached",
    fields("identity.name.family", "consent.*"),
    "consent.*",
    fields("identity.name.family"),
  ],
  [
    "a prefix of which one may only ask",
    ask({ fields: ["safeguarding.*"] }),
    "safeguarding.*",
    withhold({ fields: ["safeguarding.*"] }),
  ],
])("prefixReachesNothing: %s", (...row) => expectMendable("prefixReachesNothing", "error", row));

it.each<Broken>([
  [
    "one field without a coarser form",
    share({ show: "coarse", fields: ["identity.name.family", "identity.dateOfBirth"] }),
    "“Family name” cannot be shown in outline",
    share({ show: "coarse", fields: ["identity.dateOfBirth"] }),
  ],
  [
    "two of them",
    share({ show: "coarse", fields: ["identity.name.family", "identity.name.given"] }),
    "“Family name” and “Given name(s)” cannot",
    share({ fields: ["identity.name.family"] }),
  ],
])("noCoarseForm: %s", (...row) => expectMendable("noCoarseForm", "error", row));

it.each([
  ["in full", share()],
  ["by its existence", share({ show: "known" })],
  ["on request", ask()],
])("a field without a coarser form may be shared %s", (_, clause) => {
  expect(foundIn(clause, "noCoarseForm")).toEqual([]);
});

it.each<Broken>([
  ["a clause that shares with anyone", share({ to: { ...everybody, who: "anyone" } }), "shares with anyone", share()],
  [
    "one that lets anyone ask",
    ask({ to: { ...everybody, who: "anyone" } }),
    "shares with anyone",
    withhold({ to: { ...everybody, who: "anyone" } }),
  ],
])("sharesWithAnyone: %s", (...row) => expectMendable("sharesWithAnyone", "error", row));

it.each<Broken>([
  [
    "a giver who is none",
    share({ from: { who: "agencies", agencies: [police, stranger] } }),
    "not a party",
    share({ from: { who: "agencies", agencies: [police] } }),
  ],
  [
    "a receiver who is none",
    share({ to: { ...everybody, who: "agencies", agencies: [stranger] } }),
    "not a party",
    share({ to: { ...everybody, who: "agencies", agencies: [police] } }),
  ],
  [
    "somebody to withhold from who is none",
    withhold({ to: { ...everybody, who: "agencies", agencies: [stranger] } }),
    "not a party",
    withhold(),
  ],
])("notAParty: %s", (...row) => expectMendable("notAParty", "error", row));

it.each<Broken>([
  [
    "a kind that gives",
    share({ from: { who: "kinds", kinds: ["police", "fire"] } }),
    "No party is of the kind Fire",
    share({ from: { who: "kinds", kinds: ["police"] } }),
  ],
  [
    "two kinds that receive",
    share({ to: { ...everybody, who: "kinds", kinds: ["fire", "court"] } }),
    " or Court, so for it the clause does nothing yet.",
    share({ to: { ...everybody, who: "kinds", kinds: ["school"] } }),
  ],
])("noPartyOfKind: %s", (...row) => expectMendable("noPartyOfKind", "advice", row));

it.each<Broken>([
  [
    "a count of records",
    withhold({ when: [{ kind: "override" }, { kind: "atMost", records: 1 }] }),
    "never known to be complete",
    withhold({ when: [{ kind: "override" }] }),
  ],
  [
    "a count of factors",
    withhold({ when: [{ kind: "factors", atLeast: 1, across: "person" }] }),
    "never known to be complete",
    share({ when: [{ kind: "factors", atLeast: 1, across: "person" }] }),
  ],
  [
    "what the reader need not say",
    withhold({ when: [{ kind: "need", in: ["publicTask"] }] }),
    "which the reader need only leave unsaid",
    share({ when: [{ kind: "need", in: ["publicTask"] }] }),
  ],
])("cannotWithholdBy: %s", (...row) => expectMendable("cannotWithholdBy", "error", row));

const by = "anyone";

it.each<Broken>([
  [
    "consent",
    share({ when: [{ kind: "consent", scope: "support", giver: "self", is: ["given"], by }] }),
    "learns that its conditions hold",
    share({ when: [{ kind: "stage", in: ["open"] }] }),
  ],
  [
    "a chosen recipient",
    share({ when: [{ kind: "namedConsent", scope: "toChosenAuthority", giver: "self", is: ["given"], by }] }),
    "learns that its conditions hold",
    share({ when: [{ kind: "need", in: ["publicTask"] }] }),
  ],
  [
    "a stage of life",
    share({ when: [{ kind: "lifeStage", in: ["deceased"], by }] }),
    "learns",
    share({ when: [{ kind: "dates", first: "2026-06-01" }] }),
  ],
  [
    "a circumstance",
    ask({ when: [{ kind: "circumstance", circumstance: "adoption", is: "yes", by }] }),
    "learns",
    ask(),
  ],
  ["a status", share({ when: [{ kind: "status", in: ["lookedAfter"], withinMonths: 0, by }] }), "learns", share()],
  ["a score", share({ when: [{ kind: "score", field: "da.dashScore", min: 14, by }] }), "learns", share()],
  ["a threshold", mustShare({ when: [{ kind: "threshold", in: ["s47"], by }] }), "learns", mustShare()],
  ["an override", share({ when: [{ kind: "override" }] }), "learns", withhold({ when: [{ kind: "override" }] })],
])("conditionTells: %s", (...row) => expectMendable("conditionTells", "advice", row));

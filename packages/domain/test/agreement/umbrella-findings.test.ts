import { describe, expect, it } from "vitest";
import {
  type Agreement,
  type CommonTerm,
  Umbrella,
  umbrellaFindings,
  type UmbrellaStanding,
  termStanding,
  VersionId,
  blocks,
  firstText,
} from "../../src/index.ts";
import { charity, glossary, police, school, share, type Terms, text, written } from "../made/text.ts";

const hash = "a".repeat(64);
const pin = Umbrella.parse({
  version: VersionId.parse("00000000-0000-4000-8000-0000000000f1"),
  hash,
  title: "Terms for all",
  number: 2,
});

const terms: Agreement["commonTerms"] = {
  retention: "As each keeps it.",
  retentionMonths: 72,
  breachHours: 24,
  noticeDays: 28,
  onward: "ownerAgrees",
  onwardSharing: "Ask first.",
  rights: "Each answers for its own.",
  security: "As the portal keeps it.",
  policyDocument: "The shared policy document",
};

const over = (saying: Terms = {}, standing: Partial<UmbrellaStanding> = {}): UmbrellaStanding => ({
  agreement: text(undefined, { commonTerms: terms, ...saying }),
  hash,
  over: false,
  takingPart: [police, school, charity],
  same: false,
  ...standing,
});

const annex = (saying: Terms = {}, own: Terms = {}, clauses = [share()]): Agreement =>
  text(clauses, { umbrella: pin, commonTerms: { ...terms, ...own }, ...saying });

const found = (agreement: Agreement, standing: UmbrellaStanding | null = over()) =>
  umbrellaFindings(agreement, standing, glossary);

const without = (term: CommonTerm): Terms => ({ [term]: undefined });

describe("what an annex may not loosen", () => {
  it.each<[what: string, own: Terms, says: string]>([
    ["keeping it longer", { retentionMonths: 73 }, "72 months after the case closes.” This text says: “73 months"],
    [
      "keeping it without a limit",
      without("retentionMonths"),
      "72 months after the case closes.” This text says: “nothing",
    ],
    [
      "telling of a breach later",
      { breachHours: 25 },
      "within 24 hours.” This text says: “The other parties are told within 25",
    ],
    ["holding a party for longer", { noticeDays: 29 }, "28 days’ notice.” This text says: “A party gives 29"],
    ["passing it on more freely", { onward: "clauseOrOwner" }, "agrees.” This text says: “It is passed on as a clause"],
    ["passing it on without a rule", without("onward"), "This text says: “nothing"],
    ["other words on keeping it", { retention: "Until it is no use." }, "“How long it is kept” loosens"],
    ["other words on passing it on", { onwardSharing: "Ask." }, "“Onward sharing” loosens"],
    ["other words on people’s rights", { rights: "The first asked answers." }, "“People’s rights” loosens"],
    ["words cut short", { security: "As the portal" }, "“Security” loosens"],
    ["words run on within a word", { security: "As the portal keeps it.Or not." }, "“Security” loosens"],
    ["another policy document", { policyDocument: "Ours" }, "“Policy document” loosens"],
    ["no policy document", without("policyDocument"), "This text says: “nothing"],
  ])("%s", (_, own, says) => {
    const all = found(annex({}, own));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ rule: "looserThanUmbrella", severity: "error", clause: null });
    expect(all[0]?.says).toContain("“Terms for all, version 2”");
    expect(all[0]?.says).toContain(says);
    expect(all[0]?.mend).toMatch(/\.$/);
    expect(blocks(all)).toBe(true);
  });

  it("a clause that lets it be kept beyond the umbrella’s limit", () => {
    const cap = (months: number) => share({ obligations: [{ kind: "retentionCap", months }] });
    expect(found(annex({}, {}, [cap(73)]))).toMatchObject([
      { rule: "capBeyondUmbrella", severity: "error", clause: "TC1" },
    ]);
    expect(found(annex({}, {}, [cap(72)]))).toEqual([]);
    expect(
      found(annex({}, {}, [cap(900)]), over({ commonTerms: { ...terms, ...without("retentionMonths") } })),
    ).toEqual([]);
  });
});

describe("what an annex may tighten", () => {
  it.each<[what: string, own: Terms, term: CommonTerm]>([
    ["keeping it for less long", { retentionMonths: 71 }, "retentionMonths"],
    ["telling of a breach sooner", { breachHours: 23 }, "breachHours"],
    ["letting a party go sooner", { noticeDays: 27 }, "noticeDays"],
    ["letting a party go at once", without("noticeDays"), "noticeDays"],
    ["passing nothing on", { onward: "nobody" }, "onward"],
  ])("%s", (_, own, term) => {
    const stricter = annex({}, own);
    expect(found(stricter)).toEqual([]);
    expect(termStanding(term, stricter.commonTerms, terms)).toBe("tightened");
  });

  it.each<[term: CommonTerm, more: string]>([
    ["retention", "As each keeps it. And no longer than the case."],
    ["onwardSharing", "Ask first. In writing."],
    ["rights", "Each answers for its own. Within a week."],
    ["security", "As the portal keeps it. On managed devices."],
    ["policyDocument", "The shared policy document and our own"],
  ])("%s with words added, which a person is asked to read", (term, more) => {
    const longer = annex({}, { [term]: more });
    expect(found(longer)).toMatchObject([{ rule: "wordsBesideUmbrella", severity: "advice" }]);
    expect(termStanding(term, longer.commonTerms, terms)).toBe("added");
  });

  it.each<[term: CommonTerm]>([["retentionMonths"], ["onward"], ["policyDocument"]])(
    "%s, of which the umbrella says nothing",
    (term) => {
      const quiet = over({ commonTerms: { ...terms, ...without(term) } });
      expect(found(annex(), quiet)).toEqual([]);
      expect(termStanding(term, annex().commonTerms, quiet.agreement.commonTerms)).toBe("own");
    },
  );
});

describe("what an annex may stand under", () => {
  it.each<[what: string, standing: UmbrellaStanding | null, rule: string]>([
    ["nothing that is unknown", null, "umbrellaUnknown"],
    ["no other text than the one that is meant", over({}, { hash: "b".repeat(64) }), "umbrellaUnknown"],
    ["nothing that has ended or been replaced", over({}, { over: true }), "umbrellaIsOver"],
    ["nothing that stands under an umbrella itself", over({ umbrella: pin }), "umbrellaOfUmbrella"],
    ["no version of itself", over({}, { same: true }), "umbrellaOfItself"],
  ])("%s", (_, standing, rule) => {
    expect(found(annex(), standing)).toMatchObject([{ rule, severity: "error", clause: null }]);
  });

  it("nothing that its parties are no parties of", () => {
    const narrow = over({ parties: written.parties.filter(({ agency }) => agency !== charity) });
    expect(found(annex(), narrow)).toMatchObject([
      { rule: "partyOutsideUmbrella", severity: "error", says: "Harbour is no party of “Terms for all, version 2”." },
    ]);
  });

  it("nothing that its purposes go beyond", () => {
    expect(found(annex({ purposes: ["childSafeguarding", "earlyHelp"] }))).toMatchObject([
      { rule: "purposeOutsideUmbrella", severity: "error", says: expect.stringContaining("is no purpose of") },
    ]);
  });

  it("one in which a party of it takes no part now, or which is reviewed sooner: it is said", () => {
    expect(found(annex(), over({}, { takingPart: [police, school] }))).toMatchObject([
      {
        rule: "partyNotUnderUmbrella",
        severity: "advice",
        says: expect.stringContaining("Harbour does not take part"),
      },
    ]);
    expect(found(annex({ reviewBy: "2027-06-01" }))).toMatchObject([{ rule: "outlivesUmbrella", severity: "advice" }]);
    expect(found(annex({ reviewBy: "2027-06-01" }), over({ endsAt: "2027-06-01" }))).toEqual([]);
  });

  it("a text that stands by itself is asked nothing, and a sound annex is found sound", () => {
    expect(found(text(), null)).toEqual([]);
    expect(found(annex())).toEqual([]);
  });
});

it("an annex begins with its umbrella’s terms", () => {
  const begun = firstText({
    title: "An annex",
    kind: "annex",
    summary: "Under the umbrella.",
    purposes: ["childSafeguarding"],
    parties: annex().parties,
    today: annex().effectiveFrom,
    knownFields: annex().knownFields,
    under: { umbrella: pin, commonTerms: terms },
  });
  expect(begun).toMatchObject({ umbrella: pin, commonTerms: terms });
  expect(found(begun)).toEqual([]);
});

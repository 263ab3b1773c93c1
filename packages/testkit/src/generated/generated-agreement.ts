import { Agreement, type AgencyId, Condition, type Day, daysAfter } from "@concordat/domain";
import type { Chance } from "@concordat/worlds";
import * as words from "./vocabulary.ts";

interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: string;
}

const asserter = (chance: Chance): unknown =>
  chance.one(["anyone", "anyone", "owner", chance.atLeastOne(words.agencyKinds, 0.4)]);

/** So long that generated involvements and entries lie on either side of it, or on its very day. */
const anyStretch = (chance: Chance) =>
  chance.one([
    { within: chance.one([0, 1, 20, 45, 400]), unit: "days" },
    { within: chance.one([0, 1, 12, 24]), unit: "months" },
  ]);

/** Days about the one on which generated worlds are looked at. */
function anyDays(chance: Chance) {
  const first = chance.one(["2026-01-01", "2026-06-15", "2026-06-16"]);
  const last = chance.one(["2026-06-14", "2026-06-15", "2026-12-31"]);
  return chance.one([{ first }, { last }, { first, last: last < first ? first : last }]);
}

/** One condition of any kind, over the vocabulary of generated worlds. */
export function anyCondition(chance: Chance): Condition {
  const by = asserter(chance);
  const some = (codes: readonly string[]) => chance.atLeastOne(codes, 0.4);
  const bounds = (values: readonly number[]) => {
    const [low = 0, high = 0] = [chance.one(values), chance.one(values)].toSorted((one, other) => one - other);
    return chance.one([{ min: low }, { max: high }, { min: low, max: high }]);
  };
  const make: readonly (() => unknown)[] = [
    () => ({ kind: "caseType", in: some(["childSafeguarding", "marac", "earlyHelp"]) }),
    () => ({ kind: "stage", in: some(["open", "closed"]) }),
    () => ({ kind: "area", in: some(["north", "south"]) }),
    () => ({ kind: "involved", agencyKind: chance.one(words.agencyKinds) }),
    () => ({ kind: "conflict", is: chance.one(["declared", "none"]) }),
    () => ({ kind: "override" }),
    () => ({ kind: "threshold", in: some(words.thresholds), by }),
    () => ({ kind: "subjectRole", in: some(words.subjectRoles), by }),
    () => ({ kind: "linkedTo", role: chance.one(words.subjectRoles), by }),
    () => ({ kind: "age", ...bounds([0, 15, 16, 17, 18, 36]), on: chance.one(["today", "caseOpened"]), by }),
    () => ({ kind: "need", in: some(words.needs) }),
    () => ({ kind: "assurance", in: some(words.assurances), by }),
    () => ({ kind: "dates", ...anyDays(chance) }),
    () => ({
      kind: "episode",
      whose: chance.one(["recipient", "owner"]),
      since: chance.one(["began", "ended"]),
      ...anyStretch(chance),
    }),
    () => ({ kind: "lifeStage", in: some(["unborn", "living", "deceased"]), by }),
    () => ({
      kind: chance.one(["consent", "namedConsent"]),
      scope: chance.one(words.scopes),
      giver: chance.one(words.givers),
      is: some(words.consentDecisions),
      by,
    }),
    () => ({ kind: "notice", is: some(words.noticeStates), by }),
    () => ({ kind: "circumstance", circumstance: chance.one(words.circumstances), is: chance.one(["yes", "no"]), by }),
    () => ({ kind: "status", in: some(words.statuses), withinMonths: chance.one([0, 1, 12]), by }),
    () => ({ kind: "score", field: "da.dashScore", ...bounds([10, 13, 14]), by }),
    () => ({
      kind: "recency",
      ...anyStretch(chance),
      of: chance.one(["observed", "recorded"]),
      on: chance.one(["today", "caseOpened"]),
    }),
    () => ({ kind: "value", in: some(words.classifications) }),
    () => ({ kind: "tag", tag: chance.one(words.tags), is: chance.one(["present", "absent"]) }),
    () => ({ kind: "handling", in: some([...words.markings, "none"]) }),
    () => ({ kind: "factors", atLeast: chance.whole(1, 3), across: chance.one(["person", "household"]) }),
    () => ({ kind: "atMost", records: chance.whole(1, 2) }),
  ];
  return Condition.parse(chance.one(make)());
}

const basis = {
  regime: "ukGdpr",
  article6: [{ point: "e" }],
  gateways: ["ca2004.s10"],
  article9: [],
  confidentiality: "statute",
};

function side(chance: Chance, parties: readonly Agency[], widest: readonly string[]): Record<string, unknown> {
  return chance.one([
    { who: chance.one(widest) },
    { who: chance.one(widest) },
    { who: chance.one(widest) },
    { who: "kinds", kinds: chance.atLeastOne(words.agencyKinds, 0.5) },
    { who: "agencies", agencies: chance.atLeastOne(parties, 0.5).map(({ id }) => id) },
  ]);
}

function anyClause(chance: Chance, parties: readonly Agency[], index: number): unknown {
  const effect = chance.one(["share", "share", "share", "share", "share", "share", "withhold", "ask", "mustShare"]);
  const narrow = (codes: readonly string[]) => (chance.happens(0.15) ? chance.atLeastOne(codes, 0.6) : []);
  const asked = chance.times(chance.one([0, 0, 1, 1, 1, 1, 1, 2, 3]), () => anyCondition(chance));
  const when = effect === "withhold" ? asked.filter(({ kind }) => kind !== "atMost" && kind !== "factors") : asked;
  const clause = {
    effect,
    id: `GA${index + 1}`,
    title: "A generated clause",
    from: side(chance, parties, ["anyParty", "anyParty", "joint"]),
    to: {
      ...side(chance, parties, effect === "withhold" ? ["anyParty", "anyone"] : ["anyParty"]),
      roles: narrow(words.roles),
      caseRoles: narrow(words.caseRoles),
      certificates: narrow(words.certificates),
    },
    fields: chance.atLeastOne(words.selectors, 0.35),
    marker: chance.one(["named", "named", "named", "named", "vague", "hidden"]),
    purposes: narrow(words.purposes),
    when,
    basis,
    obligations: [],
  };
  const grant = { despiteShield: chance.happens(0.15), reachesUninvolved: chance.happens(0.15) };
  if (effect === "withhold") return clause;
  return effect === "share"
    ? { ...clause, ...grant, show: chance.one(["value", "value", "coarse", "known"]) }
    : { ...clause, ...grant };
}

/** An agreement of three to ten clauses over every kind of condition, between some of the agencies. */
export function anyAgreement(chance: Chance, agencies: readonly Agency[], starts: Day): Agreement {
  const parties = agencies.filter((_, index) => index < 2 || chance.happens(0.85));
  return Agreement.parse({
    title: "A generated agreement",
    kind: "generated",
    summary: "Made by chance, for tests.",
    purposes: chance.atLeastOne(words.purposes, 0.9),
    parties: parties.map(({ id, name, kind }) => ({
      agency: id,
      name,
      kind,
      controller: name,
      capacity: "controller",
      signatoryRole: "Director",
    })),
    effectiveFrom: starts,
    reviewBy: daysAfter(starts, 365),
    onLapse: { then: "stop" },
    commonTerms: {
      retention: "As each holder keeps it.",
      breachHours: 24,
      onwardSharing: "None.",
      rights: "Each controller answers.",
      security: "As the portal keeps it.",
    },
    knownFields: chance.happens(0.8) ? words.fieldKeys : words.fieldKeys.filter((key) => !key.startsWith("education.")),
    clauses: chance.times(chance.whole(3, 10), (index) => anyClause(chance, parties, index)),
  });
}

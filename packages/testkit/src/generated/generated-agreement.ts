import { Agreement, type AgencyId, type Day, daysAfter } from "@concordat/domain";
import type { Chance } from "@concordat/worlds";
import { anyCondition, conditionKinds, conditionOf } from "./generated-condition.ts";
import * as words from "./vocabulary.ts";

interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: string;
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
    obligations: anyObligations(chance),
  };
  const grant = { despiteShield: chance.happens(0.15), reachesUninvolved: chance.happens(0.15) };
  if (effect === "withhold") return clause;
  return effect === "share"
    ? { ...clause, ...grant, show: chance.one(["value", "value", "coarse", "known"]) }
    : { ...clause, ...grant };
}

const uncounted = conditionKinds.filter((kind) => kind !== "atMost" && kind !== "factors");

const plainTerms = (index: number) => ({
  id: `GA${index + 1}`,
  title: "A generated clause",
  from: { who: "anyParty" },
  to: { who: "anyParty", roles: [], caseRoles: [], certificates: [] },
  marker: "named",
  purposes: [],
  basis,
  obligations: [],
});

/** Most clauses oblige nobody to anything; some ask why it is needed, or limit how long it is kept. */
const anyObligations = (chance: Chance): unknown[] =>
  chance.one([
    [],
    [],
    [],
    [{ kind: "logReason" }],
    [{ kind: "notifyOwner" }, { kind: "logReason" }],
    [{ kind: "retentionCap", months: chance.one([1, 12]) }],
  ]);

/** A clause that shares and asks one thing, or little else, so that what is seen turns on it. */
const plainGrant = (chance: Chance, index: number): unknown => {
  const effect = chance.one(["share", "share", "share", "share", "ask", "mustShare"]);
  return {
    ...plainTerms(index),
    effect,
    fields: chance.atLeastOne(words.selectors, 0.15),
    when: [anyCondition(chance), ...(chance.happens(0.2) ? [anyCondition(chance)] : [])],
    obligations: anyObligations(chance),
    despiteShield: chance.happens(0.3),
    reachesUninvolved: chance.happens(0.5),
    ...(effect === "share" ? { show: chance.one(["value", "coarse", "known"]) } : {}),
  };
};

/** Everything is shared, and then each clause withholds a little of it on one condition. */
const plainRestraint = (chance: Chance, index: number): unknown =>
  index === 0
    ? {
        ...plainTerms(index),
        effect: "share",
        show: "value",
        fields: ["*"],
        when: [],
        despiteShield: false,
        reachesUninvolved: true,
      }
    : {
        ...plainTerms(index),
        effect: "withhold",
        fields: chance.atLeastOne(words.fieldKeys, 0.1),
        when: [conditionOf(chance, chance.one(uncounted))],
      };

/** How the clauses of one agreement are made: of any shape, or plain ones that grant, or that restrain. */
const makerOf = (chance: Chance, { plain, parties }: { plain: boolean; parties: readonly Agency[] }) => {
  if (!plain) return (index: number) => anyClause(chance, parties, index);
  const make = chance.happens(0.4) ? plainRestraint : plainGrant;
  return (index: number) => make(chance, index);
};

interface Made {
  readonly agencies: readonly Agency[];
  readonly starts: Day;
  /** Its clauses ask one thing each, of most people alike; else they mix whatever a clause can say. */
  readonly plain: boolean;
}

/** An agreement of three to ten clauses, or up to fourteen plain ones, between some of the agencies. */
export function anyAgreement(chance: Chance, { agencies, starts, plain }: Made): Agreement {
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
      ...(chance.happens(0.15) ? { retentionMonths: chance.one([1, 12]) } : {}),
      breachHours: 24,
      onwardSharing: "None.",
      rights: "Each controller answers.",
      security: "As the portal keeps it.",
    },
    knownFields: chance.happens(0.8) ? words.fieldKeys : words.fieldKeys.filter((key) => !key.startsWith("education.")),
    clauses: chance.times(plain ? chance.whole(8, 14) : chance.whole(3, 10), makerOf(chance, { plain, parties })),
  });
}

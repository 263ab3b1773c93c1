import { Agreement, type AgencyId, type Day, daysAfter, type FieldKey } from "@concordat/domain";
import { Chance } from "@concordat/worlds";

interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: string;
}

export const kinds = [
  "childrensSocialCare",
  "adultSocialCare",
  "police",
  "school",
  "mentalHealthTrust",
  "housingOptions",
  "domesticAbuse",
  "earlyHelp",
  "probation",
  "substanceUse",
] as const;
export const purpose = "childSafeguarding";

const basis = {
  regime: "ukGdpr",
  article6: [{ point: "e" }],
  gateways: ["ca2004.s10"],
  article9: [],
  confidentiality: "statute",
};

/** Conditions as clauses of this field have them: some hold in a case and some do not. */
const conditions = (chance: Chance): unknown[] => {
  const pool = [
    () => ({ kind: "caseType", in: chance.atLeastOne(["childSafeguarding", "earlyHelp", "marac"], 0.7) }),
    () => ({ kind: "threshold", in: chance.atLeastOne(["s17", "s47"], 0.7), by: "anyone" }),
    () => ({ kind: "subjectRole", in: chance.atLeastOne(["child", "parent", "victim"], 0.7), by: "anyone" }),
    () => ({ kind: "age", min: chance.one([0, 4, 16, 18]), max: chance.one([25, 60, 120]), on: "today", by: "anyone" }),
    () => ({ kind: "consent", scope: "toRefer", giver: "self", is: ["given"], by: "anyone" }),
    () => ({ kind: "tag", tag: "relevant", is: "present" }),
    () => ({ kind: "recency", within: 60, unit: "months", of: "observed", on: "today" }),
    () => ({ kind: "involved", agencyKind: chance.one(kinds) }),
  ];
  return chance.times(chance.one([2, 2, 3, 3]), () => chance.one(pool)());
};

function clauseOf(chance: Chance, index: number, fields: readonly FieldKey[]): unknown {
  const withholds = index % 10 === 9;
  return {
    effect: withholds ? "withhold" : "share",
    id: `BE${index + 1}`,
    title: "A clause of the bench",
    from: { who: "kinds", kinds: chance.atLeastOne(kinds, 0.4) },
    to: { who: "kinds", kinds: chance.atLeastOne(kinds, 0.5), roles: [], caseRoles: [], certificates: [] },
    fields: [...new Set(["identity.name.family", "identity.name.given", ...chance.atLeastOne(fields, 0.3)])].slice(
      withholds ? 2 : 0,
    ),
    marker: chance.one(["named", "named", "vague", "hidden"]),
    purposes: [],
    when: conditions(chance),
    basis,
    obligations: [],
    ...(withholds ? {} : { show: "value", despiteShield: false, reachesUninvolved: false }),
  };
}

/** Fifty clauses of two or three conditions between a hundred parties: what a large partnership signs. */
export function benchAgreement(agencies: readonly Agency[], fields: readonly FieldKey[], today: Day): Agreement {
  const chance = new Chance(50);
  const clauses = chance.times(50, (index) => clauseOf(chance, index, fields));
  return Agreement.parse({
    title: "The agreement of the bench",
    kind: "bench",
    summary: "Made for measuring.",
    purposes: [purpose],
    parties: agencies.map(({ id, name, kind }) => ({
      agency: id,
      name,
      kind,
      controller: name,
      capacity: "controller",
      signatoryRole: "Director",
    })),
    effectiveFrom: daysAfter(today, -200),
    reviewBy: daysAfter(today, 200),
    onLapse: { then: "stop" },
    commonTerms: {
      retention: "As each holder keeps it.",
      breachHours: 24,
      onwardSharing: "None.",
      rights: "Each controller answers.",
      security: "As the portal keeps it.",
    },
    knownFields: fields,
    clauses,
  });
}

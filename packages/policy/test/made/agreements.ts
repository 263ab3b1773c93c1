import { type AgencyId, Agreement, Clause, type VersionId } from "@concordat/domain";
import type { SignedVersion } from "../../src/index.ts";
import { at, day, ever, fieldKeys, firstVersion, hospital, kindOf, police, school } from "./partnership.ts";

type Terms = Record<string, unknown>;

/** What most clauses of the tests say: everybody shares with everybody, whoever they are, whatever the case. */
const usual = {
  id: "TC1",
  title: "A clause made for tests",
  from: { who: "anyParty" },
  to: { who: "anyParty", roles: [], caseRoles: [], certificates: [] },
  fields: ["identity.name.family"],
  marker: "named",
  purposes: [],
  when: [],
  basis: {
    regime: "ukGdpr",
    article6: [{ point: "e" }],
    gateways: ["ca2004.s10"],
    article9: [],
    confidentiality: "statute",
  },
  obligations: [],
};
const grants = { despiteShield: false, reachesUninvolved: false };

export const share = (terms: Terms = {}): Clause =>
  Clause.parse({ effect: "share", show: "value", ...usual, ...grants, ...terms });
export const ask = (terms: Terms = {}): Clause => Clause.parse({ effect: "ask", ...usual, ...grants, ...terms });
export const mustShare = (terms: Terms = {}): Clause =>
  Clause.parse({ effect: "mustShare", ...usual, ...grants, ...terms });
export const withhold = (terms: Terms = {}): Clause => Clause.parse({ effect: "withhold", ...usual, ...terms });
export const outside = (terms: Terms = {}): Clause =>
  Clause.parse({ effect: "outside", id: "TC9", title: "By letter", text: "It goes by letter.", ...terms });

/** Who receives: everybody of those agencies, unless it says whom among them. */
export const to = (whom: Terms): Terms => ({ who: "anyParty", roles: [], caseRoles: [], certificates: [], ...whom });

/** The clauses under ids of their own: `TC1`, `TC2`, … */
export const numbered = (clauses: readonly Clause[]): Clause[] =>
  clauses.map((clause, index) => ({ ...clause, id: `TC${index + 1}` }));

const usualText = Agreement.parse({
  title: "An agreement made for tests",
  kind: "made",
  summary: "Between a police force, a school and a hospital.",
  purposes: ["childSafeguarding"],
  parties: [police, school, hospital].map((agency) => ({
    agency,
    name: `The ${kindOf[agency]}`,
    kind: kindOf[agency],
    controller: `The ${kindOf[agency]}`,
    capacity: "controller",
    signatoryRole: "Director",
  })),
  effectiveFrom: "2026-01-01",
  reviewBy: "2027-01-01",
  onLapse: { then: "stop" },
  commonTerms: {
    retention: "As each keeps it.",
    breachHours: 24,
    onwardSharing: "None.",
    rights: "Each answers for its own.",
    security: "As the portal keeps it.",
  },
  knownFields: fieldKeys,
  clauses: [share()],
});

export const agreementOf = (clauses: readonly Clause[], terms: Partial<Agreement> = {}): Agreement => ({
  ...usualText,
  clauses: [...clauses],
  ...terms,
});

/** In force for ten days, signed by all three. */
export function signed(clauses: readonly Clause[], terms: Partial<SignedVersion> = {}): SignedVersion {
  return {
    id: firstVersion,
    number: 1,
    agreement: agreementOf(numbered(clauses)),
    force: { from: at - 10 * day, until: ever },
    restraint: { from: at - 10 * day, until: ever },
    parties: [police, school, hospital].map((agency) => ({ agency, from: at - 20 * day, until: ever })),
    ...terms,
  };
}

export const withParty = (
  version: SignedVersion,
  agency: AgencyId,
  ...periods: { readonly from: number; readonly until: number }[]
): SignedVersion => ({
  ...version,
  parties: [
    ...version.parties.filter((period) => period.agency !== agency),
    ...periods.map((period) => ({ agency, ...period })),
  ],
});

export const cites = (version: VersionId, clause: string) => ({ kind: "clause", version, clause }) as const;

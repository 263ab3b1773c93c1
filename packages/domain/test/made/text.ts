import { type AgencyId, Agreement, Clause, type Glossary, AgencyId as Id } from "../../src/index.ts";
import { standard } from "../../src/standard/index.ts";

export const glossary: Glossary = standard;

const agency = (number: number): AgencyId => Id.parse(`00000000-0000-4000-8000-00000000000${number}`);
export const police = agency(1);
export const school = agency(2);
export const charity = agency(3);
export const stranger = agency(9);

export type Terms = Readonly<Record<string, unknown>>;

export const law = {
  regime: "ukGdpr",
  article6: [{ point: "e" }],
  gateways: ["ca2004.s10"],
  article9: [],
  confidentiality: "statute",
};

export const everybody = { who: "anyParty", roles: [], caseRoles: [], certificates: [] };

const flow = {
  id: "TC1",
  title: "A clause made for tests",
  from: { who: "anyParty" },
  to: everybody,
  fields: ["identity.name.family"],
  marker: "named",
  purposes: [],
  when: [],
  basis: law,
  obligations: [],
};
const grant = { ...flow, despiteShield: false, reachesUninvolved: false };

export const share = (terms: Terms = {}): Clause =>
  Clause.parse({ effect: "share", show: "value", ...grant, ...terms });
export const ask = (terms: Terms = {}): Clause => Clause.parse({ effect: "ask", ...grant, ...terms });
export const mustShare = (terms: Terms = {}): Clause => Clause.parse({ effect: "mustShare", ...grant, ...terms });
export const withhold = (terms: Terms = {}): Clause => Clause.parse({ effect: "withhold", ...flow, ...terms });
export const outside = (terms: Terms = {}): Clause =>
  Clause.parse({ effect: "outside", id: "TC9", title: "By letter", text: "It goes by letter.", ...terms });

const party = (id: AgencyId, kind: string, name: string) => ({
  agency: id,
  name,
  kind,
  controller: name,
  capacity: "controller",
  signatoryRole: "Director",
});

export const written = {
  title: "An agreement made for tests",
  kind: "made",
  summary: "Between a police force, a school and a charity.",
  purposes: ["childSafeguarding"],
  parties: [
    party(police, "police", "Calder Police"),
    party(school, "school", "Mill Lane School"),
    party(charity, "charity", "Harbour"),
  ],
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
  knownFields: standard.catalogue.fields.map(({ key }) => key),
};

/** A text between the three, of these clauses. */
export const text = (clauses: readonly Clause[] = [share()], terms: Terms = {}): Agreement =>
  Agreement.parse({ ...written, clauses, ...terms });

import {
  AgencyId,
  type Agreement,
  AgreementId,
  Day,
  dayOf,
  daysAfter,
  isRunning,
  Party,
  PartnershipId,
  ProfessionalId,
  VersionId,
  type World,
  type WorldAgency,
  type WorldAgreement,
  type WorldProfessional,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { idNamed } from "@concordat/worlds";
import { caseOf, type PaperCase } from "./paper-case.ts";

/** When the examples are looked at. */
export const at = Date.parse("2026-06-15T11:00:00Z");
export const today = dayOf(at, "Europe/London");

/** A person whose view is asked for: in an agency of some kind, on every team. */
export interface Reader {
  readonly in: string;
  readonly roles?: readonly string[];
  readonly caseRoles?: readonly string[];
  readonly certificates?: readonly string[];
  readonly conflict?: true;
}

/** A partnership with one agency of every kind that the agreement names, and everything signed. */
export interface Paper {
  readonly write: (parties: Party[], starts: Day) => Agreement;
  /** Kinds of party beside those that the text names. */
  readonly also?: readonly string[];
  readonly readers: Record<string, Reader>;
  /** What agencies hold, and on whose word. */
  readonly assured?: Readonly<Record<string, readonly (readonly [assurance: string, byKind: string])[]>>;
  readonly purposes: readonly string[];
  readonly cases: Record<string, PaperCase>;
}

const starts = Day.parse("2026-01-01");
const day = 86_400_000;
const outsiders = ["court", "joint"];

const partyOf = (kind: string): Party =>
  Party.parse({
    agency: idNamed(`agency/${kind}`),
    name: `The ${kind}`,
    kind,
    controller: `The ${kind}`,
    capacity: "controller",
    signatoryRole: "Director",
  });

/** The kinds that a text names, whoever its parties are. */
function kindsNamed(write: Paper["write"]): string[] {
  const { clauses } = write([partyOf("police"), partyOf("school")], starts);
  return clauses
    .filter(isRunning)
    .flatMap(({ from, to }) => [...(from.who === "kinds" ? from.kinds : []), ...(to.who === "kinds" ? to.kinds : [])]);
}

const agencyNamed = (kind: string): WorldAgency => ({
  id: AgencyId.parse(idNamed(`agency/${kind}`)),
  controller: idNamed(`controller/${kind}`),
  name: `The ${kind}`,
  shortName: kind,
  kind,
  colour: "blue",
  mark: kind.slice(0, 2).toUpperCase(),
  phone: "07700 900000",
  email: "duty@example.org",
});

const personNamed = (name: string, { in: kind, roles, certificates = [] }: Reader): WorldProfessional => ({
  id: ProfessionalId.parse(idNamed(`professional/${name}`)),
  agency: AgencyId.parse(idNamed(`agency/${kind}`)),
  name,
  jobTitle: name,
  roles: roles ?? ["practitioner"],
  phone: "07700 900000",
  email: `${idNamed(name).slice(0, 8)}@example.org`,
  certificates: certificates.map((certificate) => ({
    certificate,
    from: daysAfter(today, -30),
    until: daysAfter(today, 30),
  })),
});

const clerkOf = (kind: string) => personNamed(`Clerk of ${kind}`, { in: kind, roles: ["signatory"] });
const force = { from: at - 100 * day };

/** In force for a hundred days, signed by everybody. */
const signed = (agreement: Agreement, kinds: readonly string[]): WorldAgreement => ({
  id: AgreementId.parse(idNamed(`agreement/${agreement.kind}`)),
  versions: [
    {
      id: VersionId.parse(idNamed(`version/${agreement.kind}`)),
      number: 1,
      state: "inForce",
      agreement,
      draftedBy: clerkOf("police").id,
      draftedAt: force.from,
      force,
      signatures: kinds.map((kind) => ({
        agency: agencyNamed(kind).id,
        professional: clerkOf(kind).id,
        at: force.from,
      })),
      periods: kinds.map((kind) => ({ agency: agencyNamed(kind).id, ...force })),
    },
  ],
});

/** The partnership that an agreement’s examples are asked in. */
export function partnershipOn(paper: Paper): World {
  const parties = [...new Set([...kindsNamed(paper.write), ...(paper.also ?? [])])];
  const agencies = [...parties, ...outsiders].map((kind) => ({
    ...agencyNamed(kind),
    assurances: (paper.assured?.[kind] ?? []).map(([assurance, by]) => ({
      id: idNamed(`assurance/${kind}/${assurance}`),
      assurance,
      by: agencyNamed(by).id,
      ...force,
    })),
  }));
  const readers = Object.entries(paper.readers).map(([name, reader]) => ({
    professional: personNamed(name, reader),
    caseRoles: reader.caseRoles ?? [],
    conflict: reader.conflict ?? false,
  }));
  const agreement = paper.write(parties.map(partyOf), starts);
  const cast = { agencyOf: agencyNamed, clerkOf, team: readers, agencies, purposes: paper.purposes, today, at };
  return {
    partnership: {
      id: PartnershipId.parse(idNamed(agreement.kind)),
      name: agreement.title,
      timeZone: "Europe/London",
      leadLabel: "lead practitioner",
      jointAgency: agencyNamed("joint").id,
      demonstration: false,
    },
    glossary: standard,
    controllers: agencies.map(({ controller, name }) => ({ id: controller, name })),
    agencies,
    professionals: [...readers.map(({ professional }) => professional), ...agencies.map(({ kind }) => clerkOf(kind))],
    agreements: [signed(agreement, parties)],
    cases: Object.entries(paper.cases).map(([name, one]) => caseOf(name, one, cast)),
  };
}

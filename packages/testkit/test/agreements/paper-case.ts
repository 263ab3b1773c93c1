import {
  type AgencyId,
  CaseId,
  Day,
  daysAfter,
  EntryId,
  FieldKey,
  ReleaseId,
  SubjectId,
  type Value,
  type WorldAgency,
  type WorldCase,
  type WorldProfessional,
} from "@concordat/domain";
import { idNamed } from "@concordat/worlds";
import { sampleValue } from "./sample-value.ts";

/** What somebody holds. Left out: the case as a whole, any value of the field, no mark, seen yesterday. */
export interface Held {
  readonly by: string;
  readonly field: string;
  readonly about?: string;
  readonly value?: Value;
  readonly tags?: readonly string[];
  readonly observed?: string;
  readonly handling?: string;
  readonly source?: string;
}

/** A case on paper: people, what has been determined, and what each kind of agency holds. The court, no party, says what is determined. */
export interface PaperCase {
  readonly caseType: string;
  readonly stage?: string;
  readonly area?: string;
  readonly people: Record<
    string,
    { readonly born?: string; readonly roles?: readonly string[]; readonly shielded?: true }
  >;
  readonly links?: readonly (readonly [one: string, other: string])[];
  readonly thresholds?: readonly string[];
  readonly notice?: string;
  /** What agencies of a kind have stated that they need it for. */
  readonly needs?: readonly (readonly [kind: string, need: string])[];
  readonly circumstances?: Record<string, "yes" | "no">;
  readonly consents?: readonly (readonly [
    about: string,
    giver: string,
    scope: string,
    decision: string,
    toKind?: string,
  ])[];
  readonly overridden?: true;
  readonly holds: Record<string, Held>;
  readonly released?: readonly (readonly [what: string, toKind: string])[];
}

/** Who is in the partnership, and when it is looked at. */
export interface Cast {
  readonly agencyOf: (kind: string) => WorldAgency;
  readonly clerkOf: (kind: string) => WorldProfessional;
  readonly team: readonly {
    readonly professional: WorldProfessional;
    readonly caseRoles: readonly string[];
    readonly conflict: boolean;
  }[];
  readonly agencies: readonly WorldAgency[];
  readonly purposes: readonly string[];
  readonly today: Day;
  readonly at: number;
}

const day = 86_400_000;
const court = "court";

/** The name of a case as its reference, which has room for a code only. */
export const referenceOf = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, "-");

/** The subject of a person in a case of that name. */
const subjectIn = (name: string, person: string): SubjectId => SubjectId.parse(idNamed(`${name}/${person}`));
export const entryIn = (name: string, held: string): EntryId => EntryId.parse(idNamed(`${name}/holds/${held}`));

/** The paper as a case of a world. */
export function caseOf(name: string, paper: PaperCase, cast: Cast): WorldCase {
  const { agencyOf, at, today } = cast;
  const said = { from: at - 30 * day, agency: agencyOf(court).id };
  const clerk = cast.clerkOf(court).id;
  const id = (what: string) => idNamed(`${name}/${what}`);
  return {
    id: CaseId.parse(id("case")),
    reference: referenceOf(name),
    caseType: paper.caseType,
    stage: paper.stage ?? "open",
    area: paper.area ?? "north",
    openedOn: daysAfter(today, -40),
    ...peopleOf(name, paper, said),
    ...workersOn(name, cast, said),
    determinations: [...determined(name, paper, said), ...stated(name, paper, cast)],
    consents: (paper.consents ?? []).map(([about, giver, scope, decision, toKind]) => ({
      ...said,
      id: id(`consent/${about}/${giver}/${scope}`),
      subject: subjectIn(name, about),
      scope,
      giver,
      decision,
      toAgency: toKind === undefined ? null : agencyOf(toKind).id,
    })),
    overrides: paper.overridden ? [{ ...said, id: id("override"), professional: clerk, approvedBy: clerk }] : [],
    releases: released(name, paper, cast),
    entries: [...births(name, paper), ...Object.entries(paper.holds)].map(([what, held]) =>
      entryOf(name, what, held, cast),
    ),
  };
}

/** Every agency works the case, and every reader is on the team. */
function workersOn(name: string, { agencies, team, purposes }: Cast, { from }: Said) {
  const id = (what: string) => idNamed(`${name}/${what}`);
  return {
    involvements: agencies.map(({ id: agency, kind }) => ({ id: id(`involvement/${kind}`), agency, purposes, from })),
    team: team.map(({ professional, caseRoles }) => ({
      id: id(`team/${professional.name}`),
      professional: professional.id,
      agency: professional.agency,
      caseRoles,
      from,
    })),
    barriers: team
      .filter(({ conflict }) => conflict)
      .map(({ professional }) => ({
        id: id(`conflict/${professional.name}`),
        kind: "conflict" as const,
        professional: professional.id,
        from,
      })),
  };
}

const released = (name: string, paper: PaperCase, { agencyOf, clerkOf, at }: Cast): WorldCase["releases"] =>
  (paper.released ?? []).map(([what, toKind]) => {
    const owner = paper.holds[what]?.by ?? "";
    return {
      id: ReleaseId.parse(idNamed(`${name}/release/${what}/${toKind}`)),
      agency: agencyOf(owner).id,
      releasedBy: clerkOf(owner).id,
      entry: entryIn(name, what),
      subject: null,
      field: null,
      toAgency: agencyOf(toKind).id,
      toProfessional: null,
      show: "value" as const,
      gateway: "ca2004.s10",
      from: at - 30 * day,
    };
  });

type Said = { readonly from: number; readonly agency: AgencyId };

function peopleOf(name: string, { people, links = [] }: PaperCase, said: Said) {
  const id = (what: string) => idNamed(`${name}/${what}`);
  return {
    subjects: Object.entries(people).map(([person, { roles = [] }]) => ({
      id: subjectIn(name, person),
      person: id(`person/${person}`),
      agency: said.agency,
      roles: roles.map((role) => ({ ...said, id: id(`role/${person}/${role}`), role })),
    })),
    relationships: links.map(([one, other]) => ({
      ...said,
      id: id(`link/${one}/${other}`),
      one: subjectIn(name, one),
      other: subjectIn(name, other),
      kind: "other",
    })),
    shields: Object.entries(people)
      .filter(([, { shielded }]) => shielded)
      .map(([person]) => ({ ...said, id: id(`shield/${person}`), subject: subjectIn(name, person) })),
  };
}

function determined(
  name: string,
  { thresholds = [], notice, circumstances = {} }: PaperCase,
  said: Said,
): WorldCase["determinations"] {
  const one = (kind: "threshold" | "circumstance" | "notice", code: string, answer: string) => ({
    ...said,
    id: idNamed(`${name}/${kind}/${code}`),
    subject: null,
    kind,
    code,
    answer,
  });
  return [
    ...thresholds.map((code) => one("threshold", code, "yes")),
    ...(notice ? [one("notice", notice, "yes")] : []),
    ...Object.entries(circumstances).map(([code, answer]) => one("circumstance", code, answer)),
  ];
}

const stated = (name: string, { needs = [] }: PaperCase, { agencyOf, at }: Cast): WorldCase["determinations"] =>
  needs.map(([kind, code]) => ({
    id: idNamed(`${name}/need/${kind}/${code}`),
    agency: agencyOf(kind).id,
    subject: null,
    kind: "need",
    code,
    answer: "yes",
    from: at - 30 * day,
  }));

const births = (name: string, { people }: PaperCase): [string, Held][] =>
  Object.entries(people).flatMap(([about, { born }]): [string, Held][] =>
    born ? [[`born/${name}/${about}`, { by: court, field: "identity.dateOfBirth", about, value: born }]] : [],
  );

function entryOf(name: string, what: string, held: Held, { agencyOf, clerkOf, at, today }: Cast) {
  return {
    id: entryIn(name, what),
    subject: held.about === undefined ? null : subjectIn(name, held.about),
    field: FieldKey.parse(held.field),
    owner: agencyOf(held.by).id,
    source: held.source ? agencyOf(held.source).id : null,
    recordedBy: clerkOf(held.by).id,
    observedOn: held.observed ? Day.parse(held.observed) : daysAfter(today, -1),
    recordedAt: at - day,
    supersedes: null,
    tags: held.tags ?? [],
    handling: held.handling ?? null,
    embargoUntil: null,
    value: held.value ?? sampleValue(held.field),
  };
}

import type { World, WorldCase, WorldEntry, WorldProfessional } from "@concordat/domain";
import { runs } from "./plain-facts.ts";

/** What can be seen or not: an entry, or a row that says who has to do with whom. */
export interface Thing {
  readonly id: string;
  readonly field: string;
  readonly person: string | null;
  readonly owner: string;
  readonly source: string | null;
  readonly entry: WorldEntry | null;
  readonly recordedAt: number;
}

/** Who looks, into which case, for what, when. */
export interface Reader {
  readonly world: World;
  readonly file: WorldCase;
  readonly who: WorldProfessional;
  readonly purpose: string;
  readonly at: number;
}

export const keyOf = (id: string, field: string): string => `${id} ${field}`;

/** A row of structure, decided like an entry of the field that governs it. */
const structure = (id: string, field: string, [person, owner, recordedAt]: [string | null, string, number]): Thing => ({
  id,
  field,
  person,
  owner,
  source: null,
  entry: null,
  recordedAt,
});

/** Everything in a case that is not corrected away. */
export function thingsIn({ world, file }: Reader): Thing[] {
  const governing = (role: string) =>
    world.glossary.vocabularies["subjectRole"]?.terms.find(({ code }) => code === role)?.governingField ?? "";
  return [
    ...file.entries
      .filter(({ id }) => !file.entries.some(({ supersedes }) => supersedes === id))
      .map((entry): Thing => ({
        id: entry.id,
        field: entry.field,
        person: entry.subject,
        owner: entry.owner,
        source: entry.source,
        entry,
        recordedAt: entry.recordedAt,
      })),
    ...file.involvements.map(({ id, agency, from }) =>
      structure(id, "involvement.agencyAndTeam", [null, agency, from]),
    ),
    ...file.team.flatMap(({ id, agency, from }) =>
      ["involvement.leadPractitioner", "involvement.practitionerContact"].map((field) =>
        structure(id, field, [null, agency, from]),
      ),
    ),
    ...file.subjects.flatMap((subject) =>
      subject.roles.map(({ id, role, agency, from }) => structure(id, governing(role), [subject.id, agency, from])),
    ),
    ...file.relationships.map(({ id, one, agency, from }) =>
      structure(id, "family.relationships", [one, agency, from]),
    ),
  ];
}

export function mayOpen({ world, file, who, at }: Reader): boolean {
  const has = (property: "readsCases" | "reachesAgencyCases") =>
    who.roles.some((role) =>
      world.glossary.vocabularies["role"]?.terms.some((term) => term.code === role && term[property]),
    );
  const barriers = file.barriers.filter((barrier) => runs(barrier, at));
  const mine = (kind: string) => barriers.some((barrier) => barrier.kind === kind && barrier.professional === who.id);
  const shutOut = mine("exclusion") || (barriers.some(({ kind }) => kind === "restriction") && !mine("named"));
  const onTeam = file.team.some((member) => member.professional === who.id && runs(member, at));
  const agencyKnowsIt = file.involvements.some(({ agency, from }) => agency === who.agency && from <= at);
  return has("readsCases") && (onTeam || has("reachesAgencyCases")) && agencyKnowsIt && !shutOut;
}

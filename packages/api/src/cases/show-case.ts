import type { Structure } from "@concordat/db";
import { isDisclosed, type SubjectId } from "@concordat/domain";
import type { Authority } from "@concordat/policy";
import type { Judged, JudgedCase } from "../gateway/judge.ts";
import type { ShownCase, ShownEntry, WithheldMark } from "./shown-case.ts";

const iso = (at: number): string => new Date(at).toISOString();

/** What an answer shows of a case: the structure whose governing field is shown, and the entries. */
export function showCase({ caseId, viewer, rows }: JudgedCase, structure: Structure, at: number): ShownCase | null {
  const file = structure.cases.find(({ id }) => id === caseId);
  if (!file) return null;
  const visible = subjectsShown(rows, structure, viewer.agency);
  const shows = (id: string, field?: string) =>
    rows.some(({ row, level }) => row.id === id && level === "value" && (field === undefined || row.field === field));
  const running = <Row extends { from: number; until: number | null }>(row: Row) =>
    row.from <= at && (row.until === null || at < row.until);
  const authorities = new Authorities();
  const subjectOf = (subject: SubjectId | null) => (subject !== null && visible.has(subject) ? subject : null);
  return {
    ...file,
    at: iso(at),
    purpose: viewer.purpose,
    purposes: [...viewer.purposes],
    subjects: structure.subjects
      .filter(({ id }) => visible.has(id))
      .map(({ id }) => ({
        id,
        roles: structure.roles
          .filter((role) => role.subjectId === id && shows(role.id) && running(role))
          .map(({ role, agencyId }) => ({ role, agencyId })),
      })),
    relationships: structure.relationships
      .filter((each) => shows(each.id) && running(each) && visible.has(each.one) && visible.has(each.other))
      .map(({ one, other, kind, agencyId }) => ({ one, other, kind, agencyId })),
    agencies: structure.involvements
      .filter(({ id }) => shows(id))
      .map(({ agencyId, purposes, from, until }) => ({
        agencyId,
        purposes: [...purposes],
        from: iso(from),
        until: until === null ? null : iso(until),
      })),
    team: structure.team
      .filter((member) => shows(member.id, "involvement.leadPractitioner") && running(member))
      .map(({ id, professionalId, agencyId, name, jobTitle, caseRoles, phone, email }) => {
        const reachable = shows(id, "involvement.practitionerContact");
        return {
          professionalId,
          agencyId,
          name,
          jobTitle,
          caseRoles: [...caseRoles],
          phone: reachable ? phone : null,
          email: reachable ? email : null,
        };
      }),
    entries: rows.flatMap((judged) => showEntry(judged, viewer.agency, authorities)),
    withheld: marksOf(rows, subjectOf),
    somethingHeld: rows.some(({ level, marker }) => level === "withheld" && marker === "vague"),
    authorities: authorities.all,
    can: { addEntry: viewer.involved },
  };
}

/** A person is shown to whoever added them, and to whoever is shown anything about them. */
function subjectsShown(rows: readonly Judged[], { subjects }: Structure, agency: string): ReadonlySet<SubjectId> {
  const told = new Set(
    rows.flatMap(({ row, level }) => (row.subject !== null && isDisclosed(level) ? [row.subject] : [])),
  );
  return new Set(subjects.filter(({ id, agencyId }) => agencyId === agency || told.has(id)).map(({ id }) => id));
}

/** The authorities of an answer, each once; entries point to them. */
class Authorities {
  readonly all: Authority[] = [];
  readonly #places = new Map<string, number>();

  placesOf(authorities: readonly Authority[]): number[] {
    return authorities.map((authority) => {
      const key =
        authority.kind === "clause"
          ? `${authority.version}/${authority.clause}`
          : authority.kind === "release"
            ? authority.release
            : "own";
      const known = this.#places.get(key);
      if (known !== undefined) return known;
      this.#places.set(key, this.all.length);
      return this.all.push(authority) - 1;
    });
  }
}

function showEntry({ row, level, value, authorities }: Judged, agency: string, shelf: Authorities): ShownEntry[] {
  if (row.entryId === null || (level !== "known" && level !== "coarse" && level !== "value")) return [];
  const { entryId: id, subject, field, owner, source, observedOn, recordedAt, tags, handling } = row;
  return [
    {
      id,
      subjectId: subject,
      field,
      agencyId: owner,
      sourceId: source,
      level,
      value,
      observedOn,
      recordedAt: iso(recordedAt),
      tags: [...tags],
      handling,
      because: shelf.placesOf(authorities),
      mine: owner === agency,
    },
  ];
}

/** One mark for each field of each owner about each person, however many entries there are: their number is not told. */
function marksOf(rows: readonly Judged[], subjectOf: (subject: SubjectId | null) => SubjectId | null): WithheldMark[] {
  const marks = new Map<string, WithheldMark>();
  for (const { row, level, marker } of rows) {
    const ask = level === "ask";
    if (row.entryId === null || !(ask || (level === "withheld" && marker === "named"))) continue;
    const mark = { subjectId: subjectOf(row.subject), field: row.field, agencyId: row.owner, ask };
    const key = `${mark.field} ${mark.agencyId} ${mark.subjectId}`;
    if (ask || !marks.has(key)) marks.set(key, mark);
  }
  return [...marks.keys()].toSorted().flatMap((key) => marks.get(key) ?? []);
}

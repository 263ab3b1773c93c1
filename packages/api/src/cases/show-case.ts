import type { CaseClosing, Structure } from "@concordat/db";
import type { SubjectId, Vocabularies } from "@concordat/domain";
import { mayAllocate, type RuleBook } from "@concordat/policy";
import type { Judged, JudgedCase } from "../gateway/judge.ts";
import { Authorities } from "./authorities.ts";
import type { ShownCase, ShownEntry, WithheldMark } from "./shown-case.ts";
import { Sight } from "./sight.ts";

interface Beside {
  readonly structure: Structure;
  readonly book: RuleBook;
  readonly vocabularies: Vocabularies;
  readonly at: number;
}

/** What an answer shows of a case: the structure whose governing field is shown, and the entries. */
export function showCase(
  { caseId, viewer, rows, reason, closing }: JudgedCase,
  { structure, book, vocabularies, at }: Beside,
): ShownCase | null {
  const file = structure.cases.find(({ id }) => id === caseId);
  if (!file) return null;
  const sight = new Sight(rows, at);
  const people = sight.people(structure, viewer.agency);
  const visible = new Set(people.map(({ id }) => id));
  const authorities = new Authorities(book);
  return {
    ...file,
    at: new Date(at).toISOString(),
    purpose: viewer.purpose,
    purposes: [...viewer.purposes],
    subjects: people,
    relationships: sight.relationships(structure, visible),
    agencies: sight.agencies(structure),
    team: sight.team(structure),
    entries: rows.flatMap((judged) => showEntry(judged, viewer.agency, authorities)),
    withheld: marksOf(rows, (subject) => (subject !== null && visible.has(subject) ? subject : null)),
    somethingHeld: rows.some(({ level, marker }) => level === "withheld" && marker === "vague"),
    authorities: authorities.all,
    reason: reason && { code: reason.reason, until: new Date(reason.until).toISOString() },
    closed: closing && closedAs(closing),
    can: {
      addEntry: viewer.involved,
      allocate: mayAllocate(viewer, vocabularies),
      close: closing?.mayTurn === true && closing.at === null,
      reopen: closing?.mayTurn === true && closing.at !== null,
    },
  };
}

const closedAs = ({ at, agencyId, reason }: CaseClosing): ShownCase["closed"] =>
  at === null ? null : { at: new Date(at).toISOString(), agencyId, reason };

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
      recordedAt: new Date(recordedAt).toISOString(),
      tags: [...tags],
      handling,
      because: shelf.placesOf(authorities),
      mine: owner === agency,
    },
  ];
}

/** Whether there is a mark in the picture for an entry that is not shown, or not all of it. */
export const isMarked = ({ row, level, marker, waits }: Judged): boolean =>
  row.entryId !== null && (waits || level === "ask" || (level === "withheld" && marker === "named"));

/** One mark for each field of each owner about each person, however many entries there are: their number is not told. */
function marksOf(rows: readonly Judged[], subjectOf: (subject: SubjectId | null) => SubjectId | null): WithheldMark[] {
  const marks = new Map<string, WithheldMark>();
  for (const { row, level, waits } of rows.filter(isMarked)) {
    const mark = { subjectId: subjectOf(row.subject), field: row.field, agencyId: row.owner };
    const key = `${mark.field} ${mark.agencyId} ${mark.subjectId}`;
    const { ask = false, reason = false } = marks.get(key) ?? {};
    marks.set(key, { ...mark, ask: ask || (level === "ask" && !waits), reason: reason || waits });
  }
  return [...marks.keys()].toSorted().flatMap((key) => marks.get(key) ?? []);
}

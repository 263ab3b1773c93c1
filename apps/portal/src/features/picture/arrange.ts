import type { Field } from "@concordat/domain";
import type { Picture, ShownEntry, WithheldMark } from "../../lib/trpc.ts";
import type { Words } from "../../lib/words.ts";

/** One thing that is told, by however many agencies tell the same. */
export interface Telling {
  readonly key: string;
  readonly entries: readonly [ShownEntry, ...ShownEntry[]];
}

/** What is told of one field about somebody, and who holds more of it. */
export interface FieldPicture {
  readonly field: Field;
  readonly tellings: readonly Telling[];
  /** Agencies tell different things of what can only be one. */
  readonly differs: boolean;
  readonly withheld: readonly WithheldMark[];
}

export interface AboutSomebody {
  /** Null: about the case, or about somebody who is not shown. */
  readonly subjectId: string | null;
  readonly fields: readonly FieldPicture[];
}

/** What each agency tells of itself about somebody, together; and who holds more. */
export interface OwnWords {
  readonly byAgency: readonly Telling[];
  readonly withheld: readonly WithheldMark[];
}

export interface SectionPicture {
  readonly key: string;
  readonly label: string;
  /** Every field of it is told by each agency of itself: it reads by agency. */
  readonly ofAgencies: boolean;
  readonly about: readonly AboutSomebody[];
}

const says = ({ level, value }: ShownEntry): string => `${level} ${JSON.stringify(value)}`;

/** When it was true, as far as that is told. */
export const dayTold = ({ observedOn, recordedAt }: ShownEntry): string => observedOn ?? recordedAt.slice(0, 10);

const newest = (one: ShownEntry, other: ShownEntry): number => dayTold(other).localeCompare(dayTold(one));

function tellingsOf(entries: readonly ShownEntry[]): Telling[] {
  const groups = Map.groupBy(entries.toSorted(newest), says);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    return first ? [{ key: first.id, entries: [first, ...others] as const }] : [];
  });
}

/** Whether two agencies give different values for a field that has one. */
function differ(field: Field, entries: readonly ShownEntry[]): boolean {
  if (field.many || field.ofAgency) return false;
  const full = entries.filter(({ level }) => level === "value");
  return full.some((one) => full.some((other) => one.agencyId !== other.agencyId && says(one) !== says(other)));
}

interface About {
  readonly entries: readonly ShownEntry[];
  readonly withheld: readonly WithheldMark[];
}

function fieldsOf({ entries, withheld }: About, fields: readonly Field[]): FieldPicture[] {
  return fields.flatMap((field) => {
    const told = entries.filter((entry) => entry.field === field.key);
    const held = withheld.filter((mark) => mark.field === field.key);
    if (told.length === 0 && held.length === 0) return [];
    return [{ field, tellings: tellingsOf(told), differs: differ(field, told), withheld: held }];
  });
}

/** The picture in the catalogue's sections; within each the people in the order given, what is about the case last. */
export function arrange(
  { entries, withheld }: Picture,
  { glossary: { catalogue } }: Words,
  people: readonly string[],
): SectionPicture[] {
  const of = (subjectId: string | null): About => ({
    entries: entries.filter((entry) => entry.subjectId === subjectId),
    withheld: withheld.filter((mark) => mark.subjectId === subjectId),
  });
  const everybody = [...people, null].map((subjectId) => ({ subjectId, about: of(subjectId) }));
  return catalogue.sections.flatMap(({ key, label }) => {
    const fields = catalogue.fields.filter(({ section }) => section === key);
    const about = everybody
      .map(({ subjectId, about: theirs }) => ({ subjectId, fields: fieldsOf(theirs, fields) }))
      .filter((each) => each.fields.length > 0);
    return about.length > 0 ? [{ key, label, ofAgencies: fields.every(({ ofAgency }) => ofAgency), about }] : [];
  });
}

/** The same by agency: all that one tells of itself in one place. */
export function inOwnWords({ fields }: AboutSomebody): OwnWords {
  const entries = fields.flatMap(({ tellings }) => tellings.flatMap((telling) => telling.entries));
  const groups = Map.groupBy(entries, ({ agencyId }) => agencyId);
  return {
    byAgency: [...groups.values()].flatMap((group) => {
      const [first, ...others] = group;
      return first ? [{ key: first.id, entries: [first, ...others] as const }] : [];
    }),
    withheld: fields.flatMap(({ withheld }) => withheld),
  };
}

/** Only what is about one person; everything for null. */
export const aboutOne = (sections: readonly SectionPicture[], one: string | null): readonly SectionPicture[] =>
  one === null
    ? sections
    : sections.flatMap((section) => {
        const about = section.about.filter(({ subjectId }) => subjectId === one);
        return about.length > 0 ? [{ ...section, about }] : [];
      });

/** Whether an entry is told in a section. */
export const holds = ({ about }: SectionPicture, entryId: string | null): boolean =>
  about.some(({ fields }) =>
    fields.some(({ tellings }) => tellings.some(({ entries }) => entries.some(({ id }) => id === entryId))),
  );

import type { Asserter, Day, Field, Validity, Value, World, WorldCase } from "@concordat/domain";

/** Three-valued: null is unknown. */
export type Truth = boolean | null;

/** Somebody's word on something, about a person or the whole case. */
export interface Word {
  readonly about: string | null;
  readonly by: string | null;
  readonly says: string;
  readonly until: number | undefined;
}

/** Who asks about whose information about whom. */
export interface Question {
  readonly world: World;
  readonly file: WorldCase;
  readonly at: number;
  readonly today: Day;
  readonly reader: string;
  readonly owner: string;
  readonly person: string | null;
}

export const runs = ({ from, until }: Validity, at: number): boolean =>
  from <= at && (until === undefined || at < until);

const entryEnd = (file: WorldCase, id: string): number | undefined =>
  file.entries.find(({ supersedes }) => supersedes === id)?.recordedAt;

/** Entries of a case with when they were corrected; only fields of which `pick` makes words. */
export function wordsOfEntries({ world, file }: Question, pick: (field: Field, value: Value) => string[]): Word[] {
  return file.entries.flatMap((entry) => {
    const field = world.glossary.catalogue.fields.find(({ key }) => key === entry.field);
    const says = field ? pick(field, entry.value) : [];
    return says.map((word) => ({ about: entry.subject, by: entry.owner, says: word, until: entryEnd(file, entry.id) }));
  });
}

/** The words that count: about this person or the case, still said, by somebody whose word the clause accepts. */
export function counted(
  words: readonly Word[],
  { world, reader, owner, person, at }: Question,
  by: Asserter,
  stillSaid: (word: Word) => boolean = ({ until }) => until === undefined || until > at,
) {
  const kindOf = (agency: string | null) => world.agencies.find(({ id }) => id === agency)?.kind;
  const accepted = words.filter((word) => {
    if (word.about !== null && word.about !== person) return false;
    if (!stillSaid(word)) return false;
    if (by === "anyone") return true;
    return by === "owner" ? word.by === owner : by.some((kind) => kind === kindOf(word.by));
  });
  return { all: accepted, others: accepted.filter((word) => word.by !== reader) };
}

type Counted = ReturnType<typeof counted>;

/** Is it one of these? Yes or no only when all agree and somebody besides the reader says so. */
export function isOne({ all, others }: Counted, of: readonly string[]): Truth {
  const said = [...new Set(all.map(({ says }) => says))];
  if (others.length === 0 || said.length !== 1) return null;
  return of.includes(said[0] ?? "");
}

/** Is any of these among what is said? Unknown when nobody besides the reader says anything. */
export function hasAny({ others }: Counted, of: readonly string[]): Truth {
  if (others.length === 0) return null;
  return others.some(({ says }) => of.includes(says));
}

/** Does everything that it can be satisfy the test (yes), nothing (no), or some (unknown)? */
export function allOrNone(possibilities: readonly boolean[]): Truth {
  if (possibilities.length === 0) return null;
  if (possibilities.every(Boolean)) return true;
  return possibilities.some(Boolean) ? null : false;
}

import { type Reading, sourceOf } from "../reading.ts";
import type { AskedCondition } from "../test-of.ts";

/** What a condition read, with a number of its own: equal readings have equal numbers. */
export interface Read {
  readonly number: number;
  readonly reading: Reading;
}

const textOf = (reading: Reading): string => {
  if (typeof reading === "string") return reading;
  return "min" in reading ? `${reading.min} to ${reading.max}` : `,${reading.join()}`;
};

/** Numbers what a measurement meets again and again, so that it is compared as a number. */
export class Sources {
  readonly #sources = new Map<string, number>();
  readonly #readings = new Map<string, Read>();
  readonly #likenesses = new Map<string, number>();
  readonly #ofEntries: Read[][] = [];
  readonly #dated = new Map<string | null, Map<number | null, number>>();
  readonly #kinds = new Map<string, number>();
  readonly #kindOf: number[] = [];

  /** The number of what a condition reads: two of one source read the same in every situation. */
  of(condition: AskedCondition): number {
    return numbered(this.#sources, sourceOf(condition));
  }

  read(reading: Reading): Read {
    const text = textOf(reading);
    const known = this.#readings.get(text);
    if (known) return known;
    const made = { number: this.#readings.size, reading };
    this.#readings.set(text, made);
    return made;
  }

  /** The number of all that conditions about an entry read of it. */
  likeness(traits: string): number {
    return numbered(this.#likenesses, traits);
  }

  /** The same where only tags and the day of observation are read. */
  datedLikeness(tags: string | null, observed: number | null): number {
    const known = this.#dated.get(tags) ?? new Map<number | null, number>();
    this.#dated.set(tags, known);
    const likeness = known.get(observed) ?? this.likeness(`${tags} ${observed}`);
    known.set(observed, likeness);
    return likeness;
  }

  /** What a condition reads of entries of one likeness: read once, whoever asks. */
  ofEntry(source: number, likeness: number, read: () => Read): Read {
    const known = (this.#ofEntries[source] ??= []);
    return (known[likeness] ??= read());
  }

  /** Entries of one kind read alike to everything that is asked of entries: there are far fewer of these than likenesses. */
  kind(likeness: number, readings: () => readonly Read[]): number {
    return (this.#kindOf[likeness] ??= numbered(
      this.#kinds,
      readings()
        .map(({ number }) => number)
        .join(),
    ));
  }
}

function numbered(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

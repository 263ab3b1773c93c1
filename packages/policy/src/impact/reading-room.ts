import {
  type AgencyId,
  type Day,
  dayOf,
  dayOfNumber,
  EntryId,
  type FactKind,
  type FactOfFile,
  SubjectId,
} from "@concordat/domain";
import { bareFact, type Fact } from "../facts.ts";
import { factKindsOf, readingFor, type Situation } from "../reading.ts";
import type { Row, Viewer } from "../row.ts";
import type { Instant } from "../rule-set.ts";
import type { AskedCondition } from "../test-of.ts";
import type { Asked } from "./sheet.ts";
import type { Read, Sources } from "./sources.ts";

/** Stands for any person of a case: the people of a case are told apart by their place. */
const subjects: SubjectId[] = [];
const subjectAt = (place: number): SubjectId =>
  (subjects[place] ??= SubjectId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, "0")}`));

/** Stands for any entry: of those of a class, none is told from another. */
export const someEntry = EntryId.parse("00000000-0000-4000-8000-00000000000e");

interface Agency {
  readonly id: AgencyId;
  readonly kind: string;
}

/** Who reads, at which instant: the same for a whole measurement. */
export interface Room {
  readonly agencies: readonly Agency[];
  readonly at: Instant;
  readonly timeZone: string;
  readonly sources: Sources;
  /** All that is asked of entries, of each source once. */
  readonly askedOfEntries: readonly Asked[];
  /** Some condition about entries counts from the day on which the case was opened. */
  readonly countsFromOpening: boolean;
  /** Stands for whoever reads, and for whatever row it is, where that plays no part. */
  readonly nobody: Viewer;
  readonly anyRow: Row;
}

export function factOf([, kind, param, subject, code, lo, hi, by, to, until]: FactOfFile, { agencies }: Room): Fact {
  const [asserter, concerned] = [by === null ? null : agencies[by], to === null ? null : agencies[to]];
  return {
    kind,
    param,
    subject: subject === null ? null : subjectAt(subject),
    entry: null,
    code,
    lo,
    hi,
    by: asserter?.id ?? null,
    byKind: asserter?.kind ?? null,
    to: concerned?.id ?? null,
    until,
  };
}

/** What of an entry its conditions read. */
export interface EntryTraits {
  readonly observedOn: Day | null;
  readonly recordedAt: Instant;
  readonly tags: readonly string[];
  readonly handling: string | null;
  readonly code: string | null;
}

export const dayAt = (number: number | null): Day | null => (number === null ? null : dayOfNumber(number));

const valueFact: Fact = { ...bareFact("value"), entry: someEntry };

/** Whose row it is, about whom, and who would read it: agencies by their places. */
export interface About {
  readonly recipient: number;
  readonly owner: number;
  readonly subject: number | null;
}

/** The facts that conditions of one source read, and which readers' own word or concern is among them. */
interface Ground {
  readonly facts: readonly Fact[];
  readonly asserters: ReadonlySet<AgencyId | null>;
  readonly concerned: boolean;
  /** By whom, what about and for whom it was read. */
  readonly known: Map<number, Read>;
}

const apart = 4096;

/** Reads one case for everybody: what does not depend on who reads, or on whose row it is, is read once. */
export class ReadingRoom {
  readonly #room: Room;
  readonly #today: Day;
  readonly #byKind: ReadonlyMap<FactKind, readonly Fact[]>;
  readonly #grounds: Ground[] = [];
  readonly #shielded: ReadonlySet<SubjectId | null>;

  constructor(facts: readonly Fact[], room: Room) {
    this.#room = room;
    this.#today = dayOf(room.at, room.timeZone);
    this.#byKind = Map.groupBy(facts, ({ kind }) => kind);
    this.#shielded = new Set(this.#of(["shield"]).map(({ subject }) => subject));
  }

  #of(kinds: readonly FactKind[]): Fact[] {
    return kinds.flatMap((kind) => this.#byKind.get(kind) ?? []);
  }

  #ground({ source, condition }: Asked): Ground {
    return (this.#grounds[source] ??= this.#groundOf(condition));
  }

  #groundOf(condition: AskedCondition): Ground {
    const facts = this.#of(factKindsOf(condition));
    const asserters = new Set(facts.map(({ by }) => by));
    return { facts, asserters, concerned: facts.some(({ to }) => to !== null), known: new Map() };
  }

  /** What is about no person in particular may be about any of them. */
  isShielded(subject: number | null): boolean {
    return subject === null ? this.#shielded.size > 0 : this.#shielded.has(subjectAt(subject));
  }

  /** What a condition about a person or the case reads. */
  ofPerson(asked: Asked, about: About): Read {
    const { facts, asserters, concerned, known } = this.#ground(asked);
    const { id } = this.#agency(about.recipient);
    const reader = concerned || asserters.has(id) ? about.recipient + 1 : 0;
    const owner = asked.byOwner ? about.owner + 1 : 0;
    const key = ((about.subject ?? 0) * apart + reader) * apart + owner;
    const read = known.get(key);
    if (read) return read;
    const reading = this.#read(asked.condition, about, { facts, row: this.#room.anyRow });
    known.set(key, reading);
    return reading;
  }

  /** What a condition about an entry reads; when its case was opened counts too. */
  ofEntry({ condition, source }: Asked, likeness: number, of: () => readonly [About, EntryTraits]): Read {
    return this.#room.sources.ofEntry(source, likeness, () => {
      const [about, { code, ...traits }] = of();
      const facts = [...this.#of(["opened"]), ...(code === null ? [] : [{ ...valueFact, code }])];
      return this.#read(condition, about, { facts, row: { ...this.#room.anyRow, ...traits } });
    });
  }

  /** The number of all that conditions read of an entry. */
  kindOfEntry(likeness: number, of: () => readonly [About, EntryTraits]): number {
    const { askedOfEntries, sources } = this.#room;
    return sources.kind(likeness, () => askedOfEntries.map((asked) => this.ofEntry(asked, likeness, of)));
  }

  #agency(place: number): Agency {
    const agency = this.#room.agencies[place];
    if (!agency) throw new RangeError("an agency that was not asked for");
    return agency;
  }

  #read(
    condition: AskedCondition,
    { recipient, owner, subject }: About,
    { facts, row }: Pick<Situation, "facts" | "row">,
  ): Read {
    const { at, timeZone, nobody: viewer, sources } = this.#room;
    const hearing = {
      recipient: this.#agency(recipient).id,
      owner: this.#agency(owner).id,
      subject: subject === null ? null : subjectAt(subject),
    };
    return sources.read(readingFor(condition, { viewer, hearing, facts, row, today: this.#today, at, timeZone }));
  }
}

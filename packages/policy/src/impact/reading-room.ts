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
import type { Fact } from "../facts.ts";
import { factKindsOf, type Reading, readingFor, type Situation } from "../reading.ts";
import type { Row, Viewer } from "../row.ts";
import type { Instant } from "../rule-set.ts";
import type { AskedCondition } from "../test-of.ts";
import type { Asked } from "./sheet.ts";

/** Stands for any person of a case: the people of a case are told apart by their place. */
const subjects: SubjectId[] = [];
export function subjectAt(place: number): SubjectId {
  const known = subjects[place];
  if (known) return known;
  const made = SubjectId.parse(`00000000-0000-4000-8000-${String(place).padStart(12, "0")}`);
  subjects[place] = made;
  return made;
}

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

const valueFact: Fact = {
  kind: "value",
  param: null,
  subject: null,
  entry: someEntry,
  code: null,
  lo: null,
  hi: null,
  by: null,
  byKind: null,
  to: null,
  until: null,
};

/** Whose word counts is the owner's, or an episode is the owner's: then it reads differently for each owner. */
const dependsOnOwner = (condition: AskedCondition): boolean =>
  ("by" in condition && condition.by === "owner") || (condition.kind === "episode" && condition.whose === "owner");

interface About {
  readonly recipient: AgencyId;
  readonly owner: AgencyId;
  readonly subject: number | null;
}

/** Reads one case for everybody: what does not depend on who reads, or on whose row it is, is read once. */
export class ReadingRoom {
  readonly #room: Room;
  readonly #today: Day;
  readonly #byKind: ReadonlyMap<FactKind, readonly Fact[]>;
  readonly #known = new Map<string, Reading>();
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

  /** The day on which the case was opened, as a number: some conditions count from it. */
  get opened(): number | null {
    return this.#of(["opened"])[0]?.lo ?? null;
  }

  /** What is about no person in particular may be about any of them. */
  isShielded(subject: number | null): boolean {
    return subject === null ? this.#shielded.size > 0 : this.#shielded.has(subjectAt(subject));
  }

  /** What a condition about a person or the case reads. */
  ofPerson({ condition, source }: Asked, about: About): Reading {
    const facts = this.#of(factKindsOf(condition));
    const concerns = facts.some(({ by, to }) => by === about.recipient || to !== null);
    const key = `${source}|${about.subject}|${concerns ? about.recipient : ""}|${dependsOnOwner(condition) ? about.owner : ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const reading = this.#read(condition, about, { facts, row: this.#room.anyRow });
    this.#known.set(key, reading);
    return reading;
  }

  /** What a condition about an entry reads; when its case was opened counts too. */
  ofEntry(condition: AskedCondition, about: About, { code, ...traits }: EntryTraits): Reading {
    const facts = [...this.#of(["opened"]), ...(code === null ? [] : [{ ...valueFact, code }])];
    return this.#read(condition, about, { facts, row: { ...this.#room.anyRow, ...traits } });
  }

  #read(
    condition: AskedCondition,
    { recipient, owner, subject }: About,
    { facts, row }: Pick<Situation, "facts" | "row">,
  ): Reading {
    const { at, timeZone, nobody: viewer } = this.#room;
    const hearing = { recipient, owner, subject: subject === null ? null : subjectAt(subject) };
    return readingFor(condition, { viewer, hearing, facts, row, today: this.#today, at, timeZone });
  }
}

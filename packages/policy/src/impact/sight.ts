import { type Field, rankOf } from "@concordat/domain";
import type { Viewer } from "../row.ts";
import { type Bits, inBoth, meet, without } from "./bits.ts";
import type { CaseFile, RowClass } from "./file.ts";
import { amongNewest, type Candidate, newestOf } from "./newest.ts";
import { type About, dayAt, type EntryTraits, type ReadingRoom, type Room } from "./reading-room.ts";
import type { Cell } from "./reach.ts";
import type { Asked, Met, Sheet } from "./sheet.ts";

/** A case as it is read once, for everybody. */
export interface OpenFile {
  readonly agencies: Room["agencies"];
  readonly file: CaseFile;
  readonly readings: ReadingRoom;
}

/** One side of a row: whoever has the say on it, and the permits that speak of that agency's field. */
export interface SideOfRow {
  readonly row: RowClass;
  readonly field: Field;
  readonly owner: number;
  readonly cell: Cell;
}

const traitsOf = ({ tags, observed, traits }: RowClass): EntryTraits => ({
  observedOn: dayAt(observed),
  recordedAt: traits?.[2] ?? 0,
  tags: tags === null ? [] : tags.split(","),
  handling: traits?.[0] ?? null,
  code: traits?.[1] ?? null,
});

interface Looking {
  readonly under: "before" | "after";
  readonly viewer: Viewer;
  /** The permits that are for the viewer, and for all whom the rules do not tell from them. */
  readonly people: Bits;
  /** The viewer's agency, by its place. */
  readonly recipient: number;
  readonly open: OpenFile;
}

/** What one viewer may see of one case under one sheet. */
export class Sight {
  readonly #sheet: Sheet;
  readonly #looking: Looking;
  readonly #anyReleases: boolean;
  readonly #persons: Met[] = [];
  readonly #situations: Map<number, Met> | null;
  readonly #asked: { readonly byOwner: readonly Asked[]; readonly byNone: readonly Asked[] };

  constructor(sheet: Sheet, looking: Looking) {
    this.#sheet = sheet;
    this.#looking = looking;
    this.#asked = sheet.asked;
    this.#anyReleases = looking.open.file.releases.length > 0;
    this.#situations = sheet.asked.byOwner.length > 0 ? new Map() : null;
  }

  #situation(subject: number | null, owner: number): Met {
    const person = this.#person(subject, owner);
    if (!this.#situations) return person;
    const key = (subject ?? 0) * this.#looking.open.agencies.length + owner;
    const known = this.#situations.get(key);
    if (known) return known;
    const situation = this.#asking(this.#asked.byOwner, person.bits, { subject, owner });
    this.#situations.set(key, situation);
    return situation;
  }

  #person(subject: number | null, owner: number): Met {
    const { readings } = this.#looking.open;
    return (this.#persons[subject ?? 0] ??= this.#asking(
      this.#asked.byNone,
      inBoth(this.#looking.people, this.#sheet.under(readings.isShielded(subject))),
      { subject, owner },
    ));
  }

  #asking(all: readonly Asked[], permits: Bits, whose: Pick<About, "subject" | "owner">): Met {
    const { recipient, open } = this.#looking;
    const about = { recipient, ...whose };
    const left = all.reduce<Bits>(
      (bits, asked) => inBoth(bits, this.#sheet.read(asked, open.readings.ofPerson(asked, about))),
      permits,
    );
    return this.#sheet.met(left);
  }

  #entry(row: RowClass): Met {
    const { recipient, open } = this.#looking;
    const of = () => [{ recipient, owner: row.owner, subject: row.subject }, traitsOf(row)] as const;
    const { ofEntry, everything, entries } = this.#sheet;
    return (entries[open.readings.kindOfEntry(row.likeness, of)] ??= this.#sheet.met(
      ofEntry.reduce<Bits>(
        (left, asked) => inBoth(left, this.#sheet.read(asked, open.readings.ofEntry(asked, row.likeness, of))),
        everything,
      ),
    ));
  }

  /** The permits that one side of a row meets, whatever counts records. */
  #met({ row, owner, cell }: SideOfRow): Bits {
    const met = inBoth(cell[this.#looking.under], this.#situation(row.subject, owner).bits);
    return this.#sheet.ofEntry.length > 0 ? inBoth(met, this.#entry(row).bits) : met;
  }

  /** For clauses that show the newest so many: which those are, among all rows of the case. */
  newest(sides: readonly SideOfRow[]): ReadonlySet<string> {
    return newestOf(
      this.#sheet,
      sides.flatMap((side) => this.#candidate(side) ?? []),
    );
  }

  #candidate(side: SideOfRow): Candidate | null {
    const rank = side.row.traits?.[5] ?? null;
    if (rank === null) return null;
    return { owner: side.owner, subject: side.row.subject, rank, met: this.#met(side) };
  }

  /** How much of a row one side of it lets through, as a rank; below `known` nothing is shown. */
  rank(side: SideOfRow, newest: ReadonlySet<string>): number {
    const embargoed = side.row.traits?.[3] === true;
    if (embargoed && !this.#anyReleases) return 0;
    const shown = this.#sheet.counts ? this.#shown(this.#counted(side, newest)) : this.#shownOf(side);
    if (!this.#anyReleases) return shown ?? 0;
    const released = this.#released(side);
    if (embargoed && !released.some(({ byEntry }) => byEntry)) return 0;
    return shown === null ? 0 : released.reduce((most, release) => Math.max(most, release.rank), shown);
  }

  /** The most that permits show; null when one of them withholds. */
  #shown(met: Bits): number | null {
    const { withheld, value, coarse, known } = this.#sheet;
    if (meet(met, withheld)) return null;
    if (meet(met, value)) return ranks.value;
    if (meet(met, coarse)) return ranks.coarse;
    return meet(met, known) ? ranks.known : 0;
  }

  /** The same of a row. It is asked some millions of times, and comes down to few situations, cells and entries. */
  #shownOf(side: SideOfRow): number | null {
    const { row, owner, cell } = side;
    const shown = (this.#situation(row.subject, owner).shown[cell.number] ??= []);
    const entry = this.#sheet.ofEntry.length > 0 ? this.#entry(row).number : 0;
    const known = shown[entry];
    return known === undefined ? (shown[entry] = this.#shown(this.#met(side))) : known;
  }

  #counted(side: SideOfRow, newest: ReadonlySet<string>): Bits {
    if (!this.#sheet.counts) return this.#met(side);
    const candidate = this.#candidate(side);
    return candidate ? amongNewest(this.#sheet, candidate, newest) : without(this.#met(side), this.#sheet.counting);
  }

  /** A release opens what its owner could open: not a locked field, and nothing that a shield covers. */
  #released({ row, field, owner }: SideOfRow): readonly { readonly rank: number; readonly byEntry: boolean }[] {
    const { viewer, recipient, open } = this.#looking;
    if (field.lock || (field.shield && open.readings.isShielded(row.subject))) return none;
    return open.file.releases.flatMap(([, by, to, professional, key, subject, show], place) => {
      const byEntry = row.traits?.[4].includes(place) === true;
      const names = byEntry || (key !== null && key === field.key && subject === row.subject);
      const reaches = to === recipient && (professional === null || professional === viewer.professional);
      return by === owner && names && reaches ? [{ rank: rankOf(show), byEntry }] : [];
    });
  }
}

const none: readonly never[] = [];
const ranks = { known: rankOf("known"), coarse: rankOf("coarse"), value: rankOf("value") } as const;

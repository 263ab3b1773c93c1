import { type AgencyId, type Field, rankOf } from "@concordat/domain";
import { aboutViewer } from "../ask.ts";
import type { Viewer } from "../row.ts";
import { type Bits, inBoth, meet, without } from "./bits.ts";
import type { CaseFile, RowClass } from "./file.ts";
import { amongNewest, newestOf, type Candidate } from "./newest.ts";
import { dayAt, type EntryTraits, type ReadingRoom, type Room } from "./reading-room.ts";
import type { Sheet } from "./sheet.ts";

/** A case as it is read once, for everybody. */
export interface OpenFile {
  readonly agencies: Room["agencies"];
  readonly file: CaseFile;
  readonly readings: ReadingRoom;
}

/** One side of a row: whoever has the say on it, and the permits that speak of that agency's field. */
export interface SideOfRow {
  readonly row: RowClass;
  readonly owner: number;
  readonly ownerId: AgencyId;
  readonly cell: Bits;
}

const traitsOf = ({ tags, observed, traits }: RowClass): EntryTraits => ({
  observedOn: dayAt(observed),
  recordedAt: traits?.[2] ?? 0,
  tags: tags === null ? [] : tags.split(","),
  handling: traits?.[0] ?? null,
  code: traits?.[1] ?? null,
});

/** What one viewer may see of one case under one sheet. */
export class Sight {
  readonly #sheet: Sheet;
  readonly #viewer: Viewer;
  readonly #open: OpenFile;
  readonly #people: Bits;
  readonly #situations = new Map<number, Bits>();

  constructor(sheet: Sheet, viewer: Viewer, open: OpenFile) {
    this.#sheet = sheet;
    this.#viewer = viewer;
    this.#open = open;
    this.#people = sheet.forPeople(aboutViewer(viewer), viewer.conflict ? "declared" : "none");
  }

  /** Nothing tells apart two viewers of one agency for whom this is the same, where no release names either. */
  get people(): string {
    return this.#people.join();
  }

  /** The permits that one side of a row meets, whatever counts records. */
  met({ row, owner, ownerId, cell }: SideOfRow): Bits {
    const key = (owner + 1) * 4096 + (row.subject ?? 0);
    const known = this.#situations.get(key);
    const situation = known ?? this.#situation(row.subject, ownerId);
    if (!known) this.#situations.set(key, situation);
    const met = inBoth(cell, situation);
    return this.#sheet.ofEntry.length > 0 ? inBoth(met, this.#entry(row, ownerId)) : met;
  }

  #situation(subject: number | null, owner: AgencyId): Bits {
    const { readings } = this.#open;
    const about = { recipient: this.#viewer.agency, owner, subject };
    return this.#sheet.ofPerson.reduce<Bits>(
      (left, asked) => inBoth(left, this.#sheet.read(asked, readings.ofPerson(asked, about))),
      inBoth(this.#people, this.#sheet.under(readings.isShielded(subject))),
    );
  }

  #entry(row: RowClass, owner: AgencyId): Bits {
    const { readings } = this.#open;
    const about = { recipient: this.#viewer.agency, owner, subject: row.subject };
    const key = `${row.tags}|${row.observed}|${row.traits ? row.traits.slice(0, 3).join("|") : ""}|${readings.opened}`;
    return this.#sheet.entryBits(key, (asked) => readings.ofEntry(asked.condition, about, traitsOf(row)));
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
    return { owner: side.owner, subject: side.row.subject, rank, met: this.met(side) };
  }

  /** How much of a row one side of it lets through, as a rank; below `known` nothing is shown. */
  rank(side: SideOfRow, field: Field, newest: ReadonlySet<string>): number {
    const { withheld, shared } = this.#sheet;
    const met = this.#counted(side, newest);
    const released = this.#released(side, field);
    const embargoed = side.row.traits?.[3] === true && !released.some(({ byEntry }) => byEntry);
    if (embargoed || meet(met, withheld)) return 0;
    const show = shared.find(([, permits]) => meet(met, permits))?.[0] ?? 0;
    return released.reduce((most, release) => Math.max(most, release.rank), show);
  }

  #counted(side: SideOfRow, newest: ReadonlySet<string>): Bits {
    if (!this.#sheet.counts) return this.met(side);
    const candidate = this.#candidate(side);
    return candidate ? amongNewest(this.#sheet, candidate, newest) : without(this.met(side), this.#sheet.counting);
  }

  /** A release opens what its owner could open: not a locked field, and nothing that a shield covers. */
  #released({ row, owner }: SideOfRow, field: Field): { readonly rank: number; readonly byEntry: boolean }[] {
    const { file, readings, agencies } = this.#open;
    if (file.releases.length === 0 || field.lock || (field.shield && readings.isShielded(row.subject))) return [];
    return file.releases.flatMap(([, by, to, professional, key, subject, show], place) => {
      const byEntry = row.traits?.[4].includes(place) === true;
      const names = byEntry || (key !== null && key === field.key && subject === row.subject);
      const reaches =
        agencies[to]?.id === this.#viewer.agency &&
        (professional === null || professional === this.#viewer.professional);
      return by === owner && names && reaches ? [{ rank: rankOf(show), byEntry }] : [];
    });
  }
}

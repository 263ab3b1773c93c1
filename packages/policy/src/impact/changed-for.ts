import type { AgencyId, Field } from "@concordat/domain";
import { aboutViewer } from "../ask.ts";
import type { Viewer } from "../row.ts";
import type { RowClass } from "./file.ts";
import type { Reach } from "./reach.ts";
import { type OpenFile, type SideOfRow, Sight } from "./sight.ts";
import { type Effect, effectOf, nothing, type Tally } from "./tally.ts";

/** A row for one recipient: its owner's side and, where another agency said it, that agency's. */
interface Turned extends SideOfRow {
  readonly other: SideOfRow | null;
}

/** What one of those whom the rules tell apart sees of a row, as a rank. */
type Look = (turned: Turned) => number;

interface Place {
  readonly agency: AgencyId;
  /** Of the agency in the list of all. */
  readonly place: number;
  /** The field that each number in the rows stands for, with its place in the catalogue. */
  readonly fields: readonly (readonly [field: Field, place: number])[];
}

interface Case {
  readonly open: OpenFile;
  readonly viewers: readonly Viewer[];
  readonly rows: readonly Turned[];
}

const differs = ({ cell, other }: Turned): boolean => cell.differs || other?.cell.differs === true;

/** Counts what becomes of other agencies' rows for one recipient, case by case. */
export class ChangedFor {
  readonly reach: Reach;
  readonly agency: AgencyId;
  readonly #place: Place;
  #tally: Tally = nothing;

  constructor(reach: Reach, place: Place) {
    this.reach = reach;
    this.agency = place.agency;
    this.#place = place;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Counts one case. A row is visible to an agency when it is to anybody there who may open the case. */
  add(open: OpenFile, viewersOf: () => readonly Viewer[]): void {
    const rows = this.#rows(open);
    const differing = rows.filter(differs);
    const viewers = differing.length > 0 ? viewersOf() : [];
    if (viewers.length === 0) return;
    const before = this.#looks("before", { open, viewers, rows });
    const after = this.#looks("after", { open, viewers, rows });
    const found = new Map<Effect, RowClass[]>();
    for (const turned of differing) {
      const effect = effectOf(most(before, turned), most(after, turned));
      const same = effect && found.get(effect);
      if (same) same.push(turned.row);
      else if (effect) found.set(effect, [turned.row]);
    }
    for (const [effect, changed] of found) this.#count(effect, changed);
  }

  /**
   * Other agencies' rows of which the rules differ, and all of them where clauses count records: nobody's rules decide
   * on the recipient's own, typed by it or said by it.
   */
  #rows({ file }: OpenFile): Turned[] {
    const { place, fields } = this.#place;
    const { before, after } = this.reach.sheets;
    const counts = before.counts || after.counts;
    const rows: Turned[] = [];
    for (const row of file.rows) {
      const known = fields[row.field];
      if (!known || row.owner === place || row.source === place) continue;
      const [field, at] = known;
      const { owner, source } = row;
      const cell = this.reach.cell(owner, at);
      const others = source === null ? null : this.reach.cell(source, at);
      if (!counts && !cell.differs && others?.differs !== true) continue;
      const other = source === null || !others ? null : { row, field, owner: source, cell: others, other: null };
      rows.push({ row, field, owner, cell, other });
    }
    return rows;
  }

  #looks(under: "before" | "after", { open, viewers, rows }: Case): Look[] {
    const { sheets } = this.reach;
    const toldApart = new Map<string, Sight>();
    for (const viewer of viewers) {
      const people = sheets[under].forPeople(aboutViewer(viewer), viewer.conflict ? "declared" : "none");
      const named = open.file.roll.named.has(viewer.professional) ? viewer.professional : "";
      const key = `${named} ${people.join()}`;
      if (!toldApart.has(key))
        toldApart.set(key, new Sight(sheets[under], { under, people, viewer, recipient: this.#place.place, open }));
    }
    return [...toldApart.values()].map((sight) => {
      const newest = sheets[under].counts
        ? sight.newest(rows.flatMap((turned) => (turned.other ? [turned, turned.other] : turned)))
        : none;
      return (turned) => {
        const first = sight.rank(turned, newest);
        return turned.other && first > 0 ? Math.min(first, sight.rank(turned.other, newest)) : first;
      };
    });
  }

  #count(effect: Effect, changed: readonly RowClass[]): void {
    const { cases, people, entries } = this.#tally[effect];
    this.#tally = {
      ...this.#tally,
      [effect]: {
        cases: cases + 1,
        people: people + new Set(changed.flatMap(({ subject }) => subject ?? [])).size,
        entries: changed.reduce((sum, { alike }) => sum + alike, entries),
      },
    };
  }
}

function most(looks: readonly Look[], turned: Turned): number {
  let highest = 0;
  for (const look of looks) highest = Math.max(highest, look(turned));
  return highest;
}

const none: ReadonlySet<string> = new Set();

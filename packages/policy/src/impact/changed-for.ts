import type { AgencyId, Field } from "@concordat/domain";
import type { Viewer } from "../row.ts";
import type { RowClass } from "./file.ts";
import type { Cell, Reach } from "./reach.ts";
import { type OpenFile, type SideOfRow, Sight } from "./sight.ts";
import { effectOf, type Effect, nothing, type Tally } from "./tally.ts";

type Side = "before" | "after";

/** A row for one recipient: who has the say on it, and the permits of both sheets that speak of it. */
interface Turned {
  readonly row: RowClass;
  readonly field: Field;
  readonly sides: readonly { readonly owner: number; readonly ownerId: AgencyId; readonly cell: Cell }[];
}

/** What one of those whom the rules tell apart sees of a row under one sheet. */
type Look = (turned: Turned) => number;

interface Place {
  readonly agency: AgencyId;
  /** The field that each number in the rows stands for, with its place in the catalogue. */
  readonly fields: readonly (readonly [field: Field, place: number])[];
}

const sidesOf = ({ row, sides }: Turned, side: Side): SideOfRow[] =>
  sides.map(({ owner, ownerId, cell }) => ({ row, owner, ownerId, cell: cell[side] }));

/** Counts what becomes of other agencies' rows for one recipient, case by case. */
export class ChangedFor {
  readonly reach: Reach;
  readonly agency: AgencyId;
  readonly #fields: Place["fields"];
  #tally: Tally = nothing;

  constructor(reach: Reach, { agency, fields }: Place) {
    this.reach = reach;
    this.agency = agency;
    this.#fields = fields;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Counts one case. A row is visible to an agency when it is to anybody there who may open the case. */
  add(open: OpenFile, viewers: readonly Viewer[]): void {
    const rows = open.file.rows.flatMap((row) => this.#turned(row, open) ?? []);
    const differing = rows.filter(({ sides }) => sides.some(({ cell }) => cell.differs));
    if (viewers.length === 0 || differing.length === 0) return;
    const before = this.#looks("before", { open, viewers, rows });
    const after = this.#looks("after", { open, viewers, rows });
    const most = (looks: readonly Look[], turned: Turned) =>
      looks.reduce((highest, look) => Math.max(highest, look(turned)), 0);
    const found = new Map<Effect, RowClass[]>();
    for (const turned of differing) {
      const effect = effectOf(most(before, turned), most(after, turned));
      if (effect) found.set(effect, [...(found.get(effect) ?? []), turned.row]);
    }
    for (const [effect, changed] of found) this.#count(effect, changed);
  }

  /** Null for what is the recipient's own, typed by it or said by it: nobody's rules decide on that. */
  #turned(row: RowClass, { agencies }: OpenFile): Turned | null {
    const known = this.#fields[row.field];
    const sides = [row.owner, ...(row.source === null ? [] : [row.source])].map((owner) => ({
      owner,
      ownerId: agencies[owner]?.id ?? this.agency,
      cell: this.reach.cell(owner, known?.[1] ?? -1),
    }));
    return known && sides.every(({ ownerId }) => ownerId !== this.agency) ? { row, field: known[0], sides } : null;
  }

  #looks(
    side: Side,
    { open, viewers, rows }: { open: OpenFile; viewers: readonly Viewer[]; rows: readonly Turned[] },
  ): Look[] {
    const sheet = this.reach.sheets[side];
    const sights = viewers.map(
      (viewer) =>
        [
          open.file.roll.named.has(viewer.professional) ? viewer.professional : "",
          new Sight(sheet, viewer, open),
        ] as const,
    );
    const toldApart = new Map(sights.map(([named, sight]) => [`${named} ${sight.people}`, sight]));
    return [...toldApart.values()].map((sight) => {
      const newest = sheet.counts ? sight.newest(rows.flatMap((turned) => sidesOf(turned, side))) : none;
      return (turned) =>
        sidesOf(turned, side).reduce(
          (lowest, each) => Math.min(lowest, sight.rank(each, turned.field, newest)),
          Number.POSITIVE_INFINITY,
        );
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

const none: ReadonlySet<string> = new Set();

import type { AgencyId } from "@concordat/domain";
import { settled } from "../demand.ts";
import type { Permit } from "../permit.ts";
import { gistOf, outdoes } from "./alike.ts";
import { type Bits, bitsWhere, inBoth, placesIn } from "./bits.ts";
import type { Sheet } from "./sheet.ts";

/** The permits that speak of one owner's field, as the rules are and as they would be. */
export interface Cell {
  readonly before: Bits;
  readonly after: Bits;
  /** Not the same permits on both sides: else nobody could see anything differently. */
  readonly differs: boolean;
}

/** Both sheets of a recipient. */
export interface Sheets {
  readonly before: Sheet;
  readonly after: Sheet;
}

interface Places {
  readonly agencies: readonly AgencyId[];
  readonly fields: readonly string[];
}

type Side = "before" | "after";
const sides = ["before", "after"] as const;

/** Things that the same permits speak of are of one kind, on both sheets. */
interface Kinds {
  readonly of: readonly number[];
  readonly bits: readonly Record<Side, Bits>[];
}

function kindsOf(items: readonly string[], sheets: Sheets, named: (permit: Permit) => readonly string[]): Kinds {
  const bits = { before: placesByName(sheets.before, named), after: placesByName(sheets.after, named) };
  const known = new Map<string, number>();
  const kinds: Record<Side, Bits>[] = [];
  const of = items.map((item) => {
    const places = { before: bits.before.get(item) ?? [], after: bits.after.get(item) ?? [] };
    const key = `${places.before.join()}|${places.after.join()}`;
    const kind = known.get(key) ?? kinds.length;
    if (kind === kinds.length) {
      known.set(key, kind);
      const asBits = (side: Side) => {
        const mine = new Set(places[side]);
        return bitsWhere([...sheets[side].permits.keys()], (place) => mine.has(place));
      };
      kinds.push({ before: asBits("before"), after: asBits("after") });
    }
    return kind;
  });
  return { of, bits: kinds };
}

function placesByName({ permits }: Sheet, named: (permit: Permit) => readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, permit] of permits.entries())
    for (const name of named(permit)) {
      const known = places.get(name);
      if (known) known.push(place);
      else places.set(name, [place]);
    }
  return places;
}

/**
 * Where the rules of one recipient change at all: found by comparing the permits cell by cell, before any case is
 * looked at. Owners, and fields, of which the same permits speak are compared once.
 */
export class Reach {
  readonly sheets: Sheets;
  /** Whether anybody at the recipient could see more; and less. */
  readonly gains: boolean;
  readonly loses: boolean;
  /** Places of the fields in which anything changes. */
  readonly changedFields: ReadonlySet<number>;
  readonly #owners: Kinds;
  readonly #fields: Kinds;
  readonly #cells: readonly (readonly Cell[])[];

  constructor(sheets: Sheets, { agencies, fields }: Places) {
    this.sheets = sheets;
    this.#owners = kindsOf(agencies, sheets, ({ conditions }) => conditions[settled]?.$in ?? []);
    this.#fields = kindsOf(fields, sheets, (permit) => permit.fields);
    const compare = comparing(sheets);
    const compared = this.#owners.bits.map((owner) => this.#fields.bits.map((field) => compare(owner, field)));
    this.#cells = compared.map((row) => row.map(({ cell }) => cell));
    this.gains = compared.some((row) => row.some(({ gains }) => gains));
    this.loses = compared.some((row) => row.some(({ loses }) => loses));
    const changed = new Set(this.#cells.flatMap((row) => row.flatMap(({ differs }, kind) => (differs ? kind : []))));
    this.changedFields = new Set(this.#fields.of.flatMap((kind, field) => (changed.has(kind) ? field : [])));
  }

  /** The cell of an owner's field, by their places. */
  cell(owner: number, field: number): Cell {
    const cell = this.#cells[this.#owners.of[owner] ?? -1]?.[this.#fields.of[field] ?? -1];
    if (!cell) throw new RangeError("a field or an owner that was not asked for");
    return cell;
  }
}

interface Compared {
  readonly cell: Cell;
  readonly gains: boolean;
  readonly loses: boolean;
}

function comparing(sheets: Sheets): (owner: Record<Side, Bits>, field: Record<Side, Bits>) => Compared {
  const gists = {
    before: sheets.before.permits.map((permit) => gistOf(permit, sheets.before.permits)),
    after: sheets.after.permits.map((permit) => gistOf(permit, sheets.after.permits)),
  };
  return (owner, field) => {
    const [before, after] = sides.map((side) => inBoth(owner[side], field[side]));
    const cell = { before: before ?? [], after: after ?? [] };
    const has = (side: Side) => new Set(placesIn(cell[side]).map((place) => gists[side][place]));
    const only = (side: Side, other: ReadonlySet<string | undefined>): Permit[] =>
      placesIn(cell[side]).flatMap((place) =>
        other.has(gists[side][place]) ? [] : (sheets[side].permits[place] ?? []),
      );
    const [removed, added] = [only("before", has("after")), only("after", has("before"))];
    const permitsOf = (side: Side) => placesIn(cell[side]).flatMap((place) => sheets[side].permits[place] ?? []);
    const tells = (permits: readonly Permit[], action: Permit["action"], side: Side): boolean =>
      permits.some((one) => one.action === action && !permitsOf(side).some((other) => outdoes(other, one)));
    return {
      cell: { ...cell, differs: removed.length + added.length > 0 },
      gains: tells(added, "share", "before") || tells(removed, "withhold", "after"),
      loses: tells(removed, "share", "after") || tells(added, "withhold", "before"),
    };
  };
}

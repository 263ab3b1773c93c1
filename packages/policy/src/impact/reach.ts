import type { AgencyId } from "@concordat/domain";
import { settled } from "../demand.ts";
import type { Permit } from "../permit.ts";
import { gistOf, outdoes } from "./alike.ts";
import { type Bits, bitsWhere, has, inBoth } from "./bits.ts";
import type { Sheet } from "./sheet.ts";

/** The permits that speak of one owner's field, as the rules are and as they would be. */
export interface Cell {
  /** Its number among the cells of its reach. */
  readonly number: number;
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

  constructor(sheets: Sheets, { agencies, fields }: Places, comparisons: Comparisons) {
    this.sheets = sheets;
    this.#owners = kindsOf(agencies, sheets, ({ conditions }) => conditions[settled]?.$in ?? []);
    this.#fields = kindsOf(fields, sheets, (permit) => permit.fields);
    const gists = { before: comparisons.gistsOf(sheets.before), after: comparisons.gistsOf(sheets.after) };
    const inCell = (side: Side, bits: Bits): Numbered[] => gists[side].filter((_, place) => has(bits, place));
    const compared = this.#owners.bits.map((owner, row) =>
      this.#fields.bits.map((field, column) => {
        const [before, after] = [inBoth(owner.before, field.before), inBoth(owner.after, field.after)];
        return {
          number: row * this.#fields.bits.length + column,
          before,
          after,
          ...comparisons.of(inCell("before", before), inCell("after", after)),
        };
      }),
    );
    this.#cells = compared;
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
  readonly differs: boolean;
  readonly gains: boolean;
  readonly loses: boolean;
}

/** A permit with the number of what it comes down to. */
type Numbered = readonly [gist: number, permit: Permit];

/** Compares cells: those of which permits of the same gists speak, once for all recipients. */
export class Comparisons {
  readonly #gists = new Map<string, number>();
  readonly #known = new Map<string, Compared>();

  gistsOf({ permits }: Sheet): Numbered[] {
    return permits.map((permit) => {
      const gist = gistOf(permit, permits);
      const number = this.#gists.get(gist) ?? this.#gists.size;
      this.#gists.set(gist, number);
      return [number, permit];
    });
  }

  of(before: readonly Numbered[], after: readonly Numbered[]): Compared {
    const [was, is] = [before, after].map((side) => new Set(side.map(([gist]) => gist)));
    const key = [was, is].map((side) => [...(side ?? [])].toSorted((one, other) => one - other).join()).join("|");
    const known = this.#known.get(key);
    if (known) return known;
    const removed = before.filter(([gist]) => !is?.has(gist));
    const added = after.filter(([gist]) => !was?.has(gist));
    const compared = {
      differs: removed.length + added.length > 0,
      gains: tells(added, "share", before) || tells(removed, "withhold", after),
      loses: tells(removed, "share", after) || tells(added, "withhold", before),
    };
    this.#known.set(key, compared);
    return compared;
  }
}

/** True when one of these does what none of the others does anyway. */
const tells = (some: readonly Numbered[], action: Permit["action"], others: readonly Numbered[]): boolean =>
  some.some(([, one]) => one.action === action && !others.some(([, other]) => outdoes(other, one)));

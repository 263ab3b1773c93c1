/** A set of permits of one sheet, by their places: 32 to a word. Some millions of these are met in a measurement. */
export type Bits = readonly number[];

const word = 32;

const wordsFor = (size: number): number => Math.ceil(size / word);

/** The places of a list that answer a question. */
export function bitsWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): Bits {
  const bits = Array.from({ length: wordsFor(items.length) }, () => 0);
  for (const [place, item] of items.entries())
    if (holds(item)) bits[Math.floor(place / word)] = (bits[Math.floor(place / word)] ?? 0) | (1 << (place % word));
  return bits;
}

export function inBoth(one: Bits, other: Bits): Bits {
  const both: number[] = [];
  for (let index = 0; index < one.length; index += 1) both.push((one[index] ?? 0) & (other[index] ?? 0));
  return both;
}

export const without = (one: Bits, other: Bits): Bits => one.map((bits, index) => bits & ~(other[index] ?? 0));

export const has = (bits: Bits, place: number): boolean =>
  ((bits[Math.floor(place / word)] ?? 0) & (1 << (place % word))) !== 0;

/** True when the two have anything in common. */
export function meet(one: Bits, other: Bits): boolean {
  for (let index = 0; index < one.length; index += 1) if (((one[index] ?? 0) & (other[index] ?? 0)) !== 0) return true;
  return false;
}

/** The places that a set names, first to last. */
export const placesIn = (bits: Bits): number[] =>
  bits.flatMap((each, index) =>
    Array.from({ length: word }, (_, place) => place).flatMap((place) =>
      each & (1 << place) ? index * word + place : [],
    ),
  );

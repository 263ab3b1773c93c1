import * as fc from "fast-check";

/** Most often the usual one, so that most generated worlds disclose something. */
export const mostly = <Item>(usual: Item, unusual: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: unusual });

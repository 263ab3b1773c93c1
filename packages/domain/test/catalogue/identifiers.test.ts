import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isNhsNumber, isNino, isUpn, outcodeOf, postcodeOf } from "../../src/index.ts";

describe("an NHS number", () => {
  it.each([
    ["nothing", ""],
    ["nine digits", "943476591"],
    ["eleven digits", "94347659190"],
    ["a letter", "943476591O"],
    ["digits of another script", "٩٤٣٤٧٦٥٩١٩"],
    ["hyphens", "943-476-5919"],
    ["a wrong check digit", "9434765918"],
    ["two digits exchanged", "9437465919"],
    ["a number whose check digit would be ten, written as 0", "9990000000"],
    ["the same, written as 1", "9990000001"],
  ])("is not %s", (_, number) => expect(isNhsNumber(number)).toBe(false));

  it.each([
    ["with its check digit", "9434765919"],
    ["in groups, as it is printed", "943 476 5919"],
    ["whose check digit is 0 because eleven stands for 0", "9990000050"],
    ["of the range for tests", "9990000018"],
  ])("is a number %s", (_, number) => expect(isNhsNumber(number)).toBe(true));

  test("has at most one check digit for any nine digits", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const valid = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isNhsNumber);
        return valid.length <= 1;
      }),
    ));

  test("is not valid with any one digit changed", () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{10}$/).filter(isNhsNumber),
        fc.nat({ max: 9 }),
        fc.nat({ max: 9 }),
        (number, place, digit) => {
          const changed = number.slice(0, place) + String(digit) + number.slice(place + 1);
          return changed === number || !isNhsNumber(changed);
        },
      ),
    ));
});

describe("a National Insurance number", () => {
  it.each([
    ["nothing", ""],
    ["without its suffix", "AB123456"],
    ["with a suffix after D", "AB123456E"],
    ["with D first", "DA123456A"],
    ["with F first", "FA123456A"],
    ["with V second", "AV123456A"],
    ["with O second", "AO123456A"],
    ["of the unused prefix BG", "BG123456A"],
    ["of the unused prefix GB", "GB123456A"],
    ["of the unused prefix KN", "KN123456A"],
    ["of the unused prefix NK", "NK123456A"],
    ["of the unused prefix NT", "NT123456A"],
    ["of the unused prefix TN", "TN123456A"],
    ["of the unused prefix ZZ", "ZZ123456A"],
    ["with a letter among its digits", "AB12345OA"],
    ["with more after it", "AB123456AA"],
  ])("is not one %s", (_, number) => expect(isNino(number)).toBe(false));

  it.each([
    ["as it is written", "AB 12 34 56 C"],
    ["in small letters", "ab123456c"],
    ["with O first", "OA123456A"],
    ["with suffix D", "AB123456D"],
  ])("is one %s", (_, number) => expect(isNino(number)).toBe(true));
});

describe("a unique pupil number", () => {
  it.each([
    ["nothing", ""],
    ["without its check letter", "801200001001"],
    ["with a wrong check letter", "A801200001001"],
    ["with a letter that is never used", "I801200001001"],
    ["with O for nought", "H8O1200001001"],
    ["a digit short", "H80120000100"],
    ["a digit long", "H8012000010010"],
    ["with two digits exchanged", "H810200001001"],
    ["a temporary one with another last letter", "U80120000100B"],
    ["a temporary one that ends in S", "U80120000100S"],
  ])("is not one %s", (_, upn) => expect(isUpn(upn)).toBe(false));

  it.each([
    ["with its check letter", "H801200001001"],
    ["of other digits", "A123456789012"],
    ["of noughts", "A000000000000"],
    ["in small letters and groups", "h801 2000 01001"],
    ["a temporary one, ending in A", "U80120000100A"],
    ["a temporary one, ending in Z", "E80120000100Z"],
  ])("is one %s", (_, upn) => expect(isUpn(upn)).toBe(true));
});

describe("a postcode", () => {
  it.each([
    ["nothing", ""],
    ["a district", "HX4"],
    ["a sector", "HX4 2"],
    ["digits only", "12345"],
    ["Q first", "QX4 2QP"],
    ["I second", "HI4 2QP"],
    ["a forbidden letter in its inward part", "HX4 2CP"],
    ["letters where the digit is", "HX4 QQP"],
    ["more after it", "HX4 2QPP"],
    ["something before it", "1HX4 2QP"],
    ["GIR with another inward part", "GIR 1AB"],
  ])("is not %s", (_, written) => expect(postcodeOf(written)).toBe(null));

  it.each([
    ["A9 9AA", "m1 1ae", "M1 1AE"],
    ["A99 9AA", "B331TT", "B33 1TT"],
    ["AA9 9AA", " hx4 2qp ", "HX4 2QP"],
    ["AA99 9AA", "DN551PT", "DN55 1PT"],
    ["A9A 9AA", "w1a 1hq", "W1A 1HQ"],
    ["AA9A 9AA", "ec1a 1bb", "EC1A 1BB"],
    ["GIR 0AA", "gir0aa", "GIR 0AA"],
  ])("of the form %s is written in capitals with its space: %s", (_, written, postcode) => {
    expect(postcodeOf(written)).toBe(postcode);
  });

  test("is the same when it is written out again", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{1,2}\d{1,2} ?\d[A-Z]{2}$/), (written) => {
        const postcode = postcodeOf(written);
        return postcode === null || postcodeOf(postcode) === postcode;
      }),
    ));

  it.each([
    ["HX4 2QP", "HX4"],
    ["M1 1AE", "M1"],
    ["EC1A 1BB", "EC1A"],
    ["", ""],
  ])("of %s has the district %s", (postcode, outcode) => expect(outcodeOf(postcode)).toBe(outcode));
});

import { describe, expect, it } from "vitest";
import type { SignedVersion } from "../../src/index.ts";
import { share, signed, withParty } from "../made/agreements.ts";
import { bookOf } from "../made/case.ts";
import { at, day, ever, police, school, secondVersion } from "../made/partnership.ts";

describe("a page holds until something starts or stops", () => {
  const [first, last] = [at - 10 * day, at + 10 * day];
  const version = (unusual: Partial<SignedVersion> = {}): SignedVersion =>
    signed([share()], {
      force: { from: first, until: last },
      restraint: { from: first, until: ever },
      parties: [police, school].map((agency) => ({ agency, from: first, until: ever })),
      ...unusual,
    });
  const standing = (...versions: SignedVersion[]) => {
    const { from, until } = bookOf(versions).pageFor(police, at);
    return [from, until];
  };

  it.each<[given: string, versions: SignedVersion[], span: number[]]>([
    ["nothing signed", [], [-ever, ever]],
    ["one version", [version()], [first, last]],
    ["one that starts now", [version({ force: { from: at, until: last } })], [at, last]],
    ["one that ended now", [version({ force: { from: first, until: at } })], [at, ever]],
    ["a restraint that stops", [version({ restraint: { from: first, until: at + 1 } })], [first, at + 1]],
    ["a party that leaves", [withParty(version(), school, { from: first, until: at + 2 })], [first, at + 2]],
    ["a party that joined", [withParty(version(), school, { from: at - 3, until: ever })], [at - 3, last]],
    ["a successor", [version(), version({ id: secondVersion, force: { from: at + 5, until: ever } })], [first, at + 5]],
  ])("given %s", (_, versions, span) => expect(standing(...versions)).toEqual(span));

  it("and is compiled once for as long", () => {
    const book = bookOf([version()]);
    const page = book.pageFor(police, at);
    expect(book.pageFor(police, first)).toBe(page);
    expect(book.pageFor(police, last - 1)).toBe(page);
    expect(book.pageFor(school, at)).not.toBe(page);
    expect(book.pageFor(police, at)).toBe(page);
    expect(book.pageFor(police, last).permits).toEqual([]);
    expect(book.pageFor(police, first - 1).permits).toEqual([]);
    expect(book.pageFor(police, at).permits).toHaveLength(2);
  });
});

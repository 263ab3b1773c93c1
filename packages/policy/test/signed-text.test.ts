import { canonicalText } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { hashOf, readSigned, TamperedAgreement } from "../src/index.ts";
import { agreementOf, share } from "./made/agreements.ts";

const agreement = agreementOf([share()]);
const text = canonicalText(agreement);

describe("a signed text", () => {
  it("is refused when a letter of it has changed", () => {
    const hash = hashOf(text);
    const tampered = text.replace("A clause made for tests", "A clause made for texts");
    expect(tampered).not.toBe(text);
    const error = (() => {
      try {
        return readSigned(tampered, hash);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(TamperedAgreement);
    expect(error).toMatchObject({ name: "TamperedAgreement", hash });
    expect(String(error)).toContain("does not have the hash that was signed");
  });

  it("is refused when it has its hash and is not an agreement", () => {
    expect(() => readSigned("{}", hashOf("{}"))).toThrow("expected");
    expect(() => readSigned("not a text", hashOf("not a text"))).toThrow(SyntaxError);
  });

  it("is read back as it was signed", () => {
    expect(readSigned(text, hashOf(text))).toEqual(agreement);
  });
});

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["Niamh Ó Dálaigh", "e537b646e074e04e5bbf6bd616db53f3f343aeda05c348145bd0978443211004"],
])("the hash of “%s” is SHA-256 of its UTF-8 (FIPS 180-4)", (words, hash) => expect(hashOf(words)).toBe(hash));

import { readFileSync, readdirSync } from "node:fs";
import {
  AgencyId,
  Agreement,
  dayOf,
  findingsOf,
  type Glossary,
  NewGateway,
  NewTerm,
  type Vocabularies,
} from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { tryExpectations } from "@concordat/policy";
import { idNamed } from "@concordat/worlds";
import { describe, expect, test } from "vitest";

const folder = new URL("../../../worlds/src/short-forms/", import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

/** The words that these agreements need and the standard ones lack: data, as somebody would add them. */
const words = JSON.parse(textOf("words.json")) as { terms: unknown[]; gateways: unknown[] };
const [terms, gateways] = [
  words.terms.map((term) => NewTerm.parse(term)),
  words.gateways.map((each) => NewGateway.parse(each)),
];

const vocabularies: Vocabularies = structuredClone(standard.vocabularies);
for (const { vocabulary, code, label } of terms) vocabularies[vocabulary]?.terms.push({ code, label });
const glossary: Glossary = { ...standard, vocabularies, gateways: [...standard.gateways, ...gateways] };

const files = readdirSync(folder).filter((file) => file !== "words.json");
const today = dayOf(Date.parse("2026-11-22T12:00:00Z"), "Europe/London");

test("there are five of them", () => {
  expect(files).toHaveLength(5);
});

describe.each(files)("%s", (file) => {
  const agreement = Agreement.parse(JSON.parse(textOf(file)));

  test("has nothing that would block its circulation", () => {
    expect(findingsOf(agreement, glossary).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  const tried = tryExpectations({
    agreement,
    catalogue: glossary.catalogue,
    joint: AgencyId.parse(idNamed("short-form/joint")),
    today,
    timeZone: "Europe/London",
  });
  test.each((agreement.expectations ?? []).map(({ id, title }) => [title, id] as const))("%s", (_, id) => {
    const each = tried.find(({ expectation }) => expectation === id);
    expect(each).toMatchObject({ met: true });
  });
});

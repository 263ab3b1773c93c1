import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { conditionKinds } from "@concordat/testkit";

const root = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/conditions.md", root), "utf8");
const rows = [...page.matchAll(/^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number, , says, shown]) => ({
    number: Number(number),
    says: says ?? "",
    shown: shown ?? "",
  }),
);

it("the table of kinds has each of the 66, once and in order", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
});

it("every kind of condition that the language has is in the table", () => {
  const said = rows.map(({ says }) => says).join(" ");
  expect(conditionKinds.filter((kind) => !said.includes(`\`${kind}\``))).toEqual([]);
});

it("each row names what shows it, or the decision that says why not, and nothing that is not there", () => {
  expect(rows.filter(({ shown }) => !/\*[a-z]+\*|`[^`]+`|\bB[1-6]\b|ADR \d+/.test(shown))).toEqual([]);
  const paths = rows.flatMap(({ shown }) => [...shown.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path));
  const missing = paths
    .filter((path) => path.includes("/"))
    .filter((path) => !["packages", "apps"].some((home) => existsSync(new URL(`${home}/${path}.test.ts`, root))));
  expect(missing).toEqual([]);
});

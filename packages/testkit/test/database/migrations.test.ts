import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../../db/migrations", import.meta.url));
const migrations = readdirSync(folder).filter((name) => name.endsWith(".sql"));

/** The last migration before anybody ran a release: until then there is no version before (ADR 39). */
const lastBeforeRelease = "0040";

const takes =
  /\b(drop (table|column|function|view|type)|rename (to|column)|set not null|alter column \w+ (set data )?type)\b/i;
const allowed = /^-- Unused since release \d+\.\d+\.\d+\.$/;

/** What a migration takes away that the version before may still ask for. */
const takenAway = (sql: string): string[] => {
  const lines = sql.split("\n").map((line) => line.trim());
  return lines.filter(
    (line, place) => !line.startsWith("--") && takes.test(line) && !allowed.test(lines[place - 1] ?? ""),
  );
};

test("a migration that takes away what the version before asks for is found", () => {
  expect(takenAway("alter table cases\n  drop column opened_on;")).toEqual(["drop column opened_on;"]);
  expect(takenAway("alter table cases rename to files;")).toHaveLength(1);
  expect(takenAway("ALTER TABLE cases ALTER COLUMN reference SET NOT NULL;")).toHaveLength(1);
  expect(takenAway("drop function app.permitted();")).toHaveLength(1);
  expect(takenAway("-- Unused since release 1.2.0.\nalter table cases drop column opened_on;")).toEqual([]);
  expect(takenAway("alter table cases add column closed_on date;")).toEqual([]);
});

test("no migration since the first release takes anything away before its time", () => {
  const since = migrations.filter((name) => name > lastBeforeRelease);
  const found = since.map((name) => [name, takenAway(readFileSync(`${folder}/${name}`, "utf8"))]);
  expect(found.filter(([, lines]) => lines?.length)).toEqual([]);
});

test("migrations are numbered, each number once, and listed in their order", () => {
  const { entries }: { entries: { tag: string; when: number }[] } = JSON.parse(
    readFileSync(`${folder}/meta/_journal.json`, "utf8"),
  );
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(migrations.toSorted());
  expect(entries.map(({ when }) => when)).toEqual(
    entries.map(({ when }) => when).toSorted((one, other) => one - other),
  );
  expect(new Set(migrations.map((name) => name.slice(0, 4))).size).toBe(migrations.length);
});

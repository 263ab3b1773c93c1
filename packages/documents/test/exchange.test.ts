import { type Agreement, canonicalText, isGranting } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { nationalDraft, readAgreement } from "../src/index.ts";
import { six, sourceOf } from "./made/six-agreements.ts";

const [, agreement] = six[0] ?? [];
const text = canonicalText(agreement as Agreement);

/** The text with something else at a place of it. */
const changed = (path: readonly (string | number)[], value: unknown): string => {
  const content = JSON.parse(text) as Record<string, unknown>;
  const [last = "", ...before] = path.toReversed();
  const holder = before.reduceRight<Record<string | number, unknown>>(
    (inside, step) => inside[step] as Record<string | number, unknown>,
    content,
  );
  holder[last] = value;
  return JSON.stringify(content);
};

const firstWith = (test: (clause: Agreement["clauses"][number]) => boolean): number =>
  (agreement as Agreement).clauses.findIndex(test);
const conditional = firstWith((clause) => isGranting(clause) && clause.when.length > 0);

describe("a document that is handed in", () => {
  it.each<[said: string, handed: string, place: string, problem: string]>([
    ["is no JSON", "{", "", "notJson"],
    ["is a list", "[]", "", "wrongType"],
    ["lacks its title", changed(["title"], undefined), "title", "missing"],
    ["has a number for a title", changed(["title"], 7), "title", "wrongType"],
    ["has one party", changed(["parties"], [(agreement as Agreement).parties[0]]), "parties", "tooShort"],
    ["has a part that is not known", changed(["colour"], "blue"), "colour", "unknownPart"],
    ["has a part that no name is", changed(["<b>"], "blue"), "", "unknownPart"],
    ["has an unknown effect", changed(["clauses", 0, "effect"], "lend"), "clauses.0.effect", "unknownKind"],
    [
      "has an unknown kind of condition",
      changed(["clauses", conditional, "when", 0, "kind"], "moonPhase"),
      `clauses.${conditional}.when.0.kind`,
      "unknownKind",
    ],
    ["has an unknown lapse", changed(["onLapse", "then"], "sleep"), "onLapse.then", "unknownKind"],
    ["has an unknown capacity", changed(["parties", 1, "capacity"], "friend"), "parties.1.capacity", "notOfList"],
    ["has an agency that no id is", changed(["parties", 1, "agency"], "police"), "parties.1.agency", "wrongForm"],
    ["has a day that no calendar has", changed(["reviewBy"], "2026-02-30"), "reviewBy", "wrongForm"],
    ["has NUL in its title", changed(["title"], "a\0b"), "title", "unreadable"],
    ["has a clause twice", changed(["clauses", 1], (agreement as Agreement).clauses[0]), "clauses", "duplicateClause"],
  ])("is refused with its place when it %s", (_, handed, path, problem) => {
    const read = readAgreement(handed);
    expect("problems" in read ? read.problems : []).toContainEqual({ path, problem });
  });

  it("reaches no prototype", () => {
    const read = readAgreement(`{"__proto__":{"polluted":true},${text.slice(1)}`);
    expect("problems" in read).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("is told at most fifty of its problems, and none of its words", () => {
    const read = readAgreement(
      changed(
        ["clauses"],
        Array.from({ length: 200 }, () => ({ effect: "Gavin Pickles" })),
      ),
    );
    const problems = "problems" in read ? read.problems : [];
    expect(problems).toHaveLength(50);
    expect(JSON.stringify(problems)).not.toContain("Gavin");
  });

  it.each(six)("is %s, letter by letter, when it was exported", (_, exported) => {
    const read = readAgreement(canonicalText(exported));
    expect("agreement" in read && canonicalText(read.agreement)).toBe(canonicalText(exported));
  });
});

describe.each(six)("%s in the national draft’s shape", (_, each) => {
  const { policy, lost } = nationalDraft(sourceOf(each));

  it("says what is lost: direction, law by clause, and every condition", () => {
    const conditions = each.clauses.flatMap((clause) => ("when" in clause ? clause.when : [])).length;
    expect(conditions).toBeGreaterThan(0);
    expect(lost[0]).toMatch(/^Who gives what to whom: \d+ clauses/);
    const said = lost.map((line) => /^(\d+) conditions?: kept as sentences/.exec(line)?.[1]).find((found) => found);
    expect(Number(said)).toBeGreaterThanOrEqual(conditions);
  });

  it("has every part that the draft asks for", () => {
    for (const part of ["URI", "Name", "Contact", "StartDate", "EndDate"] as const) expect(policy[part]).not.toBe("");
    for (const part of ["Party", "Data", "Purpose", "PermittedUse"] as const) expect(policy[part]).not.toHaveLength(0);
    expect(policy.URI).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
  });

  it("keeps what is withheld among its restrictions", () => {
    const withheld = each.clauses.filter(({ effect }) => effect === "withhold").map(({ id }) => id);
    const said = policy.Restrictions.join("\n");
    expect(withheld.filter((id) => !said.includes(`${id} `))).toEqual([]);
  });
});

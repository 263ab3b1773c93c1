import { dayOf, expectationWords } from "@concordat/domain";
import { tryExpectations } from "@concordat/policy";
import { demonstrationPartnership } from "@concordat/worlds";
import { describe, expect, test } from "vitest";

const today = dayOf(Date.parse("2026-11-22T12:00:00Z"), "Europe/London");
const { agreements, glossary, partnership } = demonstrationPartnership(today);
const texts = agreements.flatMap(({ versions }) => versions.at(-1)?.agreement ?? []);

const trial = (agreement: (typeof texts)[number]) => ({
  agreement,
  catalogue: glossary.catalogue,
  joint: partnership.jointAgency,
  today,
  timeZone: partnership.timeZone,
});

describe.each(texts.map((agreement) => [agreement.title, agreement] as const))("%s", (_, agreement) => {
  const tried = tryExpectations(trial(agreement));
  const examples = agreement.expectations ?? [];

  test.each(examples.map((example) => [example.title, example] as const))("%s", (_title, example) => {
    const each = tried.find(({ expectation }) => expectation === example.id);
    const { reader, what, sees } = expectationWords(example, glossary);
    const lacking = each?.clauses.filter(({ applies }) => !applies).map(({ clause, lacks }) => ({ clause, lacks }));
    expect({ level: each?.decision.level, met: each?.met, reader, what, sees, lacking }).toMatchObject({ met: true });
  });

  // An umbrella alone shows nobody anything: the agreements under it carry the examples.
  test("has examples of what is shown and of what is not, if it shares anything", () => {
    const shown = examples.filter(({ sees }) => sees === "value" || sees === "coarse");
    const shares = agreement.clauses.some((clause) => clause.effect === "share");
    expect(shown.length > 0).toBe(shares);
    expect(examples.length > shown.length).toBe(shares);
  });
});

describe("an example notices", () => {
  test.each(
    texts
      .flatMap((agreement) =>
        agreement.clauses.flatMap((clause, index) =>
          "when" in clause && clause.effect === "share" && clause.when.some(({ kind }) => kind === "age")
            ? [[agreement.title, clause.id, agreement, index] as const]
            : [],
        ),
      )
      .filter(([, id]) => ["FC2", "FC5a", "MA6a", "EH1a", "EH3a"].includes(id)),
  )("%s: that the age gate of %s was taken out", (_title, _id, agreement, index) => {
    const clauses = agreement.clauses.map((clause, place) =>
      place === index && "when" in clause
        ? { ...clause, when: clause.when.filter(({ kind }) => kind !== "age") }
        : clause,
    );
    expect(tryExpectations(trial({ ...agreement, clauses })).some(({ met }) => !met)).toBe(true);
  });
});

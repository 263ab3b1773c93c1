import { describe, expect, it } from "vitest";
import { coarsen, type Field, Vocabularies } from "../../src/index.ts";

const vocabularies = Vocabularies.parse({
  ethnicity: {
    label: "Ethnicity",
    terms: [
      { code: "indian", label: "Indian", coarse: "Asian" },
      { code: "other", label: "Other" },
    ],
  },
});
type Coarse = Pick<Field, "coarsening" | "vocabulary">;
const says = (field: Coarse, value: Parameters<typeof coarsen>[1]) =>
  coarsen(field, value, vocabularies).map((form) => form.says);

it("a field that declares no coarser form has none", () => {
  expect(coarsen({}, "Whitlock", vocabularies)).toEqual([]);
});

it.each<[field: Coarse, value: Parameters<typeof coarsen>[1], form: string]>([
  [{ coarsening: "outcode" }, { lines: "1 Mill Lane", postcode: "HX4 2QP" }, "HX4"],
  [{ coarsening: "yesNo" }, true, "Yes"],
  [{ coarsening: "yesNo" }, false, "No"],
  [{ coarsening: "yesNo" }, { condition: "asthma" }, "Yes"],
  [{ coarsening: "term", vocabulary: "ethnicity" }, "indian", "Asian"],
  [{ coarsening: "term", vocabulary: "ethnicity" }, "other", "Recorded"],
  [{ coarsening: "term", vocabulary: "ethnicity" }, "unlisted", "Recorded"],
  [{ coarsening: "term" }, "indian", "Recorded"],
  [{ coarsening: "dashBand" }, 0, "Standard"],
  [{ coarsening: "dashBand" }, 9, "Standard"],
  [{ coarsening: "dashBand" }, 10, "Medium"],
  [{ coarsening: "dashBand" }, 13, "Medium"],
  [{ coarsening: "dashBand" }, 14, "High"],
  [{ coarsening: "dashBand" }, 24, "High"],
])("%o of %o is “%s”, always", (field, value, form) => {
  expect(coarsen(field, value, vocabularies)).toEqual([{ says: form, from: null, until: null }]);
});

describe("an age band", () => {
  const bands = (born: string) => coarsen({ coarsening: "ageBand" }, born, vocabularies);

  it("begins with the birth and never ends", () => {
    const all = bands("2008-06-15");
    expect(all[0]).toEqual({ says: "0 to 4", from: null, until: "2013-06-15" });
    expect(all.at(-1)).toEqual({ says: "75 or over", from: "2083-06-15", until: null });
  });

  it("ends on the day on which the next begins", () => {
    const all = bands("1990-12-31");
    expect(all.slice(1).map(({ from }) => from)).toEqual(all.slice(0, -1).map(({ until }) => until));
  });

  it.each([
    ["0 to 4", "2008-06-15", null, "2013-06-15"],
    ["5 to 10", "2008-06-15", "2013-06-15", "2019-06-15"],
    ["11 to 15", "2008-06-15", "2019-06-15", "2024-06-15"],
    ["16 to 17", "2008-06-15", "2024-06-15", "2026-06-15"],
    ["18 to 24", "2008-06-15", "2026-06-15", "2033-06-15"],
    ["25 to 34", "2000-01-01", "2025-01-01", "2035-01-01"],
    ["35 to 44", "2000-01-01", "2035-01-01", "2045-01-01"],
    ["45 to 54", "2000-01-01", "2045-01-01", "2055-01-01"],
    ["55 to 64", "2000-01-01", "2055-01-01", "2065-01-01"],
    ["65 to 74", "2000-01-01", "2065-01-01", "2075-01-01"],
  ])("%s of somebody born on %s runs from %s until %s", (band, born, from, until) => {
    expect(bands(born).find((form) => form.says === band)).toEqual({ says: band, from, until });
  });

  it.each([
    ["a leap day comes of age on 1 March of a common year", "2008-02-29", "18 to 24", "2026-03-01"],
    ["and on 29 February of a leap year", "2008-02-29", "16 to 17", "2024-02-29"],
    ["a month counts from its first day", "2008-06", "18 to 24", "2026-06-01"],
    ["a year counts from its first day", "2008", "18 to 24", "2026-01-01"],
  ])("somebody born on %s: %s, %s from %s", (_, born, band, from) => {
    expect(bands(born).find((form) => form.says === band)?.from).toBe(from);
  });
});

it("an age band says nothing of the day of birth", () => {
  expect(says({ coarsening: "ageBand" }, "2008-06-15")).toHaveLength(11);
});

import { expect, it } from "vitest";
import type { Fact } from "../../src/index.ts";
import { fact, type Made } from "../made/case.ts";
import { hospital, mother, police } from "../made/partnership.ts";
import { type Truth, truthOf } from "../made/truth.ts";

const says = (code: string, said: Partial<Fact> = {}) => fact("lifeStage", { code, ...said });
const known = (...all: Fact[]): Made => ({ facts: all });
const is = (...stages: string[]) => ({ kind: "lifeStage", in: stages, by: "anyone" });

it.each<[given: string, condition: object, made: Made, truth: Truth]>([
  ["nobody knows", is("living"), {}, "unknown"],
  ["only the reader’s agency knows", is("deceased"), known(says("deceased", { by: police })), "unknown"],
  ["somebody else died", is("deceased"), known(says("deceased", { subject: mother })), "unknown"],
  [
    "the owner does not know, and others do not count",
    { ...is("living"), by: "owner" },
    known(says("living", { by: hospital })),
    "unknown",
  ],
  [
    "a death is recorded beside a birth",
    is("living", "unborn"),
    known(says("deceased", { by: hospital }), says("living")),
    "false",
  ],
  [
    "a birth is recorded beside what was expected",
    is("unborn"),
    known(says("unborn"), says("living", { by: hospital })),
    "false",
  ],
  [
    "a birth is recorded, and only the reader’s agency records a death",
    is("deceased"),
    known(says("living"), says("deceased", { by: police })),
    "false",
  ],
  ["a child is expected", is("unborn"), known(says("unborn")), "true"],
  ["a birth is recorded", is("living", "unborn"), known(says("living"), says("unborn")), "true"],
  ["a death is recorded", is("deceased"), known(says("living"), says("deceased", { by: hospital })), "true"],
])("stage of life, given that %s: %o", (_, condition, made, truth) =>
  expect(truthOf({ ...condition }, made)).toBe(truth),
);

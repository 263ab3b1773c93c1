import { expect } from "vitest";
import { type Agreement, type Clause, findingsOf } from "../../src/index.ts";
import { glossary, text } from "./text.ts";

/** What breaks a rule, what the finding says of it, and the text once it is mended. */
export type Broken = readonly [given: string, broken: Clause | Agreement, says: string, mended: Clause | Agreement];

const textOf = (made: Clause | Agreement): Agreement => ("effect" in made ? text([made]) : made);

export const foundIn = (made: Clause | Agreement, rule: string) =>
  findingsOf(textOf(made), glossary).filter((finding) => finding.rule === rule);

/** The rule finds it, says what and how to mend it; mended, it finds nothing. */
export function expectMendable(rule: string, severity: string, [, broken, says, mended]: Broken): void {
  const [found, ...others] = foundIn(broken, rule);
  expect(found).toMatchObject({ rule, severity, says: expect.stringContaining(says) });
  expect(others).toEqual([]);
  expect(found?.mend).toMatch(/\.$/);
  expect(found?.citation).not.toBe("");
  expect(found?.clause).toBe("effect" in broken ? broken.id : null);
  expect(foundIn(mended, rule)).toEqual([]);
}

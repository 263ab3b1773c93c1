import type { AgencyId } from "@concordat/domain";
import type { Question } from "./engine.ts";
import type { Permit, Questions } from "./permit.ts";
import { readingFor, type Reading, type Situation } from "./reading.ts";
import type { Row, Viewer } from "./row.ts";
import type { Page } from "./rule-book.ts";
import { type AskedCondition, least, most } from "./test-of.ts";

/** Every permit that matches one side of a row: its owner's, or its source's. */
export interface Matches {
  readonly share: readonly Permit[];
  readonly ask: readonly Permit[];
  readonly withhold: readonly Permit[];
  readonly name: readonly Permit[];
  readonly silence: readonly Permit[];
}

/** A number that may be several is answered by its two bounds. */
export function answer(name: string, reading: Reading): [name: string, said: Question[string]][] {
  if (typeof reading === "string" || !("min" in reading)) return [[name, reading]];
  return [
    [least(name), reading.min],
    [most(name), reading.max],
  ];
}

const answers = (questions: Questions, read: (condition: AskedCondition) => Reading): Question =>
  Object.fromEntries([...questions].flatMap(([name, condition]) => answer(name, read(condition))));

/** What is asked of every row of a viewer: who they are, whoever the row is about. */
export const aboutViewer = ({ purpose, roles, caseRoles, certificates, involved }: Viewer): Question => ({
  purpose,
  roles,
  caseRoles,
  certificates,
  involved,
});

/** What is asked of all rows of one owner about one person. */
export const aboutPerson = (page: Page, situation: Situation): Question =>
  answers(page.aboutPerson, (condition) => readingFor(condition, situation));

/** What is asked of a single row; nothing, for a field that no clause asks such a thing of. */
export const aboutEntry = (page: Page, situation: Situation): Question =>
  page.entryFields.has(situation.row.field)
    ? answers(page.aboutEntry, (condition) => readingFor(condition, situation))
    : {};

/** Asks the engine, with every answer that any of its permits may want. */
export function ask(page: Page, row: Row, question: Question): Matches {
  const matching = (action: keyof Matches) => page.engine.matching(action, row.field, question);
  return {
    share: matching("share"),
    ask: matching("ask"),
    withhold: matching("withhold"),
    name: matching("name"),
    silence: matching("silence"),
  };
}

/** The row's part of the question: whose it is, and whether its person is under a shield. */
export const aboutRow = (owner: AgencyId, shielded: boolean): Question => ({ owner, shielded });

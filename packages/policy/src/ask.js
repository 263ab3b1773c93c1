import { readingFor } from "./reading.ts";
import { least, most } from "./test-of.ts";
function answer(name, reading) {
  if (typeof reading === "string" || Array.isArray(reading)) return { [name]: reading };
  const { min, max } = reading;
  return { [least(name)]: min, [most(name)]: max };
}
const answers = (questions, read) =>
  Object.assign({}, ...[...questions].map(([name, condition]) => answer(name, read(condition))));
/** What is asked of every row of a viewer: who they are, whoever the row is about. */
export const aboutViewer = ({ purpose, roles, caseRoles, certificates, involved }) => ({
  purpose,
  roles,
  caseRoles,
  certificates,
  involved,
});
/** What is asked of all rows of one owner about one person. */
export const aboutPerson = (page, situation) =>
  answers(page.aboutPerson, (condition) => readingFor(condition, situation));
/** What is asked of a single row; nothing, for a field that no clause asks such a thing of. */
export const aboutEntry = (page, situation) =>
  page.entryFields.has(situation.row.field)
    ? answers(page.aboutEntry, (condition) => readingFor(condition, situation))
    : {};
/** Asks the engine, with every answer that any of its permits may want. */
export function ask(page, row, question) {
  const matching = (action) => page.engine.matching(action, row.field, question);
  return {
    share: matching("share"),
    ask: matching("ask"),
    withhold: matching("withhold"),
    name: matching("name"),
    silence: matching("silence"),
  };
}
/** The row's part of the question: whose it is, and whether its person is under a shield. */
export const aboutRow = (owner, field, shielded) => ({
  owner,
  shielded: field.shield === true && shielded,
});

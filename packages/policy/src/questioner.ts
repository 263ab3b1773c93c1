import { type AgencyId, type Day, dayOf } from "@concordat/domain";
import { aboutEntry, aboutPerson, aboutRow, aboutViewer, ask, type Matches } from "./ask.ts";
import type { Asking } from "./asking.ts";
import type { Question } from "./engine.ts";
import type { Situation } from "./reading.ts";
import type { Row } from "./row.ts";
import type { Page } from "./rule-book.ts";

/** Puts the questions of a case to the engine, once for all rows that are alike. */
export class Questioner {
  readonly #asking: Asking;
  readonly #page: Page;
  readonly #today: Day;
  readonly #viewer: Question;
  readonly #persons = new Map<string, Question>();
  readonly #shielded: ReadonlySet<string | null>;

  constructor(asking: Asking) {
    this.#asking = asking;
    this.#page = asking.book.pageFor(asking.viewer.agency, asking.at);
    this.#today = dayOf(asking.at, asking.timeZone);
    this.#viewer = aboutViewer(asking.viewer);
    this.#shielded = new Set(asking.facts.filter(({ kind }) => kind === "shield").map(({ subject }) => subject));
  }

  /** Every permit that matches what one agency has the say on. */
  matching(row: Row, owner: AgencyId): { readonly shielded: boolean; readonly matches: Matches } {
    const question = this.questionOn(row, owner);
    return { shielded: question["shielded"] === true, matches: ask(this.#page, row, question) };
  }

  /** Everything that the permits of the page may ask about a row, answered. */
  questionOn(row: Row, owner: AgencyId): Question {
    const { viewer, facts, at, timeZone } = this.#asking;
    const hearing = { recipient: viewer.agency, owner, subject: row.subject };
    const situation: Situation = { viewer, hearing, facts, row, today: this.#today, at, timeZone };
    return {
      ...this.#viewer,
      ...this.#person(situation),
      ...aboutEntry(this.#page, situation),
      ...aboutRow(owner, this.#isShielded(row)),
    };
  }

  /** What is about no person in particular may be about any of them: one shield in the case covers it. */
  #isShielded({ subject }: Row): boolean {
    return subject === null ? this.#shielded.size > 0 : this.#shielded.has(subject);
  }

  #person(situation: Situation): Question {
    const key = `${situation.hearing.owner}|${situation.hearing.subject}`;
    const known = this.#persons.get(key);
    if (known) return known;
    const question = aboutPerson(this.#page, situation);
    this.#persons.set(key, question);
    return question;
  }
}

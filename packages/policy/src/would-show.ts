import type { AgencyId, FieldKey } from "@concordat/domain";
import { aboutViewer } from "./ask.ts";
import { type Clue, clueOf, meaningsOf } from "./clue.ts";
import { demandsOf, meets } from "./demand.ts";
import { speaksOf } from "./explain.ts";
import type { Permit } from "./permit.ts";
import type { Viewer } from "./row.ts";
import type { RuleBook } from "./rule-book.ts";
import type { ClauseRef, Instant } from "./rule-set.ts";

/** A clause under which an agency shows a field, or decides when asked, with what it would take. */
export interface WayIn extends ClauseRef {
  readonly does: "share" | "ask";
  /** What the reader is not, and would have to be. */
  readonly lacks: readonly Clue[];
  /** What it asks of the case, the person and the entry; whether it is so is not told. */
  readonly rests: readonly Clue[];
}

/** What is not told, of whose, to whom. */
export interface Mark {
  readonly field: FieldKey;
  readonly owner: AgencyId;
  readonly viewer: Viewer;
}

const aboutReader: ReadonlySet<string> = new Set(["purpose", "roles", "caseRoles", "certificates"]);

const grants = (permit: Permit): permit is Permit & { action: WayIn["does"] } =>
  permit.action === "share" || permit.action === "ask";

/**
 * What would have to be true for a reader to be shown what a mark stands for. It is read from the signed texts and the
 * reader alone, never from the case: it is the same whatever is held.
 */
export function wouldShow(book: RuleBook, { field, owner, viewer }: Mark, at: Instant): WayIn[] {
  const { permits, aboutPerson, aboutEntry } = book.pageFor(viewer.agency, at);
  const questions = new Map([...aboutPerson, ...aboutEntry]);
  const meanings = meaningsOf(permits);
  const answers = aboutViewer(viewer);
  const ways = permits
    .filter(grants)
    .filter((permit) => permit.marker === "named" && speaksOf(permit, { field }, owner))
    .map((permit): WayIn => {
      const clues = [...demandsOf(permit, questions)].flatMap(([name, demand]) =>
        clueOf({ name, demand, holds: true }, meanings).map((clue) => ({ clue, name, demand })),
      );
      const { version, clause, action: does } = permit;
      const lacks = clues.filter(({ name, demand }) => aboutReader.has(name) && !meets(answers, demand));
      const rests = clues.filter(({ name }) => !aboutReader.has(name) && name !== "involved");
      return { version, clause, does, lacks: lacks.map(({ clue }) => clue), rests: rests.map(({ clue }) => clue) };
    });
  return [...new Map(ways.map((way) => [`${way.version}/${way.clause}`, way])).values()];
}

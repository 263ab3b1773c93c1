import type { Sensitivity } from "../../catalogue/field.ts";
import { termOf } from "../../catalogue/vocabulary.ts";
import type { Agreement } from "../agreement.ts";
import { isGranting, type GrantingClause } from "../clause.ts";
import type { Glossary } from "../glossary.ts";
import { fieldsOf } from "../selection.ts";
import type { ClauseRule } from "./finding.ts";

type Look<Found> = (clause: GrantingClause, agreement: Agreement, glossary: Glossary) => Found;

/** For clauses that grant under UK GDPR: what withholds needs no basis, and law enforcement has rules of its own. */
export const underGdpr =
  (find: Look<string[]>): ClauseRule["find"] =>
  (clause, agreement, glossary) =>
    isGranting(clause) && clause.basis.regime === "ukGdpr" ? find(clause, agreement, glossary) : [];

export const when = (wrong: boolean, says: string): string[] => (wrong ? [says] : []);

/** The labels of the clause's fields that are of this class. */
export const fieldsOfClass =
  (sensitivity: Sensitivity): Look<string[]> =>
  (clause, agreement, glossary) =>
    fieldsOf(clause, agreement, glossary.catalogue)
      .filter((field) => field.class === sensitivity)
      .map(({ label }) => `“${label}”`);

/** Whether agencies of a kind are private bodies, or owe a duty of secrecy. */
export const is = (property: "private" | "secrecy", kind: string, { vocabularies }: Glossary): boolean =>
  termOf(vocabularies, "agencyKind", kind)?.[property] === true;

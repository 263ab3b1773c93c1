import {
  type Agreement,
  type Field,
  fieldsOf,
  type Glossary,
  isRunning,
  labels,
  list,
  type RunningClause,
  type Sensitivity,
} from "@concordat/domain";
import type { Source } from "./source.ts";

export const sensitivityWords: Record<Sensitivity, string> = {
  standard: "Personal data",
  confidential: "Confidential",
  special: "Special category (Article 9)",
  criminal: "Criminal offence data (Article 10)",
};

/** Worked out once for each clause of a text: a long agreement asks again for every party. */
const reached = new WeakMap<RunningClause, readonly Field[]>();

function fieldsOfClause(clause: RunningClause, { agreement, glossary }: Source): readonly Field[] {
  const known = reached.get(clause) ?? fieldsOf(clause, agreement, glossary.catalogue);
  reached.set(clause, known);
  return known;
}

/** The fields that any of these clauses reaches, in the order of the catalogue. */
export function fieldsReached(clauses: readonly RunningClause[], source: Source): Field[] {
  const keys = new Set(clauses.flatMap((clause) => fieldsOfClause(clause, source).map(({ key }) => key)));
  return source.glossary.catalogue.fields.filter(({ key }) => keys.has(key));
}

/** What the sections are called in which these fields stand. */
function sectionLabels(fields: readonly Field[], { catalogue }: Glossary): string[] {
  const keys = new Set<string>(fields.map(({ section }) => section));
  return catalogue.sections.filter(({ key }) => keys.has(key)).map(({ label }) => label);
}

/** The same in a sentence. */
export function sectionsIn(fields: readonly Field[], glossary: Glossary): string {
  const named = sectionLabels(fields, glossary);
  return named.length === glossary.catalogue.sections.length ? "Everything" : list(named, "and");
}

/** The kinds of data among these fields, the most sensitive last. */
export const classesOf = (fields: readonly Field[]): string[] =>
  Object.entries(sensitivityWords)
    .filter(([name]) => fields.some((field) => field.class === name))
    .map(([, words]) => words);

/** Whom a clause is about, where its conditions say so. */
export function peopleOf({ when }: RunningClause, glossary: Glossary): string {
  const roles = when.flatMap((condition) => (condition.kind === "subjectRole" ? condition.in : []));
  return roles.length > 0 ? list(labels(glossary, "subjectRole", roles), "and") : "The people of a case";
}

const runs = new WeakMap<Agreement, readonly RunningClause[]>();

/** The clauses that run inside a case, as they concern the parties there are. */
export function running(agreement: Agreement): readonly RunningClause[] {
  const known =
    runs.get(agreement) ?? agreement.clauses.filter(isRunning).map((clause) => amongParties(clause, agreement.parties));
  runs.set(agreement, known);
  return known;
}

/** A clause as it concerns the parties there are: a point of Article 6 that is for kinds of agency names those who signed. */
function amongParties<Each extends RunningClause>(clause: Each, parties: Agreement["parties"]): Each {
  const kinds = new Set<string>(parties.map(({ kind }) => kind));
  const article6 = clause.basis.article6.flatMap(({ for: meant, ...point }) => {
    if (!meant) return [point];
    const present = meant.filter((kind) => kinds.has(kind));
    if (present.length === 0) return [];
    return present.length === kinds.size ? [point] : [{ ...point, for: present }];
  });
  return { ...clause, basis: { ...clause.basis, article6 } };
}

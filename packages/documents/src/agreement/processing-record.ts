import {
  basisWords,
  clauseWords,
  keepingWords,
  labels,
  list,
  type Party,
  type RunningClause,
  sidesOf,
  takesPart,
} from "@concordat/domain";
import { note, pairs, part, plain, table } from "../paper/blocks.ts";
import type { Paper, Part } from "../paper/paper.ts";
import { classesOf, fieldsReached, peopleOf, running, sectionsIn } from "./information.ts";
import { paperOf } from "./paper-of.ts";
import { paragraphWords } from "./plain-law.ts";
import { capacityWords, type Source } from "./source.ts";

const toComplete = "To be completed by the controller";

/** How Schedule 1 paragraph 41 wants it said: the condition relied on, and how Article 6 is met. */
function lawOf({ basis }: RunningClause, { glossary }: Source): string[] {
  const conditions = basis.article9.flatMap(({ schedule1 }) => (schedule1 ? [paragraphWords(schedule1)] : []));
  return [
    ...basisWords(basis, glossary),
    ...(conditions.length > 0 ? [`Condition relied on: ${list(conditions, "and")}`] : []),
  ].map((each) => `• ${each}`);
}

function row(clause: RunningClause, source: Source): (string | string[])[] {
  const { agreement, glossary } = source;
  const { from, to } = sidesOf(clause, agreement.parties, glossary);
  const fields = fieldsReached([clause], source);
  const purposes = labels(glossary, "purpose", clause.purposes.length > 0 ? clause.purposes : agreement.purposes);
  const caps = clauseWords(clause, agreement.parties, glossary).obligations.filter(
    (_, place) => clause.obligations[place]?.months,
  );
  return [
    [clause.id, clause.title],
    list(purposes, "and"),
    peopleOf(clause, glossary),
    [sectionsIn(fields, glossary), ...classesOf(fields)],
    `${from} to ${to}`,
    lawOf(clause, source),
    caps.length > 0 ? caps : "By the common terms",
  ];
}

const columns = [
  ["Clause", 14],
  ["Purpose", 12],
  ["People", 13],
  ["Information", 20],
  ["Disclosed by, to", 20],
  ["Law", 30],
  ["Kept", 11],
] as const;

function recordOf(party: Party, source: Source): Part {
  const { agreement } = source;
  const { commonTerms } = agreement;
  const clauses = running({ ...agreement, parties: [party] }).filter(
    (clause) => clause.effect !== "withhold" && takesPart(clause, party),
  );
  return part(party.name, { id: `record-${party.agency}`, layout: "wide" }, [
    pairs(
      ["Controller", `${party.controller} (${capacityWords[party.capacity].toLowerCase()})`],
      ["Data protection officer", toComplete],
      ["Transfers abroad", `None is agreed here. ${toComplete} where its own systems make any.`],
      ["Time limits for erasure", keepingWords(commonTerms)],
      ["Security measures", commonTerms.security],
      ["Retention policy followed", `${toComplete} at each review: yes, or why not (Schedule 1 paragraph 41(c))`],
    ),
    clauses.length > 0
      ? table(
          `What ${party.name} discloses and receives`,
          columns,
          clauses.map((clause) => row(clause, source)),
        )
      : plain("No clause has this party disclose or receive anything."),
  ]);
}

/** The record of processing activities of each party, as far as this agreement makes it: UK GDPR Article 30. */
export const processingRecord = (source: Source): Paper =>
  paperOf(source, `Record of processing: ${source.agreement.title}`, [
    part("What this is", { id: "about", layout: "newPage" }, [
      plain(
        "Article 30 UK GDPR has each controller keep a record of its processing. These are the entries that follow from the clauses of this agreement, one part for each party, to be taken into its own record.",
      ),
      note(
        "Where special category or criminal offence data rests on Schedule 1 to the Data Protection Act 2018, the record also says which condition is relied on, how Article 6 is met, and whether the retention policy was followed (paragraph 41).",
      ),
    ]),
    ...source.agreement.parties.map((party) => recordOf(party, source)),
  ]);

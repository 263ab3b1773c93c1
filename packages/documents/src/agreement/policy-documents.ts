import { type Article9, list, type RunningClause, takesPart } from "@concordat/domain";
import { items, note, part, plain, table } from "../paper/blocks.ts";
import type { BlockOf, Paper } from "../paper/paper.ts";
import { running } from "./information.ts";
import { paperOf } from "./paper-of.ts";
import { paragraphWords } from "./plain-law.ts";
import type { Source } from "./source.ts";

/** A condition that owes an appropriate policy document, and the clauses that claim it. */
interface Owed {
  readonly condition: string;
  readonly clauses: RunningClause[];
}

/** Articles 9(2)(b) and (g) owe one, through Schedule 1 paragraphs 1(1)(b) and 5. */
const owes = ({ point }: Article9): boolean => point === "b" || point === "g";

const nameOf = ({ point, schedule1 }: Article9): string =>
  schedule1 ? paragraphWords(schedule1) : `Article 9(2)(${point}), paragraph not named`;

const criminal = "Article 10 under a condition of Schedule 1";

function owedBy(clauses: readonly RunningClause[]): Owed[] {
  const owed = new Map<string, RunningClause[]>();
  for (const clause of clauses) {
    const conditions = [
      ...clause.basis.article9.filter(owes).map(nameOf),
      ...(clause.basis.article10 === "schedule1" ? [criminal] : []),
    ];
    for (const condition of new Set(conditions)) owed.set(condition, [...(owed.get(condition) ?? []), clause]);
  }
  return [...owed].map(([condition, claimed]) => ({ condition, clauses: claimed }));
}

const contents = [
  "how each data protection principle is kept, where the controller relies on the condition",
  "its policy on keeping and erasing, with how long the data is likely to be kept",
  "kept until six months after the processing ends, reviewed from time to time, shown to the Commissioner on request and without charge (paragraph 40)",
];

const waived =
  "Paragraph 10 owes none for a disclosure to a competent authority. Criminal offence data owes one where its condition stands in Part 1 paragraph 1 or in Part 2.";

const namesOf = (clauses: readonly RunningClause[], { agreement: { parties } }: Source): string[] =>
  parties.filter((party) => clauses.some((clause) => takesPart(clause, party))).map(({ name }) => name);

const conditions = (owed: readonly Owed[], source: Source): BlockOf<"table"> =>
  table(
    "The conditions that owe a policy document",
    [
      ["Condition", 26],
      ["Clauses", 20],
      ["Owed by", 30],
      ["Document", 24],
    ],
    owed.map(({ condition, clauses }) => [
      condition,
      clauses.map(({ id }) => id).join(", "),
      list(namesOf(clauses, source), "and"),
      source.agreement.commonTerms.policyDocument ?? "None is named in the common terms",
    ]),
  );

const held = (owed: readonly Owed[], source: Source): BlockOf<"table"> =>
  table(
    "Who holds it",
    [
      ["Party", 40],
      ["Held since", 20],
      ["Reviewed on", 20],
      ["Kept by", 20],
    ],
    namesOf(
      owed.flatMap(({ clauses }) => clauses),
      source,
    ).map((name) => [name, "", "", ""]),
  );

/** Which appropriate policy documents the parties owe: Data Protection Act 2018 Schedule 1 Part 4. */
export function policyDocuments(source: Source): Paper {
  const owed = owedBy(running(source.agreement).filter(({ effect }) => effect !== "withhold"));
  const none = plain("No clause relies on a condition that owes an appropriate policy document.");
  const parts =
    owed.length > 0
      ? [
          part("Conditions", { id: "conditions", layout: "newPage" }, [conditions(owed, source), note(waived)]),
          part("What each document says", { id: "contents" }, items(contents)),
          part("To be completed", { id: "held" }, [held(owed, source)]),
        ]
      : [part("Conditions", { id: "conditions", layout: "newPage" }, [none])];
  return paperOf(source, `Policy documents owed: ${source.agreement.title}`, parts);
}

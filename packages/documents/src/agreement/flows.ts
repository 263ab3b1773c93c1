import { basisWords, type Clause, clauseWords, isRunning, type RunningClause, sidesOf } from "@concordat/domain";
import { pairs, part, plain, table } from "../paper/blocks.ts";
import type { BlockOf, Part } from "../paper/paper.ts";
import { running } from "./information.ts";
import { levelWords } from "./level-words.ts";
import type { Source } from "./source.ts";

const columns = [
  ["Clause", 14],
  ["From", 14],
  ["To", 14],
  ["Information", 24],
  ["How much", 14],
  ["Only if", 22],
  ["Law", 6],
  ["Duties", 14],
] as const;

const points = (each: readonly string[]): string[] => each.map((point) => `• ${point}`);

/** The laws that clauses rest on, each once, in the order in which clauses first rest on them. */
function lawsOf({ agreement, glossary }: Source): Map<string, { law: readonly string[]; clauses: string[] }> {
  const laws = new Map<string, { law: readonly string[]; clauses: string[] }>();
  for (const clause of running(agreement)) {
    const law = basisWords(clause.basis, glossary);
    const key = JSON.stringify(law);
    const same = laws.get(key) ?? { law, clauses: [] };
    same.clauses.push(clause.id);
    laws.set(key, same);
  }
  return laws;
}

const reference = (place: number): string => `L${place + 1}`;

function row(clause: RunningClause, law: string, { agreement: { parties }, glossary }: Source): (string | string[])[] {
  const { id, title, fields, conditions, obligations } = clauseWords(clause, parties, glossary);
  const { from, to } = sidesOf(clause, parties, glossary);
  return [
    [id, title],
    from,
    to,
    fields.join("; "),
    levelWords(clause),
    conditions.length > 0 ? points(conditions) : "Always",
    law,
    obligations.length > 0 ? points(obligations) : "–",
  ];
}

/** Every clause that runs, a row each: from whom to whom, what, how much, when, under which law, with which duties. */
export function flowTable(source: Source): BlockOf<"table"> {
  const laws = [...lawsOf(source).values()];
  const lawOf = ({ id }: RunningClause) => reference(laws.findIndex(({ clauses }) => clauses.includes(id)));
  const rows = running(source.agreement).map((clause) => row(clause, lawOf(clause), source));
  return table("What moves between the parties", columns, rows);
}

/** The law behind the references of the flow table. */
export const lawTable = (source: Source): BlockOf<"table"> =>
  table(
    "The law that clauses rest on",
    [
      ["Law", 6],
      ["What it is", 70],
      ["Clauses", 24],
    ],
    [...lawsOf(source).values()].map(({ law, clauses }, place) => [reference(place), points(law), clauses.join(", ")]),
  );

const isOutside = (clause: Clause): clause is Extract<Clause, { effect: "outside" }> => !isRunning(clause);

const howToRead =
  "All that stands under “Only if” must hold; the law behind L1 and the like follows the table. Where a clause that shares names all of a section, it means the fields that the catalogue had when this text was written, without locked ones and free text; where a clause withholds, it means everything there, later fields included. A clause that withholds goes before every other.";

/** The clauses of an agreement: those that run inside a case as a table, those that do not as sentences. */
export function flows(source: Source): Part[] {
  const outside = source.agreement.clauses.filter(isOutside);
  const clauses = part("Clauses", { id: "flows", layout: "wide" }, [plain(howToRead), flowTable(source)]);
  const law = part("The law", { id: "law", layout: "newPage" }, [lawTable(source)]);
  if (outside.length === 0) return [clauses, law];
  const recorded = part("Flows outside a case", { id: "outside" }, [
    plain("Agreed and recorded here; they do not run inside a case of the portal."),
    pairs(...outside.map(({ id, title, text }) => [`${id} ${title}`, text] as const)),
  ]);
  return [clauses, law, recorded];
}

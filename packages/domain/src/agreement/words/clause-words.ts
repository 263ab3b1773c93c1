import type { Agreement } from "../agreement.ts";
import { type Clause, type From, isRunning, type RunningClause, type To } from "../clause.ts";
import { type Glossary, labels, list, selectorLabel } from "../glossary.ts";
import { basisWords } from "./basis-words.ts";
import { sentenceOf } from "./condition-words.ts";

/** A clause as it is read: one sentence, what must hold, what must be done, the law. */
export interface ClauseWords {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly fields: readonly string[];
  readonly conditions: readonly string[];
  readonly obligations: readonly string[];
  readonly law: readonly string[];
}

type Parties = Agreement["parties"];

const agencyNames = (parties: Parties, ids: readonly string[]): string[] =>
  ids.map((id) => parties.find(({ agency }) => agency === id)?.name ?? "an agency that is not a party");

function fromWords(from: From, parties: Parties, glossary: Glossary): string {
  switch (from.who) {
    case "anyParty":
      return "Every party";
    case "joint":
      return "The joint record";
    case "kinds":
      return list(labels(glossary, "agencyKind", from.kinds), "and");
    case "agencies":
      return list(agencyNames(parties, from.agencies), "and");
  }
}

function receivers(to: To, parties: Parties, glossary: Glossary): string {
  switch (to.who) {
    case "anyone":
      return "anyone";
    case "anyParty":
      return "every other party";
    case "kinds":
      return list(labels(glossary, "agencyKind", to.kinds), "and");
    case "agencies":
      return list(agencyNames(parties, to.agencies), "and");
  }
}

/** Who within the receiving agencies: `Police (MARAC coordinator, with the certificate Vetting check)`. */
function toWords(to: To, parties: Parties, glossary: Glossary): string {
  const people = [...labels(glossary, "role", to.roles), ...labels(glossary, "caseRole", to.caseRoles)];
  const certificates = labels(glossary, "certificate", to.certificates);
  const within = [
    ...(people.length > 0 ? [list(people, "or")] : []),
    ...(certificates.length > 0 ? [`holding ${list(certificates, "and")}`] : []),
  ];
  return receivers(to, parties, glossary) + (within.length > 0 ? ` (${within.join(", ")})` : "");
}

/** The two sides of a clause as a table has them: whose information, and whose eyes. */
export const sidesOf = ({ from, to }: RunningClause, parties: Parties, glossary: Glossary) => ({
  from: fromWords(from, parties, glossary),
  to: toWords(to, parties, glossary),
});

const shows = { value: "in full", coarse: "in outline only", known: "that it exists, without its content" } as const;
const silences = {
  named: "",
  vague: " Others see only that something is held.",
  hidden: " Others see no sign of it.",
} as const;

function sentence(clause: RunningClause, parties: Parties, glossary: Glossary): string {
  const from = fromWords(clause.from, parties, glossary);
  const to = toWords(clause.to, parties, glossary);
  switch (clause.effect) {
    case "share":
      return `${from} shares with ${to}, ${shows[clause.show]}.${silences[clause.marker]}`;
    case "ask":
      return `${from} decides, when ${to} asks.${silences[clause.marker]}`;
    case "mustShare":
      return `${from} must share with ${to} what bears on it, unless sharing would do more harm; a person decides.${silences[clause.marker]}`;
    case "withhold":
      return `${from} withholds from ${to}, whatever else is agreed.${silences[clause.marker]}`;
  }
}

/** A clause in words. Every screen, printout and reason says a clause with these. */
export function clauseWords(clause: Clause, parties: Parties, glossary: Glossary): ClauseWords {
  const { id, title } = clause;
  if (!isRunning(clause))
    return { id, title, sentence: clause.text, fields: [], conditions: [], obligations: [], law: [] };
  const purposes =
    clause.purposes.length > 0
      ? [`the reader’s purpose is ${list(labels(glossary, "purpose", clause.purposes), "or")}`]
      : [];
  return {
    id,
    title,
    sentence: sentence(clause, parties, glossary),
    fields: clause.fields.map((selector) => selectorLabel(glossary, selector)),
    conditions: [...purposes, ...clause.when.map((condition) => sentenceOf(condition, glossary))],
    obligations: clause.obligations.map(
      ({ kind, months }) => labels(glossary, "obligation", [kind])[0] + (months ? `: ${months} months` : ""),
    ),
    law: basisWords(clause.basis, glossary),
  };
}

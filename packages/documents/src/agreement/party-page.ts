import {
  type Clause,
  clauseWords,
  type From,
  keepingWords,
  labels,
  list,
  type Party,
  partOf,
  type RunningClause,
  takesPart,
  type To,
  umbrellaName,
  wordsOfTerms,
} from "@concordat/domain";
import { blanks, heading, items, lead, pairs, part, plain } from "../paper/blocks.ts";
import type { Block, Part } from "../paper/paper.ts";
import { fieldsReached, running, sectionsIn } from "./information.ts";
import { plainLaw } from "./plain-law.ts";
import { dayInWords, instantInWords, type Source } from "./source.ts";

const onWhich = { share: "", ask: ", when asked and agreed", mustShare: ", as a duty", withhold: "" } as const;

interface Exchange {
  readonly clauses: readonly RunningClause[];
  readonly none: string;
  /** The other side: from whom one gets, to whom one gives. */
  readonly other: "from" | "to";
}

/** Everybody who stands on the other side of these clauses, each once. */
function whomOf(sides: readonly (From | To)[], { agreement: { parties }, glossary }: Source): string {
  if (sides.some(({ who }) => who === "anyone")) return "anyone";
  if (sides.some(({ who }) => who === "anyParty")) return "every other party";
  const kinds = sides.flatMap((side) => (side.who === "kinds" ? side.kinds : []));
  const agencies = new Set(sides.flatMap((side) => (side.who === "agencies" ? side.agencies : [])));
  const names = parties.filter(({ agency }) => agencies.has(agency)).map(({ name }) => name);
  const joint = sides.some(({ who }) => who === "joint") ? ["the joint record"] : [];
  return list([...new Set([...labels(glossary, "agencyKind", kinds), ...names, ...joint])], "and");
}

/** Clauses by their titles, each once: those whose titles begin alike stand together behind what they share. */
function namesOf(clauses: readonly RunningClause[]): string[] {
  const cut = clauses.map(({ id, title, effect }) => {
    const [topic = "", ...rest] = title.split(": ");
    return { topic, says: `${rest.join(": ")}${onWhich[effect]}`, id };
  });
  return [...Map.groupBy(cut, ({ topic }) => topic)].map(([topic, each]) => {
    const parts = each.map(({ says, id }) => `${says} (${id})`.trim());
    return each.every(({ says }) => says === "" || says.startsWith(","))
      ? `${topic}${parts.join("; ").replace(/^(?!,)/, " ")}`
      : `${topic}: ${parts.join("; ")}`;
  });
}

/** One side of the exchange: its sections of information, whom it meets, and its clauses. */
function exchange(title: string, { clauses, none, other }: Exchange, source: Source): Block[] {
  if (clauses.length === 0) return [heading(title), plain(none)];
  const sections = sectionsIn(fieldsReached(clauses, source), source.glossary);
  const whom = whomOf(
    clauses.map((clause) => clause[other]),
    source,
  );
  return [
    heading(title),
    plain(`${sections}. ${other === "to" ? "To" : "From"}: ${whom}.`),
    ...items(namesOf(clauses), { short: true }),
  ];
}

/** What clauses and common terms ask of everybody who takes part in these clauses. */
function duties(clauses: readonly RunningClause[], { agreement, glossary }: Source): string[] {
  const { parties, commonTerms } = agreement;
  const owed = clauses.flatMap((clause) => clauseWords(clause, parties, glossary).obligations);
  return [
    ...(owed.length > 0 ? [`As the clauses say: ${[...new Set(owed)].join("; ")}`] : []),
    `A breach: tell the other parties within ${commonTerms.breachHours} hours`,
    `Passing it on: ${wordsOfTerms(commonTerms, ["onward", "onwardSharing"])}`,
    `Keeping it: ${keepingWords(commonTerms)}`,
    `People’s rights: ${commonTerms.rights}`,
    `Security: ${commonTerms.security}`,
    ...(commonTerms.policyDocument ? [`A policy document, ready to be shown: ${commonTerms.policyDocument}`] : []),
  ];
}

function signing(party: Party, source: Source): Block[] {
  const head = heading(`Signed for ${party.name}`);
  const signature = source.signatures.find(({ agency }) => agency === party.agency);
  if (!signature) return [head, blanks(`Name and signature (${party.signatoryRole})`, "Date")];
  const { name, jobTitle, at, hash } = signature;
  const office = jobTitle === party.signatoryRole ? "" : ` (${party.signatoryRole})`;
  return [head, plain(`${name}, ${jobTitle}${office}, on ${instantInWords(at, source)}. Text signed: ${hash}`)];
}

function terms({ agreement, number, glossary }: Source): Block {
  const { effectiveFrom, reviewBy, endsAt, onLapse, purposes } = agreement;
  const until = endsAt ? ` until ${dayInWords(endsAt)}` : "";
  const lapse = onLapse.then === "stop" ? "it stops" : `it stops ${onLapse.days} days later`;
  return pairs(
    ["Agreement", `${agreement.title}, version ${number}`],
    ...(agreement.umbrella ? [["Stands under", umbrellaName(agreement.umbrella)] as const] : []),
    ["Used only for", list(labels(glossary, "purpose", purposes), "and")],
    [
      "Runs",
      `From ${dayInWords(effectiveFrom)}${until}; reviewed by ${dayInWords(reviewBy)}, without a review ${lapse}`,
    ],
  );
}

function why(clauses: readonly RunningClause[], party: Party, source: Source): Block[] {
  const { grounds, more } = plainLaw(
    clauses.map(({ basis }) => basis),
    party,
    source.glossary,
  );
  return [heading("Why the law allows it"), ...items(grounds, { short: true }), ...items(more)];
}

/** What goes out, what comes in, and what stays closed. */
function exchanges(party: Party, { clauses, source }: { clauses: readonly RunningClause[]; source: Source }): Block[] {
  const { gives, gets, keepsBack } = partOf(source.agreement, party);
  const among = (wanted: readonly Clause[]) => clauses.filter(({ id }) => wanted.some((clause) => clause.id === id));
  const given = { clauses: among(gives), other: "to", none: "Nothing: no clause discloses what you hold." } as const;
  const got = { clauses: among(gets), other: "from", none: "Nothing: no clause discloses anything to you." } as const;
  const closed = { clauses: among(keepsBack), other: "to", none: "" } as const;
  return [
    ...exchange("What you give", given, source),
    ...exchange("What you get", got, source),
    ...(closed.clauses.length > 0 ? exchange("What you keep back", closed, source) : []),
  ];
}

/** One page that a trustee can sign on: what this party gives, what it gets, what it must do, and why the law allows it. */
export function partyPage(party: Party, source: Source): Part {
  const { agreement } = source;
  const clauses = running(agreement).filter((clause) => takesPart(clause, party));
  const granting = clauses.filter(({ effect }) => effect !== "withhold");
  return part(`For ${party.name}`, { id: `party-${party.agency}`, layout: "onePage" }, [
    lead(agreement.summary),
    terms(source),
    ...exchanges(party, { clauses, source }),
    heading("What you must do"),
    ...items(duties(clauses, source)),
    ...why(granting, party, source),
    ...signing(party, source),
  ]);
}

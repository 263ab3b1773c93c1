import { clauseWords, isGranting, labels, type RunningClause, umbrellaName } from "@concordat/domain";
import { fieldsReached, running } from "../agreement/information.ts";
import type { Source } from "../agreement/source.ts";

/**
 * The `SharingPolicy` of the national draft for machine-readable agreements (Multi-Agency Information Sharing,
 * Information Governance v0.1, October 2025), with its own names.
 */
interface SharingPolicy {
  readonly URI: string;
  readonly Identifier: { readonly value: string; readonly System: string };
  readonly Name: string;
  readonly Contact: string;
  readonly Party: readonly { readonly Name: string; readonly CatalogueID: readonly string[] }[];
  readonly Data: readonly string[];
  readonly Purpose: readonly string[];
  readonly StartDate: string;
  readonly EndDate: string;
  readonly PermittedUse: readonly string[];
  readonly Restrictions: readonly string[];
  readonly DataRecipientResponsibilities: readonly string[];
  readonly SecurityMeasure: readonly string[];
  readonly LegalCompliance: readonly string[];
}

interface NationalDraft {
  readonly policy: SharingPolicy;
  /** What the draft has no place for, or only a sentence: said to whoever takes the file away. */
  readonly lost: readonly string[];
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** A name by the hash of what it names (RFC 6920). */
const nameOf = (hash: string): string => `ni:///sha-256;${Buffer.from(hash, "hex").toString("base64url")}`;

const wordsOf = (clause: RunningClause, { agreement, glossary }: Source) =>
  clauseWords(clause, agreement.parties, glossary);

/** What is forbidden, and under which conditions what is permitted is: sentences, since the draft knows codes alone. */
function restrictions(clauses: readonly RunningClause[], source: Source): string[] {
  return clauses.flatMap((clause) => {
    const { id, sentence, fields, conditions } = wordsOf(clause, source);
    const only = conditions.map((condition) => `${id} only if ${condition}`);
    return clause.effect === "withhold" ? [`${id} ${sentence} ${fields.join("; ")}`, ...only] : only;
  });
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

function lostFrom({ agreement, signatures, history }: Source): string[] {
  const clauses = running(agreement);
  const conditions = clauses.reduce((sum, { when, purposes }) => sum + when.length + (purposes.length > 0 ? 1 : 0), 0);
  const outline = clauses.filter((clause) => clause.effect === "share" && clause.show !== "value");
  const asked = clauses.filter(({ effect }) => effect === "ask" || effect === "mustShare");
  const outside = agreement.clauses.length - clauses.length;
  const examples = agreement.expectations?.length ?? 0;
  return [
    `Who gives what to whom: ${count(clauses.length, "clause")} become one list of data for every party.`,
    `Which law each clause rests on: one list for the whole agreement.`,
    ...(agreement.umbrella ? [`That it stands under ${umbrellaName(agreement.umbrella)}, and runs only with it.`] : []),
    ...(conditions > 0 ? [`${count(conditions, "condition")}: kept as sentences, which no machine reads.`] : []),
    ...(outline.length > 0
      ? [`${count(outline.length, "clause")} that share in outline, or only that something exists: the level.`]
      : []),
    ...(asked.length > 0 ? [`${count(asked.length, "clause")} where a person decides each time.`] : []),
    ...(outside > 0 ? [`${count(outside, "clause")} for what does not run inside a case.`] : []),
    ...(examples > 0 ? [`${count(examples, "example")} that prove the text.`] : []),
    "What each party is (controller, joint controller, processor), who signs for it, and its number in the national catalogue, which is not known here: our own stands in its place.",
    `${count(signatures.length, "signature")} and ${count(history.length, "version")}.`,
    "What happens when the review is missed. The end is the day agreed, or the day of review where none is.",
  ];
}

/** An agreement in the national draft's shape, and what is lost on the way. */
export function nationalDraft(source: Source): NationalDraft {
  const { agreement, glossary, hash, partnership, number } = source;
  const { commonTerms } = agreement;
  const clauses = running(agreement);
  const words = clauses.map((clause) => wordsOf(clause, source));
  const policy: SharingPolicy = {
    URI: nameOf(hash),
    Identifier: { value: `${hash}/${number}`, System: "urn:ietf:rfc:8785" },
    Name: agreement.title,
    Contact: partnership,
    Party: agreement.parties.map(({ name, agency }) => ({ Name: name, CatalogueID: [`urn:uuid:${agency}`] })),
    Data: fieldsReached(clauses.filter(isGranting), source).map(({ key, label }) => `${key}: ${label}`),
    Purpose: labels(glossary, "purpose", agreement.purposes),
    StartDate: agreement.effectiveFrom,
    EndDate: agreement.endsAt ?? agreement.reviewBy,
    PermittedUse: ["odrl:read"],
    Restrictions: [`Onward sharing: ${commonTerms.onwardSharing}`, ...restrictions(clauses, source)],
    DataRecipientResponsibilities: distinct([
      ...words.flatMap(({ obligations }) => obligations),
      `Tell the other parties of a breach within ${commonTerms.breachHours} hours`,
      `Retention: ${commonTerms.retention}`,
      `Rights: ${commonTerms.rights}`,
    ]),
    SecurityMeasure: [commonTerms.security],
    LegalCompliance: distinct(words.flatMap(({ law }) => law)),
  };
  return { policy, lost: lostFrom(source) };
}

import type { Expectation, Outcome } from "../expectation.ts";
import { fieldOf, type Glossary, labels, list } from "../glossary.ts";
import { sentenceOf } from "./condition-words.ts";

const outcomes: Readonly<Record<Outcome, string>> = {
  value: "sees it in full",
  coarse: "sees it in outline",
  known: "sees only that it is held",
  ask: "may ask its owner for it",
  notShown: "does not see it",
  noTrace: "sees no sign of it",
};

/** An example as it is read: who, what of whom, in which situation, and what comes of it. */
export interface ExpectationWords {
  readonly reader: string;
  readonly what: string;
  readonly given: readonly string[];
  readonly sees: string;
}

function readerWords({ reader }: Expectation, glossary: Glossary): string {
  const named = (vocabulary: string, codes: readonly string[]) =>
    codes.length > 0 ? [list(labels(glossary, vocabulary, codes), "and")] : [];
  const whom = [...named("role", reader.roles), ...named("caseRole", reader.caseRoles)].join(", ");
  const kind = labels(glossary, "agencyKind", [reader.kind])[0] ?? reader.kind;
  const trained = named("certificate", reader.certificates).map((held) => ` with ${held}`);
  return `${whom || "Somebody"} of ${kind}${trained.join("")}`;
}

/** An example in words that everybody who signs can check. */
export function expectationWords(expectation: Expectation, glossary: Glossary): ExpectationWords {
  const { reader, owner, field, given, shielded, sees } = expectation;
  const whose =
    owner === "joint" ? "of the joint record" : `held by ${labels(glossary, "agencyKind", [owner])[0] ?? owner}`;
  const purpose = reader.purpose
    ? `the reader’s purpose is ${labels(glossary, "purpose", [reader.purpose])[0]}`
    : "the reader has no purpose";
  return {
    reader: readerWords(expectation, glossary),
    what: `“${fieldOf(glossary, field)?.label ?? field}” ${whose}`,
    given: [
      purpose,
      ...(reader.involved ? [] : ["the reader’s agency does not work the case"]),
      ...given.map((condition) => sentenceOf(condition, glossary)),
      ...(shielded ? ["the person lives under a shield"] : []),
    ],
    sees: outcomes[sees],
  };
}

export const outcomeWords = (sees: Outcome): string => outcomes[sees];

import { type Glossary, labels, list, sentenceOf } from "@concordat/domain";
import type { Clue } from "./clue.ts";

const vocabularyOf = { purpose: "purpose", roles: "role", caseRoles: "caseRole", certificates: "certificate" } as const;

interface AboutReader {
  readonly kind: keyof typeof vocabularyOf;
  readonly codes: readonly string[];
}

function readerWords({ kind, codes }: AboutReader, holds: boolean, words: Glossary): string {
  const named = labels(words, vocabularyOf[kind], codes);
  const either = list(named, "or");
  switch (kind) {
    case "purpose":
      return holds ? `the reader’s purpose is ${either}` : `the reader’s purpose is not ${either}`;
    case "roles":
      return holds ? `the reader is a ${either}` : `the reader is not a ${either}`;
    case "caseRoles":
      return holds ? `the reader’s part in the case is ${either}` : `the reader’s part in the case is not ${either}`;
    case "certificates":
      return holds ? `the reader holds ${list(named, "and")}` : `the reader does not hold ${list(named, "and")}`;
  }
}

/** A clue as a sentence. What a clause needs and does not find is "not established"; what withholds stops only at what is ruled out. */
export function clueWords({ about, holds, orUnknown }: Clue, glossary: Glossary): string {
  switch (about.kind) {
    case "condition": {
      const sentence = sentenceOf(about.condition, glossary);
      if (orUnknown) return holds ? `it may be that ${sentence}` : `it is ruled out that ${sentence}`;
      return holds ? sentence : `it is not established that ${sentence}`;
    }
    case "involved":
      return holds ? "the reader’s agency works the case" : "the reader’s agency does not work the case";
    case "shielded":
      return holds ? "the person lives under a shield" : "no shield stands over the person";
    case "reason":
      return holds ? "the reader has said why they need it" : "the reader has not said why they need it";
    case "newest":
      return holds ? `it is among the newest ${about.records}` : `it is older than the newest ${about.records}`;
    default:
      return readerWords(about, holds, glossary);
  }
}

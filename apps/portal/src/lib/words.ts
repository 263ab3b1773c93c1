import { type Field, fieldOf, type Glossary, labelOf } from "@concordat/domain";
import { createContext, useContext } from "react";
import type { Answers } from "./trpc.ts";

type Told = Answers["catalogue"]["words"];
export type Agency = Omit<Told["agencies"][number], "id"> & { readonly id: string };

/** What fields, codes and agencies are called. */
export interface Words {
  readonly glossary: Glossary;
  readonly agencies: readonly Agency[];
  readonly field: (key: string) => Field | undefined;
  readonly label: (vocabulary: string, code: string) => string;
  readonly agency: (id: string) => Agency;
}

const unknown: Omit<Agency, "id"> = {
  name: "Another agency",
  shortName: "Another agency",
  kind: "",
  colour: "gray",
  mark: "?",
  phone: "",
  email: "",
  controller: "",
};

export function wordsFrom({ catalogue, vocabularies, gateways, agencies }: Told): Words {
  const glossary: Glossary = { catalogue, vocabularies, gateways };
  const byId = new Map<string, Agency>(agencies.map((agency) => [agency.id, agency]));
  return {
    glossary,
    agencies,
    field: (key) => fieldOf(glossary, key),
    label: (vocabulary, code) => labelOf(vocabularies, vocabulary, code),
    agency: (id) => byId.get(id) ?? { ...unknown, id },
  };
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** The partnership's words. Every page below the signed-in frame has them. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("The partnership's words are not here yet.");
  return words;
}

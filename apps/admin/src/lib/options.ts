import { useWords, type Words } from "./words.ts";

/** Something that can be chosen, as the design system’s lists want it. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Shown where it is chosen already, and not to be chosen anew. */
  readonly disabled?: boolean;
}

/** The terms of a vocabulary, to be chosen from. */
export const termsOf = ({ vocabularies }: Words, vocabulary: string): Option[] =>
  (vocabularies[vocabulary]?.terms ?? []).map(({ code, label, retired = false }) => ({
    value: code,
    label,
    disabled: retired,
  }));

export const useTerms = (vocabulary: string): Option[] => termsOf(useWords(), vocabulary);

/** A record of labels, to be chosen from in its own order. */
export const optionsFrom = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

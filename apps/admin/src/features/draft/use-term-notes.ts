import { type CommonTerm, CommonTerms, termOrigin, termStanding } from "@concordat/domain";
import { useUmbrellas } from "../../lib/umbrella-choice.tsx";
import { type DraftAgreement, termsOf } from "./text/draft-agreement.ts";

/** As an input takes it: what is right is a description, what loosens the umbrella an error. */
export interface TermNote {
  readonly description?: string;
  readonly error?: string;
}

interface TermNotes {
  readonly note: (term: CommonTerm) => TermNote;
  /** The umbrella’s terms; null where there is none, or it can no longer be stood under. */
  readonly theirs: CommonTerms | null;
}

/** What is said of each term while it is typed: where it comes from, or that it loosens the umbrella. */
export function useTermNotes({ umbrella, commonTerms: drafted }: DraftAgreement): TermNotes {
  const { data: choices = [] } = useUmbrellas();
  const theirs = choices.find(({ version }) => version === umbrella?.version)?.commonTerms ?? null;
  const mine = CommonTerms.safeParse(termsOf(drafted));
  if (!umbrella || !theirs || !mine.success) return { note: () => ({}), theirs };
  const commonTerms = mine.data;
  return {
    theirs,
    note: (term) => {
      const origin = termOrigin(term, { umbrella, commonTerms }, theirs);
      if (origin === null) return {};
      return termStanding(term, commonTerms, theirs) === "loosened" ? { error: origin } : { description: origin };
    },
  };
}

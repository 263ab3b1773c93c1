import { type Agreement, dayOf, expectationWords, type Finding, findingsOf } from "@concordat/domain";
import { type Trial, tryExpectations } from "@concordat/policy";
import { foundUnderUmbrella } from "../agreements/umbrella.ts";
import type { Governance } from "../gateway/governance-shelf.ts";

/** What a text is tried with, at an instant. */
export const trialOf = (agreement: Agreement, { book, timeZone }: Governance, at: number): Trial => ({
  agreement,
  catalogue: book.catalogue,
  joint: book.joint,
  today: dayOf(at, timeZone),
  timeZone,
});

interface Written {
  readonly agreement: Agreement;
  /** The agreement that it is a text of; null for one that is not there yet. */
  readonly of: string | null;
}

/**
 * Everything that stands against a text: what the rules find in it, by itself and beside its umbrella, and the examples
 * in it that do not come out.
 */
export function foundIn({ agreement, of }: Written, governance: Governance, at: number): Finding[] {
  const failed = new Set(
    tryExpectations(trialOf(agreement, governance, at)).flatMap(({ expectation, met }) => (met ? [] : [expectation])),
  );
  const examples = (agreement.expectations ?? [])
    .filter(({ id }) => failed.has(id))
    .map((expectation): Finding => {
      const { reader, what, sees } = expectationWords(expectation, governance.glossary);
      return {
        rule: "exampleFails",
        severity: "error",
        clause: null,
        says: `Example ${expectation.id}, “${expectation.title}”, does not come out: it says that ${reader} ${sees}, of ${what}.`,
        mend: "Open the examples to see which clause decides. Change the clause, or the example if it no longer says what the partners agree.",
        citation: "UK GDPR Article 5(2): accountability",
      };
    });
  return [
    ...foundUnderUmbrella(agreement, governance, { of, at }),
    ...findingsOf(agreement, governance.glossary),
    ...examples,
  ];
}

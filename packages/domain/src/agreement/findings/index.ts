import type { Agreement } from "../agreement.ts";
import { isRunning } from "../clause.ts";
import type { Glossary } from "../glossary.ts";
import type { ClauseRule, Finding } from "./finding.ts";
import { flowRules } from "./flow-rules.ts";
import { gatewayRules } from "./gateway-rules.ts";
import { lawRules } from "./law-rules.ts";
import { agreementRules, unknownTerms } from "./term-rules.ts";

const termRule: ClauseRule = {
  rule: "unknownTerm",
  severity: "error",
  citation: "Vocabularies of the partnership",
  mend: "Choose a term of the vocabulary, or add it there first.",
  find: (clause, _, glossary) => unknownTerms(clause, glossary),
};

const clauseRules: readonly ClauseRule[] = [termRule, ...flowRules, ...gatewayRules, ...lawRules];

/** Everything that the rules find in a text, clause by clause in the order of the text. Errors block circulation; advice does not. */
export function findingsOf(agreement: Agreement, glossary: Glossary): Finding[] {
  const whole = agreementRules.flatMap(({ find, ...rule }) =>
    find(agreement, glossary).map((says) => ({ ...rule, clause: null, says })),
  );
  const each = agreement.clauses
    .filter(isRunning)
    .flatMap((clause) =>
      clauseRules.flatMap(({ find, ...rule }) =>
        find(clause, agreement, glossary).map((says) => ({ ...rule, clause: clause.id, says })),
      ),
    );
  return [...whole, ...each];
}

export const blocks = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === "error");

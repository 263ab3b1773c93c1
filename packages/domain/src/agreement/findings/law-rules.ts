import { list } from "../glossary.ts";
import type { ClauseRule } from "./finding.ts";
import { lawfulBasisRules } from "./lawful-basis-rules.ts";
import { specialCategoryRules } from "./special-category-rules.ts";
import { fieldsOfClass, underGdpr, when } from "./under-gdpr.ts";

const crimeRules: readonly ClauseRule[] = [
  {
    rule: "criminalWithoutRoute",
    severity: "error",
    citation: "UK GDPR Article 10; Data Protection Act 2018 s10(4), s11(2)",
    mend: "Say whether it is processed under official authority or a condition of Schedule 1.",
    find: underGdpr((clause, agreement, glossary) => {
      const fields = fieldsOfClass("criminal")(clause, agreement, glossary);
      return when(
        fields.length > 0 && !clause.basis.article10,
        `${list(fields, "and")} ${fields.length === 1 ? "is" : "are"} criminal offence data, and no Article 10 route is named.`,
      );
    }),
  },
  {
    rule: "article6InLawEnforcement",
    severity: "error",
    citation: "Data Protection Act 2018 Part 3, s35",
    mend: "Take the Article 6 and 9 points out: Part 3 has its own principles.",
    find: ({ basis }) =>
      when(
        basis.regime === "lawEnforcement" && basis.article6.length + basis.article9.length > 0,
        "Law enforcement processing names a basis of UK GDPR.",
      ),
  },
];

/** Rules of law, each with its citation. Position as of late 2026; reference, not legal advice. */
export const lawRules: readonly ClauseRule[] = [...lawfulBasisRules, ...specialCategoryRules, ...crimeRules];

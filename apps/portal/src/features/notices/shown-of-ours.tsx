import { longDate } from "../../lib/age-words.ts";
import { useWords } from "../../lib/words.ts";
import type { CaseNotices, Clauses } from "./owed.ts";
import { UnderClause } from "./under-clause.tsx";

interface Shown {
  readonly notices: CaseNotices["shown"];
  readonly cited: Clauses;
}

/** `Police read your Convictions on 22 November 2026, under clause FC5a …`: a line for each day, agency and clause. */
export function ShownOfOurs({ notices, cited }: Shown) {
  const words = useWords();
  return (
    <ul className="notices">
      {notices.map(({ agencyId, version, clause, day, fields }) => (
        <li key={`${agencyId} ${version} ${clause} ${day}`}>
          <strong>{agencyId ? words.agency(agencyId).name : "Another party of the agreement"}</strong> was shown your{" "}
          {fields.map((field) => words.field(field)?.label ?? field).join(", ")} on {longDate(day)},{" "}
          <UnderClause version={version} clause={clause} cited={cited} />.
        </li>
      ))}
    </ul>
  );
}

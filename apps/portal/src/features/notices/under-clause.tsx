import type { Clauses } from "./owed.ts";

interface Under {
  readonly version: string;
  readonly clause: string;
  readonly cited: Clauses;
}

/** Under which clause of which agreement. */
export function UnderClause({ version, clause, cited }: Under) {
  const found = cited.find((each) => each.version === version && each.clause === clause);
  return (
    <>
      under clause {clause}
      {found && (
        <>
          {" "}
          of {found.agreement}: {found.words.title}
        </>
      )}
    </>
  );
}

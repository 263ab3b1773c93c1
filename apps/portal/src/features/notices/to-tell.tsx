import { longDate } from "../../lib/age-words.ts";
import type { Person } from "../../lib/people.ts";
import { SafeContact } from "../../lib/safe-contact.tsx";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { CaseNotices, Clauses } from "./owed.ts";
import { RecordOutcome } from "./record-outcome.tsx";
import { UnderClause } from "./under-clause.tsx";

interface Telling {
  readonly notices: CaseNotices["toTell"];
  readonly picture: Picture;
  readonly people: readonly Person[];
  readonly cited: Clauses;
}

/** Whom to tell that another agency was shown something about them, how to reach them safely, and what came of it. */
export function ToTell({ notices, picture, people, cited }: Telling) {
  const words = useWords();
  return (
    <>
      <p className="note">Nothing is sent to anybody by itself. Look how to reach them safely first.</p>
      <ul className="notices">
        {notices.map(({ id, subjectId, agencyId, version, clause, dueAt, outcome }) => {
          const name = people.find((person) => person.id === subjectId)?.name ?? "A person of this case";
          return (
            <li key={id} data-notice={id}>
              <p>
                Tell <strong>{name}</strong> that{" "}
                {agencyId ? words.agency(agencyId).name : "another party of the agreement"} was shown what you hold
                about them, <UnderClause version={version} clause={clause} cited={cited} />.{" "}
                <span className="note">Since {longDate(dueAt)}.</span>
              </p>
              {outcome ? (
                <p className="note">
                  {words.label("tellingOutcome", outcome.code)}, {longDate(outcome.at)}.
                </p>
              ) : (
                <>
                  <SafeContact subjectId={subjectId} picture={picture} />
                  {picture.can.addEntry && <RecordOutcome id={id} caseId={picture.id} name={name} />}
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { shortDate } from "../../lib/age-words.ts";
import type { Answers } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

type Listed = Answers["cases"]["list"]["items"][number];

/** Cases in rows, each a link by its reference; on a narrow screen each a block. */
export function CaseList({ cases }: { readonly cases: readonly Listed[] }) {
  const words = useWords();
  return (
    <table className="case-list">
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">People</th>
          <th scope="col">Kind</th>
          <th scope="col">Stage</th>
          <th scope="col">Opened</th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ id, reference, people, caseType, stage, openedOn }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: id }}>
                {reference}
              </Link>
            </th>
            <td className="case-list-people">
              {people.length > 0 ? people.join(", ") : <span className="note">No name shared</span>}
            </td>
            <td>{words.label("caseType", caseType)}</td>
            <td>{words.label("stage", stage)}</td>
            <td className="case-list-day">
              <span className="narrow-only">Opened </span>
              {shortDate(openedOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

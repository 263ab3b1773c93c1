import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { shortDate } from "../../lib/age-words.ts";
import { useMe } from "../../lib/me.ts";
import { type Answers, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { TakeOver } from "./take-over.tsx";

type Waiting = Answers["team"]["waiting"];
type WaitingCase = Waiting["cases"][number];

/** The cases of one's agency on which none of its people is at work: for those who reach all of its cases. */
export function ToAllocate() {
  const me = useMe();
  const roles = useWords().glossary.vocabularies["role"]?.terms ?? [];
  const manages = roles.some(({ code, reachesAgencyCases }) => reachesAgencyCases === true && me.roles.includes(code));
  return manages ? <WaitingForSomebody /> : null;
}

function WaitingForSomebody() {
  const { data } = useQuery(useTRPC().team.waiting.queryOptions({}, { gcTime: 0 }));
  if (!data || data.cases.length === 0) return null;
  const byLast = Map.groupBy(data.cases, ({ last }) => last?.id ?? "");
  return (
    <section className="panel" aria-labelledby="to-allocate">
      <Title order={2} size="h4" id="to-allocate">
        Waiting for somebody of yours
      </Title>
      <p className="note">
        Your agency works these cases, and nobody of yours is at work on them: nobody was allocated, or they have left
        or are away.
      </p>
      {[...byLast.values()].map((cases) => (
        <OfOne key={cases[0]?.last?.id ?? ""} cases={cases} colleagues={data.colleagues} />
      ))}
    </section>
  );
}

/** The cases that one person leaves behind, or that nobody had. */
function OfOne({ cases, colleagues }: { readonly cases: readonly WaitingCase[] } & Pick<Waiting, "colleagues">) {
  const words = useWords();
  const last = cases[0]?.last ?? null;
  return (
    <div className="to-allocate">
      <p>{last ? `${last.name} was the last on:` : "Not allocated yet:"}</p>
      <ul>
        {cases.map(({ id, reference, caseType, openedOn }) => (
          <li key={id}>
            <Link to="/cases/$caseId/team" params={{ caseId: id }}>
              {reference}
            </Link>
            <span className="note">
              {" "}
              {words.label("caseType", caseType)}, opened {shortDate(openedOn)}
            </span>
          </li>
        ))}
      </ul>
      {last && <TakeOver from={last} count={cases.length} colleagues={colleagues} />}
    </div>
  );
}

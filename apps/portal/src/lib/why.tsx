import { FailureNote, Waiting } from "@concordat/ui";
import { useQuery } from "@tanstack/react-query";
import { longDate } from "./age-words.ts";
import { type Answers, type Picture, useTRPC } from "./trpc.ts";

type Authority = Picture["authorities"][number];
type Cited = Answers["agreements"]["cite"][number];

/** Why something is shown: whose record it is, or the clause of a signed agreement in words, its law and its end. */
export function Why({
  authorities,
  agencyName,
}: {
  readonly authorities: readonly Authority[];
  readonly agencyName: string;
}) {
  const trpc = useTRPC();
  const clauses = authorities.flatMap((each) =>
    each.kind === "clause" ? [{ version: each.version, clause: each.clause }] : [],
  );
  const cited = useQuery(
    trpc.agreements.cite.queryOptions({ clauses }, { enabled: clauses.length > 0, staleTime: 60_000 }),
  );
  return (
    <div className="why">
      {authorities.some(({ kind }) => kind === "own") && <p>It is your own agency’s record.</p>}
      {authorities.some(({ kind }) => kind === "release") && (
        <p>{agencyName} decided to share this with you. The decision and its reason are on record.</p>
      )}
      {clauses.length > 0 && cited.isPending && <Waiting what="the agreement" />}
      {cited.error && <FailureNote error={cited.error} />}
      {cited.data?.map((each) => (
        <Clause key={`${each.version}/${each.clause}`} cited={each} />
      ))}
    </div>
  );
}

function Clause({ cited: { agreement, number, clause, words, until, reviewBy } }: { readonly cited: Cited }) {
  return (
    <div className="clause">
      <p>
        <strong>{agreement}</strong>, clause {clause}: {words.title}. <span className="note">Version {number}.</span>
      </p>
      <p>{words.sentence}</p>
      {words.conditions.length > 0 && <p className="note">It applies because {words.conditions.join("; ")}.</p>}
      {words.obligations.length > 0 && <p className="note">You must: {words.obligations.join("; ")}.</p>}
      <p className="note">Law: {words.law.join("; ")}.</p>
      <p className="note">
        Shared until {until ? longDate(until) : "the agreement ends"}, unless it is changed sooner. Its parties look at
        it again by {longDate(reviewBy)}.
      </p>
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Answers, useTRPC } from "./trpc.ts";

type CitedClause = Answers["agreements"]["cite"][number];

interface Ref {
  readonly version: CitedClause["version"];
  readonly clause: string;
}

/** Finds the words of clauses; nothing while they are on their way. */
export function useCited(refs: readonly Ref[]): (ref: Ref) => CitedClause | undefined {
  const trpc = useTRPC();
  const clauses = refs.map(({ version, clause }) => ({ version, clause }));
  const { data } = useQuery(
    trpc.agreements.cite.queryOptions({ clauses }, { enabled: clauses.length > 0, staleTime: 60_000 }),
  );
  return ({ version, clause }) => data?.find((each) => each.version === version && each.clause === clause);
}

/** A clause by agreement, number and title, what it says and its law; `children` say how it comes out. */
export function Cited({
  clause: cited,
  children,
}: {
  readonly clause: CitedClause | undefined;
  readonly children?: ReactNode;
}) {
  if (!cited) return null;
  return (
    <div className="clause">
      <p>
        <strong>{cited.agreement}</strong>, clause {cited.clause}: {cited.words.title}.
      </p>
      {children}
      <p className="note">
        {cited.words.sentence} Law: {cited.words.law.join("; ")}.
      </p>
    </div>
  );
}

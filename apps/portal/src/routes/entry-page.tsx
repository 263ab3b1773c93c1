import { FailureNote, NotFoundPage, Waiting } from "@concordat/ui";
import type { ReactNode } from "react";
import { useOpenCase } from "../lib/open-case.ts";
import type { Picture } from "../lib/trpc.ts";

interface Page {
  readonly caseId: string;
  /** For what it is looked at; the first of the agency's purposes unless told. */
  readonly purpose?: string | undefined;
  readonly children: (picture: Picture) => ReactNode;
}

/** A page of its own about a case, such as one on which something is written into it: open while the case is. */
export function EntryPage({ caseId, purpose, children }: Page) {
  const open = useOpenCase(caseId, purpose ?? null);
  if (open.is === "waiting") return <Waiting what="the case" />;
  if (open.is === "gone") return <NotFoundPage />;
  if (open.is === "failed")
    return (
      <div className="page page-narrow">
        <FailureNote error={open.error} />
      </div>
    );
  return <div className="page page-narrow">{children(open.picture)}</div>;
}

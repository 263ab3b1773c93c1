import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Loaded } from "../../lib/loaded.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownVersion } from "../../lib/words.ts";
import { PaperView } from "./paper-view.tsx";
import { type Paper, type PaperKind, paperKinds, papers } from "./papers.ts";
import { TakeAway } from "./take-away.tsx";

interface Chosen {
  readonly version: ShownVersion;
  readonly kind: PaperKind;
}

/** A version as a document to sign, and the other papers that are made from its clauses. */
export function DocumentPage({ version, kind }: Chosen) {
  const trpc = useTRPC();
  const paper = useQuery(trpc.agreements.document.queryOptions({ id: version.summary.id, as: kind }));
  return (
    <Stack gap="xl">
      <PaperChoice version={version} />
      <TakeAway key={kind} version={version} kind={kind} />
      <Loaded query={paper} what="the document">
        {(data) => (
          <>
            <Contents parts={data.parts} />
            <PaperView paper={data} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function PaperChoice({ version }: { readonly version: ShownVersion }) {
  return (
    <nav aria-label="Papers of this version" className="paper-choice">
      {paperKinds.map((kind) => (
        <Link
          key={kind}
          to="/agreements/$version/document"
          params={{ version: version.summary.id }}
          search={kind === "agreement" ? {} : { paper: kind }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {papers[kind]}
        </Link>
      ))}
    </nav>
  );
}

/** The way through a paper; not part of it. */
function Contents({ parts }: { readonly parts: Paper["parts"] }) {
  return (
    <nav aria-label="Contents">
      <details>
        <summary>Contents</summary>
        <ol>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

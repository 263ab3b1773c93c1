import { FailureNote, Waiting } from "@concordat/ui";
import { FieldKey } from "@concordat/domain";
import { useQuery } from "@tanstack/react-query";
import { Cited, useCited } from "../../lib/cited.tsx";
import { type Answers, type Picture, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

type Way = Answers["cases"]["wouldShow"][number];

interface WaysInTo {
  readonly agencyId: string;
  readonly field: string;
  readonly picture: Picture;
}

/** What would have to be so for the reader to be shown what an agency holds back, as the signed agreements say it. */
export function WaysIn({ agencyId, field, picture }: WaysInTo) {
  const trpc = useTRPC();
  const words = useWords();
  const { data, error } = useQuery(
    trpc.cases.wouldShow.queryOptions(
      { caseId: picture.id, purpose: picture.purpose, field: FieldKey.parse(field), agencyId },
      { gcTime: 0 },
    ),
  );
  const cited = useCited(data ?? []);
  if (error) return <FailureNote error={error} />;
  if (!data) return <Waiting what="the agreements" />;
  if (data.length === 0) return null;
  return (
    <section className="ways-in">
      <h4>What {words.agency(agencyId).name} would need to show you this</h4>
      <ul>
        {data.map((way) => (
          <li key={`${way.version}/${way.clause}`}>
            <Cited clause={cited(way)} />
            <Needs way={way} />
          </li>
        ))}
      </ul>
      <p className="note">This is what the agreements say. It does not tell what is recorded in this case.</p>
    </section>
  );
}

function Needs({ way: { does, lacks, rests } }: { readonly way: Way }) {
  return (
    <>
      {lacks.length > 0 && <p>Not so now: {lacks.join("; ")}.</p>}
      {rests.length > 0 && <p>It also asks that {rests.join("; ")}.</p>}
      {does === "ask" && <p>The agency decides when it is asked.</p>}
    </>
  );
}

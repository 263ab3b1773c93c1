import { Title } from "@mantine/core";
import { CaseId } from "@concordat/domain";
import { useQuery } from "@tanstack/react-query";
import { type Picture, useTRPC } from "../../lib/trpc.ts";
import { peopleOf } from "../../lib/people.ts";
import { useWords } from "../../lib/words.ts";
import { ShownOfOurs } from "./shown-of-ours.tsx";
import { ToTell } from "./to-tell.tsx";
import "./notices.css";

/** What others were shown of one's own where a clause owes word of it, and whom to tell. Nothing, where nothing is owed. */
export function Notices({ picture }: { readonly picture: Picture }) {
  const trpc = useTRPC();
  const words = useWords();
  const notices = useQuery(trpc.notices.ofCase.queryOptions({ caseId: CaseId.parse(picture.id) }));
  const all = [...(notices.data?.shown ?? []), ...(notices.data?.toTell ?? [])];
  const clauses = [
    ...new Map(all.map(({ version, clause }) => [`${version}/${clause}`, { version, clause }])).values(),
  ];
  const cited = useQuery(
    trpc.agreements.cite.queryOptions({ clauses }, { enabled: clauses.length > 0, staleTime: 60_000 }),
  );
  if (!notices.data || all.length === 0) return null;
  const { shown, toTell } = notices.data;
  const people = peopleOf(picture, words);
  return (
    <>
      {toTell.length > 0 && (
        <section className="panel" aria-labelledby="to-tell-title" id="to-tell">
          <Title order={2} size="h4" id="to-tell-title">
            People to tell
          </Title>
          <ToTell notices={toTell} picture={picture} people={people} cited={cited.data ?? []} />
        </section>
      )}
      {shown.length > 0 && (
        <section className="panel" aria-labelledby="shown-title" id="shown-of-ours">
          <Title order={2} size="h4" id="shown-title">
            What others were shown of ours
          </Title>
          <ShownOfOurs notices={shown} cited={cited.data ?? []} />
        </section>
      )}
    </>
  );
}

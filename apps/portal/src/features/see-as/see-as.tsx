import { AgencyMark, Empty, FailureNote, usePageTitle, Waiting } from "@concordat/ui";
import { Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../lib/me.ts";
import { type Picture, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { ChooseReader } from "./choose-reader.tsx";
import { agenciesToSeeAs, mostOf, askedAs } from "./reader.ts";
import { SeenList } from "./seen-entries.tsx";
import "./see-as.css";

interface SeeAs {
  readonly picture: Picture;
  /** The agency that was asked about. */
  readonly first: string | undefined;
}

/** One's own agency's information as somebody of another agency on the case sees it. It changes nothing and is on record. */
export function SeeAs({ picture, first }: SeeAs) {
  const me = useMe();
  const agencies = agenciesToSeeAs(picture, me.agencyId);
  const agencyId = agencies.find((each) => each.agencyId === first)?.agencyId ?? agencies[0]?.agencyId;
  usePageTitle(`What others see of ours, case ${picture.reference}`);
  return (
    <article>
      <p className="no-print">
        <Link
          to="/cases/$caseId"
          params={{ caseId: picture.id }}
          search={picture.purpose ? { purpose: picture.purpose } : {}}
        >
          Back to case {picture.reference}
        </Link>
      </p>
      <Title order={1} size="h2">
        What others see of ours
      </Title>
      <p className="see-as-lead">
        What your agency holds on this case, as somebody of another agency sees it under the agreements of today. It is
        only a look: nothing is shared by it. That you looked is on record.
      </p>
      {agencyId ? (
        <AsSomebody picture={picture} agencies={agencies} first={agencyId} />
      ) : (
        <Empty title="No other agency that you can see works this case">There is nobody to look as.</Empty>
      )}
    </article>
  );
}

interface AsSomebody {
  readonly picture: Picture;
  readonly agencies: Picture["agencies"];
  readonly first: string;
}

function AsSomebody({ picture, agencies, first }: AsSomebody) {
  const trpc = useTRPC();
  const words = useWords();
  const [reader, setReader] = useState(mostOf(first));
  const { data, error } = useQuery(
    trpc.cases.seeAs.queryOptions(askedAs(picture, reader), { placeholderData: keepPreviousData, gcTime: 0 }),
  );
  const agency = words.agency(reader.agencyId);
  return (
    <>
      <ChooseReader
        agencies={agencies}
        purposes={data?.purposes ?? []}
        reader={{ ...reader, purpose: data?.purpose ?? reader.purpose }}
        onReader={setReader}
      />
      <output className="see-as-who">
        Seen as <AgencyMark agency={agency} />
      </output>
      {error && <FailureNote error={error} />}
      {!data && !error && <Waiting what="what they see" />}
      {data && <SeenList picture={picture} seen={data} agencyName={agency.name} />}
    </>
  );
}

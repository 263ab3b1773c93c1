import { AgencyMark, FailureNote, Waiting } from "@concordat/ui";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Cited, useCited } from "../../lib/cited.tsx";
import { type Answers, type Picture, type ShownEntry, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

type Sight = Answers["cases"]["whoSees"][number];
type Told = Sight["clauses"][number];

interface Asked {
  readonly entry: ShownEntry;
  readonly picture: Picture;
}

/** For an entry of one's own agency, on demand: which agencies see how much of it, by which clauses. */
export function WhoSees(asked: Asked) {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className="who-sees no-print">
      <Button
        variant="default"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        Who can see this, and why
      </Button>
      <div id={panel}>{open && <Sights {...asked} />}</div>
    </div>
  );
}

function Sights({ entry, picture }: Asked) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.cases.whoSees.queryOptions(
      { caseId: picture.id, purpose: picture.purpose, entryId: entry.id },
      { gcTime: 0, staleTime: 60_000 },
    ),
  );
  if (error) return <FailureNote error={error} />;
  if (!data) return <Waiting what="who can see this" />;
  return (
    <>
      <p className="note">
        Your own agency’s people on this case always see it. What you released to somebody by name is not counted here.
        That you asked is on record.
      </p>
      {data.length === 0 && <p>No other agency that you can see works this case.</p>}
      {data.map((sight) => (
        <OneAgency key={sight.agencyId} sight={sight} />
      ))}
    </>
  );
}

/** How much somebody of an agency sees of it. */
const says: Readonly<Record<Sight["some"], string>> = {
  value: "reads it in full",
  coarse: "sees it in outline",
  known: "sees that it exists",
  ask: "is told that you hold it, and may ask you",
  withheld: "sees that something is held, not what it says",
  hidden: "sees nothing of it",
};

function OneAgency({ sight: { agencyId, some, everybody, clauses } }: { readonly sight: Sight }) {
  const words = useWords();
  const cited = useCited(clauses);
  const deciding = clauses.filter(({ stands }) => stands === "decides");
  const others = clauses.filter(({ stands }) => stands !== "decides");
  return (
    <section className="who-sees-agency" data-agency={agencyId} data-level={some}>
      <p>
        <AgencyMark agency={words.agency(agencyId)} /> {says[some]}
        {everybody !== some && (
          <span className="note"> (some of its people; at the least, somebody {says[everybody]})</span>
        )}
        .
      </p>
      {clauses.length === 0 && <p className="note">No signed agreement shares this field with it.</p>}
      <Clauses clauses={deciding} cited={cited} />
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more clause speaks" : `${others.length} more clauses speak`} of it
          </summary>
          <Clauses clauses={others} cited={cited} />
        </details>
      )}
    </section>
  );
}

interface Listed {
  readonly clauses: readonly Told[];
  readonly cited: ReturnType<typeof useCited>;
}

const Clauses = ({ clauses, cited }: Listed) => (
  <ul>
    {clauses.map((told) => (
      <li key={`${told.version}/${told.clause}`} data-stands={told.stands}>
        <Cited clause={cited(told)}>
          <Standing told={told} />
        </Cited>
      </li>
    ))}
  </ul>
);

const acts = { share: "share it", ask: "put the question to you", withhold: "withhold it" } as const;

/** How a clause comes out, in a sentence; of what others have recorded, only that it depends on it. */
function Standing({ told: { does, stands, lacks, rests } }: { readonly told: Told }) {
  switch (stands) {
    case "decides":
      return <p>This decides: it applies now.</p>;
    case "outdone":
      return <p>All that it asks is so, but something else decides.</p>;
    case "fails":
      return (
        <p>
          It does not apply. To {acts[does]} it would need that {lacks.join("; ")}
          {rests.length > 0 && `. It also asks that ${rests.join("; ")}`}.
        </p>
      );
    case "depends":
      return (
        <p>
          It would {acts[does]} if {rests.join("; ")}. Whether that is recorded is not told here.
        </p>
      );
  }
}

import { AgencyMark, failureOf } from "@concordat/ui";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import type { Audience } from "./entry-draft.ts";

/** How much an agency would see, most first, as it is said to whoever types. */
const says = [
  ["value", "Will read it in full"],
  ["coarse", "Will see an outline"],
  ["known", "Will see that it exists"],
  ["ask", "Will be told that you hold it, and may ask you for it"],
  ["withheld", "Will see that something is held, not what it says"],
  ["hidden", "Will see nothing of it"],
] as const;

/** Under the box in which somebody types: who will read it, by the rules that will decide when they do. */
export function WhoWillRead({ asked }: { readonly asked: Audience }) {
  const trpc = useTRPC();
  const words = useWords();
  const [settled] = useDebouncedValue(asked, 350);
  const { data, error, isFetching } = useQuery(
    trpc.entries.whoWillRead.queryOptions(settled, { placeholderData: keepPreviousData, gcTime: 0 }),
  );
  const field = error ? failureOf(error).fields.find(({ path }) => path === "field") : undefined;
  return (
    <section className="who-will-read" aria-labelledby="who-will-read" aria-busy={isFetching}>
      <h2 id="who-will-read">Who will read this</h2>
      {error && !field && <p className="note">This cannot be worked out just now. Recording still works.</p>}
      {data && (
        <dl>
          {says.map(([level, say]) => {
            const agencies = data.filter(({ some }) => some === level);
            return agencies.length === 0 ? null : (
              <div key={level} data-level={level}>
                <dt>{say}</dt>
                <dd>
                  {agencies.map(({ agencyId, everybody, some }) => (
                    <span key={agencyId} className="reader">
                      <AgencyMark agency={words.agency(agencyId)} short />
                      {everybody !== some && <span className="note"> (some of its people)</span>}
                    </span>
                  ))}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {data?.length === 0 && <p className="note">No other agency that you can see works this case.</p>}
      <p className="note">Your own agency’s people on this case always read it.</p>
    </section>
  );
}

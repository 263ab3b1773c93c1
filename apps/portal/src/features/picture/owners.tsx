import { AgencyMark, AgencySign } from "@concordat/ui";
import { VisuallyHidden } from "@mantine/core";
import { useWords } from "../../lib/words.ts";

interface OwnersOf {
  readonly agencies: readonly string[];
  /** Where there are more, each is told by its colour and mark; the names are there for those who do not see them. */
  readonly namedUpTo: number;
}

/** Whose it is. */
export function Owners({ agencies, namedUpTo }: OwnersOf) {
  const words = useWords();
  return (
    <span className="owners">
      {agencies.map((id) => {
        const agency = words.agency(id);
        if (agencies.length <= namedUpTo) return <AgencyMark key={id} agency={agency} short />;
        return (
          <span key={id} title={agency.name} className="owner">
            <AgencySign agency={agency} />
            <VisuallyHidden>{agency.name}, </VisuallyHidden>
          </span>
        );
      })}
    </span>
  );
}

import { umbrellaName } from "@concordat/domain";
import { UmbrellaChoice } from "../../lib/umbrella-choice.tsx";
import type { UmbrellaChoice as Choice } from "../../lib/words.ts";
import type { Drafted } from "./agreement-fields.tsx";
import { FoldedPart } from "./folded-part.tsx";
import { draftTerms } from "./text/draft-agreement.ts";

interface Standing extends Drafted {
  /** The agreement that this is a draft of. */
  readonly of: string;
}

/** The umbrella that the text stands under. To choose one takes on its terms; to take it off keeps them. */
export function UmbrellaFields({ draft: { umbrella }, change, of }: Standing) {
  const choose = (choice: Choice | null) => {
    if (!choice) return change({ umbrella: null });
    const { version, hash, title, number, commonTerms } = choice;
    change({ umbrella: { version, hash, title, number }, commonTerms: draftTerms(commonTerms) });
  };
  return (
    <FoldedPart title="Umbrella" summary={umbrella ? umbrellaName(umbrella) : "None: it stands by itself"}>
      <UmbrellaChoice
        chosen={umbrella?.version ?? ""}
        choose={choose}
        of={of}
        known={umbrella ? umbrellaName(umbrella) : undefined}
      />
    </FoldedPart>
  );
}

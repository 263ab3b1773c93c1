import { Fieldset, Stack, TextInput } from "@mantine/core";
import { TitleFields } from "../../lib/title-fields.tsx";
import { TermChoice } from "../../lib/adding/term-choice.tsx";
import type { DraftAgreement } from "./text/draft-agreement.ts";

export interface Drafted {
  readonly draft: DraftAgreement;
  readonly change: (patch: Partial<DraftAgreement>) => void;
}

/** What the agreement is called, what it is for, and for which purposes. */
export function AgreementFields({ draft, change }: Drafted) {
  return (
    <Fieldset legend="The agreement">
      <Stack>
        <TitleFields agreement={draft} change={change} />
        <TermChoice
          label="Purposes"
          description="What the information may be used for. Nobody reads under this agreement for another purpose."
          required
          vocabulary="purpose"
          noun="purpose"
          chosen={draft.purposes}
          change={(purposes) => change({ purposes })}
        />
        <TextInput
          label="Modelled on (optional)"
          maxLength={300}
          value={draft.modelledOn}
          onChange={(event) => change({ modelledOn: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}

import { Fieldset, MultiSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useTerms } from "../../lib/options.ts";
import { AddTerm } from "../../lib/adding/add-term.tsx";
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
        <TextInput
          label="Title"
          required
          maxLength={160}
          value={draft.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <Textarea
          label="What it is for"
          description="In a few plain sentences: people will read this first."
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={draft.summary}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
        <div>
          <MultiSelect
            label="Purposes"
            description="What the information may be used for. Nobody reads under this agreement for another purpose."
            required
            data={useTerms("purpose")}
            value={[...draft.purposes]}
            onChange={(purposes) => change({ purposes })}
          />
          <AddTerm
            vocabulary="purpose"
            noun="purpose"
            added={(code) => change({ purposes: [...draft.purposes, code] })}
          />
        </div>
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

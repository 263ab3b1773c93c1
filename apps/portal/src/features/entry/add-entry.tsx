import { usePageTitle } from "@concordat/ui";
import { Title } from "@mantine/core";
import { useState } from "react";
import { todayAt } from "../../lib/age-words.ts";
import { peopleOf } from "../../lib/people.ts";
import { SafeContact } from "../../lib/safe-contact.tsx";
import type { Picture } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { ChooseField } from "./choose-field.tsx";
import { ChoosePerson } from "./choose-person.tsx";
import { EntryForm } from "./entry-form.tsx";
import { emptyDraft } from "./entry-draft.ts";

interface Adding {
  readonly picture: Picture;
  readonly onRecorded: (id: string) => void;
  readonly onCancel: () => void;
}

/** Recording something new for one's own agency. */
export function AddEntry({ picture, onRecorded, onCancel }: Adding) {
  usePageTitle(`Add an entry, case ${picture.reference}`);
  const people = peopleOf(picture, useWords());
  const [first] = useState(() => emptyDraft(todayAt(picture.at)));
  return (
    <>
      <Title order={1} size="h2">
        Add an entry
      </Title>
      <p className="note">Case {picture.reference}. It becomes your agency’s own record.</p>
      <EntryForm picture={picture} first={first} corrects={null} onRecorded={onRecorded} onCancel={onCancel}>
        {({ draft, onDraft, problems }) => (
          <>
            <ChoosePerson
              people={people}
              chosen={draft.subject}
              problem={problems["subject"]}
              onChoose={(subject) => onDraft({ ...draft, subject })}
            />
            <ChooseField
              chosen={draft.field}
              source={draft.source}
              problem={problems["field"]}
              onChoose={(field) => onDraft({ ...draft, field })}
            />
            {draft.field.startsWith("contact.") && <SafeContact subjectId={draft.subject} picture={picture} />}
          </>
        )}
      </EntryForm>
    </>
  );
}

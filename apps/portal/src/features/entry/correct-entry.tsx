import { Empty, failureOf, usePageTitle } from "@concordat/ui";
import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { printValue } from "@concordat/domain";
import { useState } from "react";
import { peopleOf } from "../../lib/people.ts";
import type { Picture, ShownEntry } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { draftOfEntry } from "./entry-draft.ts";
import { EntryForm } from "./entry-form.tsx";

interface Correcting {
  readonly picture: Picture;
  readonly entryId: string;
  readonly onRecorded: (id: string) => void;
  readonly onCancel: () => void;
}

/** Recording a new value in place of one's own agency's. The old one is kept, with its dates. */
export function CorrectEntry({ picture, entryId, onRecorded, onCancel }: Correcting) {
  usePageTitle(`Correct an entry, case ${picture.reference}`);
  const words = useWords();
  const [old, setOld] = useState(() => picture.entries.find(({ id, mine }) => id === entryId && mine));
  const field = old && words.field(old.field);
  const [first] = useState(() => old && field && draftOfEntry(old, field));
  if (!old || !field || !first)
    return (
      <Empty title="This entry cannot be corrected here">
        It may have been corrected already, or it belongs to another agency. Go back to the case to see what stands now.
      </Empty>
    );
  const about = peopleOf(picture, words).find(({ id }) => id === old.subjectId)?.name ?? "the case";
  return (
    <>
      <Title order={1} size="h2">
        Correct an entry
      </Title>
      <p className="note">
        {field.label}, {about}. Case {picture.reference}. What stood before is kept with its dates.
      </p>
      <EntryForm picture={picture} first={first} corrects={old.id} onRecorded={onRecorded} onCancel={onCancel}>
        {({ error, forget }) => (
          <Meanwhile
            picture={picture}
            old={old}
            refused={error !== null && failureOf(error).code === "CHANGED_MEANWHILE"}
            onTake={(newer) => {
              forget();
              setOld(newer);
            }}
          />
        )}
      </EntryForm>
    </>
  );
}

interface MeanwhileOf {
  readonly picture: Picture;
  readonly old: ShownEntry;
  readonly refused: boolean;
  readonly onTake: (newer: ShownEntry) => void;
}

/** Somebody of the same agency was quicker: what stands now, and how to go on without losing what is typed. */
function Meanwhile({ picture, old, refused, onTake }: MeanwhileOf) {
  const words = useWords();
  const stands = picture.entries.some(({ id }) => id === old.id);
  if (stands && !refused) return null;
  const newer = picture.entries.find(
    ({ mine, subjectId, field, recordedAt }) =>
      mine && subjectId === old.subjectId && field === old.field && recordedAt > old.recordedAt,
  );
  const field = words.field(old.field);
  const now =
    newer && newer.value !== null && field
      ? printValue(field, newer.value, words.glossary.vocabularies).map(({ label, text }) =>
          label ? `${label}: ${text}` : text,
        )
      : [];
  return (
    <Alert role="alert" variant="default" className="meanwhile" title="Somebody in your agency changed this meanwhile">
      <Stack gap="xs" align="flex-start">
        {newer ? (
          <>
            <Text size="sm">It now says: {now.join("; ")}</Text>
            <Text size="sm">What you typed is kept below. Compare the two before you go on.</Text>
            <Button size="xs" variant="default" onClick={() => onTake(newer)}>
              Correct the new value with mine
            </Button>
          </>
        ) : (
          <Text size="sm">
            It no longer stands. What you typed is kept below; copy it into a new entry if it is still right.
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

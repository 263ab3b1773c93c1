import { FailureNote } from "@concordat/ui";
import { Alert, List, Stack } from "@mantine/core";
import { VersionLink } from "../../lib/version-link.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import "./draft.css";
import { AgreementFields } from "./agreement-fields.tsx";
import { ClauseList } from "./clause/clause-list.tsx";
import { ConflictNote } from "./conflict-note.tsx";
import { DateFields } from "./date-fields.tsx";
import { DraftFindings } from "./draft-findings.tsx";
import { ExampleList } from "./examples/example-list.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { PartyFields } from "./party-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TermFields } from "./term-fields.tsx";
import { UmbrellaFields } from "./umbrella-fields.tsx";
import { useDraft } from "./use-draft.ts";
import { useFindings } from "./use-findings.ts";

/** Writes the next text of an agreement. Nothing typed is lost: not by leaving, nor by somebody else’s saving. */
export function DraftEditor({ version }: { readonly version: ShownVersion }) {
  const drafting = useDraft(version);
  const { draft, change, reading, conflict, error } = drafting;
  const found = useFindings(reading.agreement, version);
  const problems = reading.problems.filter(({ clause }) => clause === null);
  return (
    <Stack gap="xl" maw={860} className="draft-editor">
      {!version.can.includes("edit") && <NoLongerADraft version={version} />}
      {conflict && <ConflictNote conflict={conflict} />}
      {error !== null && <FailureNote error={error} />}
      <DraftFindings found={found} />
      <AgreementFields draft={draft} change={change} />
      <Stack gap="xs">
        <PartyFields parties={draft.parties} change={(parties) => change({ parties })} />
        <DateFields draft={draft} change={change} />
        <UmbrellaFields draft={draft} change={change} of={version.agreementId} />
        <TermFields draft={draft} change={change} />
      </Stack>
      <ClauseList
        draft={draft}
        change={(clauses) => change({ clauses })}
        findings={found.findings}
        problems={reading.problems}
      />
      <ExampleList draft={draft} agreement={reading.agreement} change={(expectations) => change({ expectations })} />
      {problems.length > 0 && (
        <Alert color="yellow" variant="light" title="Before it can be saved">
          <List size="sm">
            {problems.map(({ says }) => (
              <List.Item key={says}>{says}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <SaveBar drafting={drafting} />
      <LeaveGuard unsaved={drafting.unsaved} save={drafting.save} />
    </Stack>
  );
}

function NoLongerADraft({ version }: { readonly version: ShownVersion }) {
  return (
    <Alert color="red" variant="light" title="This is no longer a draft">
      Somebody circulated it while you were editing, so it cannot be saved any more. What you typed is still here: copy
      what you need, or take the text back from <VersionLink id={version.summary.id}>its page</VersionLink> while nobody
      has signed.
    </Alert>
  );
}

import { failureOf } from "@concordat/ui";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { clockOf } from "../../lib/dates.ts";
import "./draft.css";
import type { Drafting } from "./use-draft.ts";

/** Where the work stands, in a sentence. */
function standingOf({ saving, conflict, unsaved, savedAt, error, reading: { problems } }: Drafting): string {
  if (conflict) return "Not saved. Somebody else saved: choose above how to go on.";
  if (saving) return "Saving…";
  if (!unsaved) return savedAt ? `Saved at ${clockOf(savedAt)}.` : "No changes.";
  if (problems.length > 0)
    return `Not saved. ${problems.length === 1 ? "One thing is" : `${problems.length} things are`} unfinished.`;
  return error === null ? "Not saved yet." : `Not saved. ${failureOf(error).sentence} It is tried again by itself.`;
}

/** Where the work stands, always in sight. It is saved by itself; whoever will not wait saves it here. */
export function SaveBar({ drafting }: { readonly drafting: Drafting }) {
  const { reading, save, saving, conflict, discard, undo } = drafting;
  return (
    <div className="draft-save-bar">
      <Text component="output" size="sm">
        {standingOf(drafting)}
      </Text>
      <Group gap="sm">
        {undo && (
          <Button variant="default" onClick={undo}>
            Undo
          </Button>
        )}
        {discard && <Discard discard={discard} />}
        <Button
          loading={saving}
          disabled={reading.problems.length > 0 || conflict !== null}
          onClick={() => void save()}
        >
          Save draft
        </Button>
      </Group>
    </div>
  );
}

/** Goes back to the text as it was when it was opened. It can be undone. */
function Discard({ discard }: { readonly discard: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        Discard changes
      </Button>
    );
  return (
    <>
      <Text size="sm">Go back to how it was when you opened it?</Text>
      <Button variant="default" onClick={() => setAsking(false)}>
        Keep it
      </Button>
      <Button color="red.9" onClick={discard}>
        Throw away
      </Button>
    </>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import "./draft.css";
import type { Drafting } from "./use-draft.ts";

function standingOf({ saving, conflict, unsaved, saved, reading: { problems } }: Drafting): string {
  if (saving) return "Saving…";
  if (conflict) return "Somebody else saved. Choose above how to go on.";
  if (!unsaved) return saved ? "Saved." : "No changes.";
  if (problems.length === 0) return "Not saved yet.";
  return `Not saved. ${problems.length === 1 ? "One thing is" : `${problems.length} things are`} unfinished.`;
}

/** Where the work stands, always in sight, and the way to keep it. */
export function SaveBar({ drafting }: { readonly drafting: Drafting }) {
  const { reading, unsaved, save, saving, conflict, discard, undo } = drafting;
  const blocked = !unsaved || reading.problems.length > 0 || conflict !== null;
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
        {unsaved && <Discard discard={discard} />}
        <Button loading={saving} disabled={blocked} onClick={save}>
          Save draft
        </Button>
      </Group>
    </div>
  );
}

function Discard({ discard }: Pick<Drafting, "discard">) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="default" onClick={() => setAsking(true)}>
        Discard changes
      </Button>
    );
  return (
    <>
      <Text size="sm">Throw away what you typed?</Text>
      <Button variant="default" onClick={() => setAsking(false)}>
        Keep it
      </Button>
      <Button color="red.9" onClick={discard}>
        Throw away
      </Button>
    </>
  );
}

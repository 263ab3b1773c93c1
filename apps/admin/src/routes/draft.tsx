import { usePageTitle } from "@concordat/ui";
import { Container, Text } from "@mantine/core";
import { createRoute } from "@tanstack/react-router";
import { useState } from "react";
import { VersionHead } from "../features/acts/version-head.tsx";
import { DraftEditor } from "../features/draft/draft-editor.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useVersion } from "../lib/version.ts";
import { VersionLink } from "../lib/version-link.tsx";
import type { ShownVersion } from "../lib/words.ts";
import { versionRoute } from "./version.tsx";

export const draftRoute = createRoute({ getParentRoute: () => versionRoute, path: "/edit", component: Draft });

function Draft() {
  usePageTitle("Edit a draft", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={useVersion()} what="the draft">
        {(version) => <Edited key={version.summary.id} version={version} />}
      </Loaded>
    </Container>
  );
}

/** Whoever could edit when they came goes on editing: a draft that is circulated meanwhile does not take away what they typed. */
function Edited({ version }: { readonly version: ShownVersion }) {
  const [editing] = useState(version.can.includes("edit"));
  return (
    <>
      <VersionHead version={version} editing />
      {editing ? <DraftEditor version={version} /> : <NotYours version={version} />}
    </>
  );
}

function NotYours({ version: { summary } }: { readonly version: ShownVersion }) {
  return (
    <Text>
      {summary.state === "draft"
        ? "Only the governance lead edits a draft."
        : "This version is no longer a draft, so its text does not change any more. To change the agreement, write a new version."}{" "}
      <VersionLink id={summary.id}>Read its text</VersionLink>
    </Text>
  );
}

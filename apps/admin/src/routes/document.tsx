import { usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { createRoute } from "@tanstack/react-router";
import { VersionHead } from "../features/acts/version-head.tsx";
import { DocumentPage } from "../features/document/document-page.tsx";
import { isPaperKind, type PaperKind } from "../features/document/papers.ts";
import { Loaded } from "../lib/loaded.tsx";
import { useVersion } from "../lib/version.ts";
import { versionRoute } from "./version.tsx";

export const documentRoute = createRoute({
  getParentRoute: () => versionRoute,
  path: "/document",
  validateSearch: ({ paper }): { paper?: PaperKind } => (isPaperKind(paper) ? { paper } : {}),
  component: DocumentOfVersion,
});

function DocumentOfVersion() {
  const { paper = "agreement" } = documentRoute.useSearch();
  usePageTitle("Document", "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={useVersion()} what="the agreement">
        {(version) => (
          <>
            <div className="no-print">
              <VersionHead version={version} />
            </div>
            <DocumentPage version={version} kind={paper} />
          </>
        )}
      </Loaded>
    </Container>
  );
}

import { VersionId } from "@concordat/domain";
import { NotFoundPage, usePageTitle } from "@concordat/ui";
import { Container } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { createRoute, Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { VersionHead } from "../features/acts/version-head.tsx";
import { ChangesPage } from "../features/changes/changes-page.tsx";
import { Advice } from "../features/consultation/advice.tsx";
import { Discussion } from "../features/consultation/discussion.tsx";
import { StepHistory } from "../features/consultation/step-history.tsx";
import { ExamplesPage } from "../features/examples/examples-page.tsx";
import { ImpactSection } from "../features/impact/impact-section.tsx";
import { AgreementText } from "../features/text/agreement-text.tsx";
import { MatrixPage } from "../features/matrix/matrix-page.tsx";
import { SeeAsPage } from "../features/see-as/see-as-page.tsx";
import { Loaded } from "../lib/loaded.tsx";
import { useTRPC } from "../lib/trpc.ts";
import { useVersion, useVersionId, VersionIdProvider } from "../lib/version.ts";
import type { ShownVersion } from "../lib/words.ts";
import { signedInRoute } from "./signed-in.tsx";

/** One version of an agreement, in each of the ways in which it is looked at. */
export const versionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/agreements/$version",
  component: Version,
});

/** An address with something else than a version's id in it leads nowhere. */
function Version() {
  const { version } = versionRoute.useParams();
  const id = VersionId.safeParse(version);
  if (!id.success) return <NotFoundPage />;
  return (
    <VersionIdProvider value={id.data}>
      <Outlet />
    </VersionIdProvider>
  );
}

export const textRoute = createRoute({ getParentRoute: () => versionRoute, path: "/", component: TextPage });
export const matrixRoute = createRoute({ getParentRoute: () => versionRoute, path: "/matrix", component: Matrix });

export const changesRoute = createRoute({ getParentRoute: () => versionRoute, path: "/changes", component: Changes });
export const examplesRoute = createRoute({
  getParentRoute: () => versionRoute,
  path: "/examples",
  component: Examples,
});

export const seeAsRoute = createRoute({ getParentRoute: () => versionRoute, path: "/see-as", component: SeeAs });

/** A way to look at a version, under its head. */
function Looked({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (version: ShownVersion) => ReactNode;
}) {
  usePageTitle(title, "Concordat governance");
  return (
    <Container size="lg" py="xl">
      <Loaded query={useVersion()} what="the agreement">
        {(version) => (
          <>
            <VersionHead version={version} />
            {children(version)}
          </>
        )}
      </Loaded>
    </Container>
  );
}

function Changes() {
  return (
    <Looked title="What changes">
      {(version) => <ChangesPage version={version} impact={<ImpactSection version={version} />} />}
    </Looked>
  );
}

function Examples() {
  return <Looked title="Examples">{(version) => <ExamplesPage version={version} />}</Looked>;
}

function SeeAs() {
  return <Looked title="See as">{(version) => <SeeAsPage version={version} />}</Looked>;
}

function TextPage() {
  return (
    <Container size="lg" py="xl">
      <Loaded query={useVersion()} what="the agreement">
        {(version) => <Text version={version} />}
      </Loaded>
    </Container>
  );
}

function Text({ version }: { readonly version: ShownVersion }) {
  usePageTitle(version.summary.title, "Concordat governance");
  const beside = Object.fromEntries(
    version.agreement.clauses.map(({ id }) => [id, <Discussion key={id} version={version} clause={id} />]),
  );
  return (
    <>
      <VersionHead version={version} />
      <AgreementText version={version} beside={beside}>
        <Discussion version={version} clause={null} />
        <Advice version={version} />
        <StepHistory version={version} />
      </AgreementText>
    </>
  );
}

function Matrix() {
  const trpc = useTRPC();
  const id = useVersionId();
  const matrix = useQuery(trpc.agreements.matrix.queryOptions({ id }));
  usePageTitle("Who sees what", "Concordat governance");
  return (
    <Container size="xl" py="xl">
      <Loaded query={useVersion()} what="the agreement">
        {(version) => (
          <>
            <VersionHead version={version} />
            <Loaded query={matrix} what="who sees what">
              {(data) => <MatrixPage version={version} matrix={data} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </Container>
  );
}

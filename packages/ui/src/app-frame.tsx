import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import type { AgencyLook } from "./agency-mark.tsx";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import { DemonstrationBanner } from "./demonstration-banner.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { ProveAgain } from "./identity/prove-again.tsx";
import { PersonMenu } from "./person-menu.tsx";
import type { SessionDoor, SignedInPerson } from "./identity/session-door.ts";

interface Frame {
  /** A link to the first page, with the product's name. */
  readonly home: ReactNode;
  /** Links to the application's pages. */
  readonly navigation?: ReactNode;
  readonly person: SignedInPerson;
  /** The agency of whoever is signed in, once its words have arrived. */
  readonly agency: AgencyLook | undefined;
  readonly door: SessionDoor;
  /** Goes to the person's account. */
  readonly account: () => void;
  /** Changes with the address: a page that failed does not stay failed. */
  readonly place: string;
  readonly children: ReactNode;
}

/** What stands around every page of an application: its name, its pages, who is signed in and how to leave. */
export function AppFrame({ home, navigation, person, agency, door, account, place, children }: Frame) {
  return (
    <>
      <a className="skip-link no-print" href="#main">
        Skip to the main content
      </a>
      {person.demonstration && <DemonstrationBanner />}
      <header className="app-header no-print">
        <span className="app-home">{home}</span>
        <nav className="app-navigation" aria-label="Main">
          {navigation}
        </nav>
        <Group gap={4} wrap="nowrap" className="app-person">
          <ColourSchemeSwitch />
          <PersonMenu person={person} agency={agency} door={door} account={account} />
        </Group>
      </header>
      <ProveAgain door={door} />
      <main id="main" tabIndex={-1} className="app-main">
        <ErrorBoundary key={place}>{children}</ErrorBoundary>
      </main>
    </>
  );
}

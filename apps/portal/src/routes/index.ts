import { BrokenPage } from "@concordat/ui";
import { createRouter } from "@tanstack/react-router";
import { accountRoute } from "./account.tsx";
import { addEntryRoute } from "./add-entry.tsx";
import { caseRoute } from "./case.tsx";
import { changeTeamRoute } from "./change-team.tsx";
import { correctEntryRoute } from "./correct-entry.tsx";
import { myCasesRoute } from "./my-cases.tsx";
import { openCaseRoute } from "./open-case.tsx";
import { rootRoute } from "./root.tsx";
import { seeAsRoute } from "./see-as.tsx";
import { signInRoute } from "./sign-in.tsx";
import { signOnRoute } from "./sign-on.tsx";
import { signedInRoute } from "./signed-in.tsx";
import { welcomeRoute } from "./welcome.tsx";

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    signOnRoute,
    welcomeRoute,
    signedInRoute.addChildren([
      accountRoute,
      myCasesRoute,
      openCaseRoute,
      caseRoute,
      addEntryRoute,
      correctEntryRoute,
      seeAsRoute,
      changeTeamRoute,
    ]),
  ]),
  defaultPreload: false,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
  interface HistoryState {
    /** The entry that was just recorded, to be shown on the page that follows. */
    readonly recorded?: string;
  }
}

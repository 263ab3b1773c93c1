import { NotFoundPage } from "@concordat/ui";
import { createRouter } from "@tanstack/react-router";
import { accountRoute } from "./account.tsx";
import { agenciesRoute } from "./agencies.tsx";
import { agenciesSignInRoute } from "./agencies-sign-in.tsx";
import { agreementsRoute, homeRoute } from "./agreements.tsx";
import { beginRoute } from "./begin.tsx";
import { documentRoute } from "./document.tsx";
import { draftRoute } from "./draft.tsx";
import { firstStepsRoute } from "./first-steps.tsx";
import { importRoute } from "./import.tsx";
import { importPeopleRoute } from "./import-people.tsx";
import { mailsRoute } from "./mails.tsx";
import { peopleRoute } from "./people.tsx";
import { rootRoute } from "./root.tsx";
import { setUpRoute } from "./set-up.tsx";
import { signInRoute } from "./sign-in.tsx";
import { signOnRoute } from "./sign-on.tsx";
import { signedInRoute } from "./signed-in.tsx";
import { welcomeRoute } from "./welcome.tsx";
import { changesRoute, examplesRoute, matrixRoute, seeAsRoute, textRoute, versionRoute } from "./version.tsx";
import { whoSeesRoute } from "./who-sees.tsx";
import { wordsRoute } from "./words.tsx";

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    signOnRoute,
    setUpRoute,
    welcomeRoute,
    signedInRoute.addChildren([
      homeRoute,
      accountRoute,
      agreementsRoute,
      beginRoute,
      importRoute,
      whoSeesRoute,
      wordsRoute,
      agenciesRoute,
      agenciesSignInRoute,
      peopleRoute,
      firstStepsRoute,
      importPeopleRoute,
      mailsRoute,
      versionRoute.addChildren([
        textRoute,
        matrixRoute,
        changesRoute,
        examplesRoute,
        seeAsRoute,
        documentRoute,
        draftRoute,
      ]),
    ]),
  ]),
  defaultPreload: false,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}

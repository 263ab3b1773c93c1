import { startAfresh, WelcomePage } from "@concordat/ui";
import { createRoute } from "@tanstack/react-router";
import { sessionDoor } from "../lib/session-door.ts";
import { rootRoute } from "./root.tsx";

/** Where the link of an invitation leads. */
export const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/welcome",
  component: () => <WelcomePage product="Concordat" door={sessionDoor} onSignedIn={() => startAfresh("/")} />,
});

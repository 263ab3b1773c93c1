import { SignOnPage } from "@concordat/ui";
import { createRoute } from "@tanstack/react-router";
import { sessionDoor } from "../lib/session-door.ts";
import { rootRoute } from "./root.tsx";

/** Where a browser comes back to from an agency’s own sign-in. */
export const signOnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-on",
  component: () => <SignOnPage product="Concordat" door={sessionDoor} />,
});

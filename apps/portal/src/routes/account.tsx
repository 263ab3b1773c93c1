import { AccountPage } from "@concordat/ui";
import { createRoute } from "@tanstack/react-router";
import { sessionDoor } from "../lib/session-door.ts";
import { signedInRoute } from "./signed-in.tsx";

export const accountRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/account",
  component: () => <AccountPage door={sessionDoor} />,
});

import { comeBackTo, SignInScreen } from "@concordat/ui";
import { createRoute, useNavigate } from "@tanstack/react-router";
import { sessionDoor } from "../lib/session-door.ts";
import { rootRoute } from "./root.tsx";

/** Where somebody was when their session ended; they come back to it. */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: ({ from }): { from?: string } => comeBackTo(from),
  component: SignIn,
});

function SignIn() {
  const navigate = useNavigate();
  const { from } = signInRoute.useSearch();
  return (
    <SignInScreen product="Concordat" door={sessionDoor} from={from} onSignedIn={() => navigate({ to: from ?? "/" })} />
  );
}

import { AppFrame, BrokenPage, FailureNote, SignedIn, type SignedInPerson, Waiting } from "@concordat/ui";
import { useQuery } from "@tanstack/react-query";
import { createRoute, Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { MeProvider } from "../lib/me.ts";
import { sessionDoor } from "../lib/session-door.ts";
import { useTRPC } from "../lib/trpc.ts";
import { WordsProvider, wordsFrom } from "../lib/words.ts";
import { rootRoute } from "./root.tsx";

/** Everything but signing in stands in the frame, for somebody signed in. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  component: Gate,
  errorComponent: BrokenPage,
});

function Gate() {
  const navigate = useNavigate();
  const toSignIn = useCallback(
    () => void navigate({ to: "/sign-in", search: { from: window.location.pathname }, replace: true }),
    [navigate],
  );
  return (
    <SignedIn door={sessionDoor} toSignIn={toSignIn}>
      {(person) => <Framed person={person} />}
    </SignedIn>
  );
}

function Framed({ person }: { readonly person: SignedInPerson }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const place = useRouterState({ select: ({ location }) => location.pathname });
  const told = useQuery(trpc.catalogue.words.queryOptions({}, { staleTime: 300_000 }));
  const words = useMemo(() => told.data && wordsFrom(told.data), [told.data]);
  return (
    <AppFrame
      home={<Link to="/">Concordat</Link>}
      navigation={
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          My cases
        </Link>
      }
      person={person}
      agency={words?.agency(person.agencyId)}
      door={sessionDoor}
      account={() => void navigate({ to: "/account" })}
      place={place}
    >
      {told.error && !words && <FailureNote error={told.error} />}
      {!words && !told.error && <Waiting what="the page" />}
      {words && (
        <MeProvider value={person}>
          <WordsProvider value={words}>
            <Outlet />
          </WordsProvider>
        </MeProvider>
      )}
    </AppFrame>
  );
}

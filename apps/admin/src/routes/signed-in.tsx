import { AppFrame, SignedIn, type SignedInPerson } from "@concordat/ui";
import { useQuery } from "@tanstack/react-query";
import { createRoute, Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { Loaded } from "../lib/loaded.tsx";
import { managesPeople, PersonProvider } from "../lib/person.ts";
import { sessionDoor } from "../lib/session-door.ts";
import { useTRPC } from "../lib/trpc.ts";
import { WordsProvider } from "../lib/words.ts";
import { rootRoute } from "./root.tsx";

/** Everything behind the door: its pages stand in one frame and know who reads them. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signedIn",
  component: Inside,
});

function Inside() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Asked once: a second time the address would be the sign-in page's own, and nobody would ever come back from there.
  const toSignIn = useCallback(() => {
    const from = window.location.pathname;
    void navigate({ to: "/sign-in", search: from === "/" ? {} : { from }, replace: true });
  }, [navigate]);
  return (
    <SignedIn door={sessionDoor} toSignIn={toSignIn}>
      {(person) => <Framed person={person} place={pathname} />}
    </SignedIn>
  );
}

const tenMinutes = 600_000;

function Framed({ person, place }: { readonly person: SignedInPerson; readonly place: string }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const words = useQuery(trpc.catalogue.words.queryOptions({}, { staleTime: tenMinutes }));
  return (
    <AppFrame
      home={<Link to="/">Concordat</Link>}
      navigation={
        <>
          <Link to="/agreements">Agreements</Link>
          <Link to="/who-sees">Who can see it</Link>
          <Link to="/catalogue">Catalogue</Link>
          {managesPeople(person) && (
            <>
              <Link to="/agencies">Agencies</Link>
              <Link to="/people">People</Link>
              <Link to="/mail">Mail</Link>
            </>
          )}
        </>
      }
      person={person}
      agency={words.data?.agencies.find(({ id }) => id === person.agencyId)}
      door={sessionDoor}
      account={() => void navigate({ to: "/account" })}
      place={place}
    >
      <Loaded query={words} what="the words of the partnership">
        {(data) => (
          <PersonProvider value={person}>
            <WordsProvider value={data}>
              <Outlet />
            </WordsProvider>
          </PersonProvider>
        )}
      </Loaded>
    </AppFrame>
  );
}

import type { TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable } from "@trpc/server/observable";
import { failureOf } from "../failure-of.ts";
import { proving } from "./proving.ts";

/**
 * An act that the server does only for whoever has just shown who they are: asks for that, then does it. What was typed
 * stays where it is, and nobody has to press again.
 */
export const provingLink =
  <Router extends AnyTRPCRouter>(): TRPCLink<Router> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let asked = false;
      let under = attempt();
      function attempt() {
        return next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (asked || failureOf(error).code !== "PROVE_AGAIN") return observer.error(error);
            asked = true;
            return void proving.ask().then((shown) => {
              if (shown) under = attempt();
              else observer.error(error);
            });
          },
        });
      }
      return () => under.unsubscribe();
    });

import type { TRPCClientError, TRPCLink } from "@trpc/client";
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
      const askThenRetry = async (refusal: TRPCClientError<Router>) => {
        if (await proving.ask()) under = next(op).subscribe(observer);
        else observer.error(refusal);
      };
      let under = next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (refusal) => {
          if (failureOf(refusal).code === "PROVE_AGAIN") void askThenRetry(refusal);
          else observer.error(refusal);
        },
      });
      return () => under.unsubscribe();
    });

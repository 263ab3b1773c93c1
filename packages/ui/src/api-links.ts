import { httpBatchLink, httpLink, httpSubscriptionLink, splitLink, type TRPCLink } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { provingLink } from "./identity/proving-link.ts";

const url = "/api";
const headers = { "x-concordat": "1" };
/** Everything goes by POST: what is asked for never stands in an address, a history or a log. */
const methodOverride = "POST";
const mostAtOnce = 10;

/**
 * The browser's way to the API: several questions in one request, signing in never among them, and changes of what is
 * on the screen as they come.
 */
export const apiLinks = <Router extends AnyTRPCRouter>(): TRPCLink<Router>[] => {
  const alone = { url, headers, methodOverride } as const;
  const links = [
    provingLink<Router>(),
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url }),
      false: splitLink({
        condition: ({ path }) => /^(sessions\.(signIn|prove)|invitations\.|agreements\.sign$)/.test(path),
        true: httpLink(alone),
        false: httpBatchLink({ ...alone, maxItems: mostAtOnce }),
      }),
    }),
  ];
  return links;
};

import { MantineProvider } from "@mantine/core";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { failureOf } from "./failure-of.ts";
import { SessionWatch, SessionWatchProvider } from "./session-watch.ts";
import { cssVariables, theme } from "./theme.ts";

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

/** Where an open dialog holds the page behind it still, with a style of its own, it looks for the page's nonce here. */
Object.assign(window, { __webpack_nonce__: nonce() });

/** Only a service that is busy or restarting is asked again, twice. What is stale is asked for again when it is looked at. */
const makeClient = ({ tell }: SessionWatch): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: tell }),
    mutationCache: new MutationCache({ onError: tell }),
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && failureOf(error).code === "BUSY",
        retryDelay: 1000,
        staleTime: 10_000,
      },
      mutations: { retry: false },
    },
  });

/** What both applications stand in: the design system and the memory of what was asked. Nothing is kept outside the page. */
export function ConcordatProvider({ children }: { readonly children: (client: QueryClient) => ReactNode }) {
  const [watch] = useState(() => new SessionWatch());
  const [client] = useState(() => makeClient(watch));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <SessionWatchProvider value={watch}>
        <QueryClientProvider client={client}>{children(client)}</QueryClientProvider>
      </SessionWatchProvider>
    </MantineProvider>
  );
}

import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { failureOf } from "./failure-of.ts";
import { cssVariables, theme } from "./theme.ts";

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

/** Only a service that is busy or restarting is asked again, twice. What is stale is asked for again when it is looked at. */
const makeClient = (): QueryClient =>
  new QueryClient({
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
  const [client] = useState(makeClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <QueryClientProvider client={client}>{children(client)}</QueryClientProvider>
    </MantineProvider>
  );
}

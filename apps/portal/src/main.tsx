import "@concordat/ui/trusted-types";
import "@concordat/ui/styles.css";
import "./portal.css";
import { ConcordatProvider } from "@concordat/ui";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { client, TRPCProvider } from "./lib/trpc.ts";
import { router } from "./routes/index.ts";
// After the features: on a small screen and on paper they look otherwise.
import "./narrow.css";
import "./print.css";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no root.");

createRoot(root).render(
  <StrictMode>
    <ConcordatProvider>
      {(queryClient) => (
        <TRPCProvider trpcClient={client} queryClient={queryClient}>
          <RouterProvider router={router} />
        </TRPCProvider>
      )}
    </ConcordatProvider>
  </StrictMode>,
);

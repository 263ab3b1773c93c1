import { createRouter } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";
import { signInRoute } from "./sign-in.tsx";

export const router = createRouter({ routeTree: rootRoute.addChildren([signInRoute]), defaultPreload: false });

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: typeof router;
  }
}

import { createRoute } from "@tanstack/react-router";
import { SetUpPage } from "../features/set-up/set-up-page.tsx";
import { rootRoute } from "./root.tsx";

/** The first day: where the address that the server printed leads. */
export const setUpRoute = createRoute({ getParentRoute: () => rootRoute, path: "/set-up", component: SetUpPage });

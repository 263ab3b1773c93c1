import { createRoute } from "@tanstack/react-router";
import { versionRoute } from "./version.tsx";

export const draftRoute = createRoute({ getParentRoute: () => versionRoute, path: "/edit", component: () => null });

import type { AppRouter } from "@concordat/api";
import { apiLinks } from "@concordat/ui";
import { createTRPCClient } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export const client = createTRPCClient<AppRouter>({ links: apiLinks<AppRouter>() });

/** What the server answers, procedure by procedure. */
export type Answers = inferRouterOutputs<AppRouter>;
export type Picture = Answers["cases"]["picture"];
export type ShownEntry = Picture["entries"][number];
export type WithheldMark = Picture["withheld"][number];
export type TeamMember = Picture["team"][number];

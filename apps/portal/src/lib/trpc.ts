import type { AppRouter } from "@concordat/api";
import { apiLinks } from "@concordat/ui";
import { createTRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

export const client = createTRPCClient<AppRouter>({ links: apiLinks<AppRouter>() });

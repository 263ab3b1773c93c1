import type { VersionId } from "@concordat/domain";
import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { useTRPC } from "./trpc.ts";

const VersionIdContext = createContext<VersionId | null>(null);
export const VersionIdProvider = VersionIdContext.Provider;

/** The version that the address names. */
export function useVersionId(): VersionId {
  const id = useContext(VersionIdContext);
  if (!id) throw new Error("This page stands outside a version.");
  return id;
}

/** The version that the address names, as the server shows it to whoever is signed in. */
export function useVersion() {
  const trpc = useTRPC();
  const id = useVersionId();
  return useQuery(trpc.agreements.byId.queryOptions({ id }));
}

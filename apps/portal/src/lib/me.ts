import type { SignedInPerson } from "@concordat/ui";
import { createContext, useContext } from "react";

const Me = createContext<SignedInPerson | null>(null);
export const MeProvider = Me.Provider;

/** Whoever is signed in. */
export function useMe(): SignedInPerson {
  const me = useContext(Me);
  if (!me) throw new Error("Nobody is signed in.");
  return me;
}

import type { SignedInPerson } from "@concordat/ui";
import { createContext, useContext } from "react";

const PersonContext = createContext<SignedInPerson | null>(null);
export const PersonProvider = PersonContext.Provider;

/** Whoever is signed in. */
export function usePerson(): SignedInPerson {
  const person = useContext(PersonContext);
  if (!person) throw new Error("Nobody is signed in.");
  return person;
}

/** Whether agencies and people are theirs to manage: whose, the server says. */
export const managesPeople = ({ roles }: Pick<SignedInPerson, "roles">): boolean =>
  roles.includes("governanceLead") || roles.includes("agencyAdministrator");

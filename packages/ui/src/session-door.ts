import type { DemonstrationPerson } from "./sign-in-page.tsx";

/** Whoever is signed in, as the server says. */
export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: readonly string[];
  readonly agencyId: string;
  readonly partnership: string;
  readonly leadLabel: string;
  readonly demonstration: boolean;
}

/** How an application asks the server about sessions. */
export interface SessionDoor {
  /** Null when nobody is signed in. */
  readonly current: () => Promise<SignedInPerson | null>;
  /** Who can be signed in as with one press; nobody outside a demonstration. */
  readonly people: () => Promise<readonly DemonstrationPerson[]>;
  readonly signIn: (typed: { readonly email: string; readonly password: string }) => Promise<unknown>;
  readonly signInAs: (professionalId: string) => Promise<unknown>;
  readonly signOut: () => Promise<unknown>;
  readonly signOutEverywhere: () => Promise<unknown>;
}

/** Leaves the page as it would be left by closing it: nothing that was read or typed stays behind. */
export const startAfresh = (path: string): void => window.location.assign(path);

import { ProfessionalId } from "@concordat/domain";
import type { SessionDoor } from "@concordat/ui";
import { client } from "./trpc.ts";

/** How this application asks the server about sessions. */
export const sessionDoor: SessionDoor = {
  current: () => client.sessions.current.query({}),
  people: () => client.sessions.demonstrationPeople.query({}),
  signIn: (typed) => client.sessions.signIn.mutate(typed),
  signInAs: (id) => client.sessions.signInAsDemonstrator.mutate({ professionalId: ProfessionalId.parse(id) }),
  signOut: () => client.sessions.signOut.mutate({}),
  signOutEverywhere: () => client.sessions.signOutEverywhere.mutate({}),
};

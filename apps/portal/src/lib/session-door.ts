import type { SessionDoor } from "@concordat/ui";
import { client } from "./trpc.ts";

/** How this application asks the server who somebody is. */
export const sessionDoor: SessionDoor = client;

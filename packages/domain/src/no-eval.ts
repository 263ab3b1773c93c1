import { config } from "zod";

/** A browser whose page policy forbids making code from text would report zod's attempt to. On a server it may: it is faster. */
if ("window" in globalThis) config({ jitless: true });

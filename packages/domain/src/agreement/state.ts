import { z } from "zod";

/**
 * The states of a version, as they are kept. `draft` is written; `consultation` is read, commented and advised on by its
 * parties; `circulated` is approved and signed by one party after another; `inForce` runs between those who have
 * signed; the last two no longer run and stay readable for ever.
 */
export const VersionState = z.enum(["draft", "consultation", "circulated", "inForce", "superseded", "ended"]);
export type VersionState = z.infer<typeof VersionState>;

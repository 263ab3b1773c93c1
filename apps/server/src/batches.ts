import { kindOf } from "@concordat/api";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** Never with others: many attempts under one request would be counted as one. */
const alone =
  /^(sessions\.(signIn|signInAsDemonstrator|signInWithPasskey|proveCode|proveAgain)|invitations\.\w+|signOn\.(begin|finish)|agreements\.sign)$/;

/** Whether calls that came in one request may be answered together: reading with reading, acting with acting. */
export const goTogether = (paths: readonly string[]): boolean =>
  paths.length === 1 || (!paths.some((path) => alone.test(path)) && new Set(paths.map(kindOf)).size === 1);

/** Counts each call of a request against its address; the request itself was counted when it came. Says whether that is too many. */
export function countCalls(server: FastifyInstance): (request: FastifyRequest, calls: number) => Promise<boolean> {
  const count = server.createRateLimit();
  return async (request, calls) => {
    for (let call = 1; call < calls; call += 1) {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) return true;
    }
    return false;
  };
}

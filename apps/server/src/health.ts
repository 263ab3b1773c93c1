import { type Pool, readReadiness } from "@concordat/db";
import { newestMigration } from "@concordat/db/postgres";
import type { FastifyInstance } from "fastify";

/** Asking is open to everybody, so the database is asked once a second at most. */
const keptMs = 1000;
/** Further apart than this, the database refuses every request of this server. */
const skewMs = 2000;

/** Why a server should get no requests; only the log is told. */
type Hindrance = "stopping" | "database away" | "database older than this version" | "clocks differ";

interface Watched {
  readonly pool: Pool;
  readonly clock: () => number;
  readonly isStopping: () => boolean;
}

async function hindranceIn({ pool, clock }: Watched): Promise<Hindrance | null> {
  try {
    const { migration, at } = await readReadiness(pool);
    // A newer one is well: it only adds to what this version knows.
    if (migration < newestMigration) return "database older than this version";
    return Math.abs(at - clock()) > skewMs ? "clocks differ" : null;
  } catch {
    return "database away";
  }
}

/** Whether this process lives, and whether it should get requests: yes or no, to anybody who asks, without a reason. */
export function mountHealth(server: FastifyInstance, watched: Watched): void {
  let kept: { readonly until: number; readonly answer: Promise<Hindrance | null> } | null = null;
  let told: Hindrance | null = null;

  const ask = (): Promise<Hindrance | null> => {
    const now = performance.now();
    if (!kept || now >= kept.until) kept = { until: now + keptMs, answer: hindranceIn(watched) };
    return kept.answer;
  };
  const tell = (hindrance: Hindrance | null): void => {
    if (hindrance !== told) server.log.warn(hindrance ? { notReady: hindrance } : { ready: true });
    told = hindrance;
  };

  server.get("/health/live", (_request, reply) => reply.send({ live: true }));
  server.get("/health/ready", async (_request, reply) => {
    const hindrance = watched.isStopping() ? "stopping" : await ask();
    tell(hindrance);
    return reply.code(hindrance ? 503 : 200).send({ ready: hindrance === null });
  });
}

import { randomUUID } from "node:crypto";
import { Changes, DecisionShelf, GovernanceShelf, policyGuard, type Services } from "@concordat/api";
import { openAuth } from "@concordat/auth";
import { FirstDay, Pool, Signer } from "@concordat/db";
import type { Alarms } from "./alarms.ts";
import { type Config, urlFor } from "./config.ts";

/** Of what a request is given, what a test gives its own of. */
export interface GivenServices extends Pick<Services, "newId" | "sound" | "policy"> {
  readonly clock: () => number;
}

interface Opened {
  readonly services: Services;
  /** One for each of the two logins that requests use. */
  readonly pools: Readonly<Record<"request" | "session", Pool>>;
}

const openPools = (config: Config): Opened["pools"] => {
  const pooled = config.poolerUrl !== undefined;
  return {
    request: new Pool({ url: urlFor(config, "request"), size: config.poolSize, pooled }),
    session: new Pool({ url: urlFor(config, "session"), size: Math.max(2, Math.ceil(config.poolSize / 4)), pooled }),
  };
};

/** What a server process gives to its requests, with the clock that every request reads once. */
export function openServices(
  config: Config,
  { guardsDiffer, tamperedAgreement }: Alarms,
  { clock = Date.now, newId = randomUUID, policy = policyGuard, sound = guardsDiffer }: Partial<GivenServices>,
): Opened {
  const pools = openPools(config);
  const services: Services = {
    database: { pool: pools.request, signer: new Signer(config.secrets.contextKey), clock },
    firstDay: new FirstDay(pools.session, clock),
    ...openAuth(pools.session, clock, {
      origins: config.origins,
      sealKey: config.secrets.sealKey,
      signOn: config.signOn ?? { privateNetworks: [], insecure: false },
    }),
    shelf: new GovernanceShelf(tamperedAgreement),
    decisions: new DecisionShelf(),
    changes: new Changes(),
    newId,
    policy,
    sound,
    demonstration: config.demonstration,
    origins: config.origins,
    linksByMail: config.mail !== undefined,
  };
  return { services, pools };
}

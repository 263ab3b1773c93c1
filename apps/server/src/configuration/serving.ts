import type { Secrets } from "@concordat/db/postgres";
import type { z } from "zod";
import type { Config } from "../config.ts";
import { readVariables } from "./read-variables.ts";
import { AdministratorsVariables, CopyingVariables, ServingVariables } from "./variables.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const secretsIn = (read: z.infer<typeof ServingVariables> | z.infer<typeof AdministratorsVariables>): Secrets => ({
  requestPassword: read.REQUEST_PASSWORD,
  sessionPassword: read.SESSION_PASSWORD,
  relayPassword: read.RELAY_PASSWORD,
  contextKey: read.CONTEXT_KEY.toLowerCase(),
  sealKey: read.SEAL_KEY.toLowerCase(),
});

/** Where mail goes, if it goes anywhere. */
function mailIn(read: z.infer<typeof ServingVariables>): Pick<Config, "mail"> {
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_SECURITY: security, SMTP_USER: user, SMTP_PASSWORD: pass } = read;
  if (host === undefined || read.MAIL_FROM === undefined) return {};
  const login = user === undefined || pass === undefined ? {} : { login: { user, pass } };
  return { mail: { host, port, security, from: read.MAIL_FROM, ...login } };
}

/** The configuration of a server for real cases. The demonstration cannot be switched on in it. */
export function servingConfig(environment: Environment): Config {
  const read = readVariables(ServingVariables, environment);
  return {
    port: read.PORT,
    listenOn: read.LISTEN_ADDRESS,
    origins: { portal: read.PORTAL_ORIGIN, admin: read.ADMIN_ORIGIN },
    trustedProxies: read.TRUSTED_PROXIES,
    databaseUrl: read.DATABASE_URL,
    ...(read.POOLER_URL === undefined ? {} : { poolerUrl: read.POOLER_URL }),
    secrets: secretsIn(read),
    demonstration: false,
    requestsPerMinute: read.REQUESTS_PER_MINUTE,
    poolSize: read.POOL_SIZE,
    logLevel: read.LOG_LEVEL,
    ...(read.METRICS_PORT === 0 ? {} : { metrics: { address: read.METRICS_ADDRESS, port: read.METRICS_PORT } }),
    ...mailIn(read),
    signOn: { privateNetworks: read.SIGN_ON_NETWORKS, insecure: false },
    stopWithinMs: read.STOP_SECONDS * 1000,
  };
}

/** The database as an administrator reaches it, with what is to be installed there. */
export function administratorsConfig(environment: Environment): { adminUrl: string; secrets: Secrets } {
  const read = readVariables(AdministratorsVariables, environment);
  return { adminUrl: read.DATABASE_ADMIN_URL, secrets: secretsIn(read) };
}

/** The database as an administrator reaches it, for commands that install nothing. */
export const copyingConfig = (environment: Environment): { adminUrl: string } => ({
  adminUrl: readVariables(CopyingVariables, environment).DATABASE_ADMIN_URL,
});

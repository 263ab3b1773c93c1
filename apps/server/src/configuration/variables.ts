import { z } from "zod";
import {
  administratorsAddress,
  databaseAddress,
  httpsOrigin,
  listenAddress,
  networks,
  oneOf,
  strongKey,
  strongPassword,
  wholeNumber,
} from "./checks.ts";

/** What the server and the database share: the serving process and the commands of an administrator both read it. */
const shared = {
  REQUEST_PASSWORD: strongPassword("the password of the login concordat_request"),
  SESSION_PASSWORD: strongPassword("the password of the login concordat_session"),
  RELAY_PASSWORD: strongPassword("the password of the login concordat_relay"),
  CONTEXT_KEY: strongKey("the key that the server signs with and the database verifies"),
  SEAL_KEY: strongKey("the key that seals the secrets of authenticator apps"),
};

interface Problem {
  readonly path: [string];
  readonly message: string;
}

/** The later of two variables that must differ and do not. */
const alike = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Problem[] =>
  names.flatMap((name, place) => {
    const earlier = names.slice(0, place).find((other) => values[other] === values[name]);
    return earlier ? [{ path: [name], message: `It is the same as ${earlier}. Each must be its own.` }] : [];
  });

const different =
  (...groups: readonly (readonly string[])[]) =>
  (values: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    for (const problem of groups.flatMap((names) => alike(values, names)))
      context.addIssue({ code: "custom", ...problem });
  };

const secrets = Object.keys(shared);

/** What `serve` reads. Each is documented in docs/operations.md. */
export const ServingVariables = z
  .object({
    PORTAL_ORIGIN: httpsOrigin("where browsers find the portal"),
    ADMIN_ORIGIN: httpsOrigin("where browsers find the administration"),
    LISTEN_ADDRESS: listenAddress(),
    PORT: wholeNumber(1, 65_535, 4000),
    TRUSTED_PROXIES: networks(),
    DATABASE_URL: databaseAddress("where PostgreSQL is"),
    POOLER_URL: databaseAddress("where the pooler is").optional(),
    POOL_SIZE: wholeNumber(2, 200, 10),
    REQUESTS_PER_MINUTE: wholeNumber(60, 1_000_000, 1200),
    LOG_LEVEL: oneOf(["info", "warn", "error"], "info"),
    METRICS_ADDRESS: listenAddress(),
    METRICS_PORT: wholeNumber(0, 65_535, 9464),
    STOP_SECONDS: wholeNumber(1, 300, 10),
    ...shared,
  })
  .superRefine(different(secrets, ["PORTAL_ORIGIN", "ADMIN_ORIGIN"], ["PORT", "METRICS_PORT"]));

/** What the commands of an administrator read. */
export const AdministratorsVariables = z
  .object({
    DATABASE_ADMIN_URL: administratorsAddress("PostgreSQL, with the login of an administrator"),
    ...shared,
  })
  .superRefine(different(secrets));

/** What the commands read that only copy. */
export const CopyingVariables = z.object({
  DATABASE_ADMIN_URL: administratorsAddress("PostgreSQL, with the login of an administrator"),
});

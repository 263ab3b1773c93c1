import { z } from "zod";
import {
  administratorsAddress,
  databaseAddress,
  hostName,
  httpsOrigin,
  listenAddress,
  mailbox,
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

/** Mail goes out only where it is told whither and from whom; in plain text only to this very machine. */
function wholeMail(values: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  const { SMTP_HOST: host, MAIL_FROM: from, SMTP_USER: user, SMTP_PASSWORD: password } = values;
  const wrong = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  if (host !== undefined && from === undefined) wrong("MAIL_FROM", "It is missing: SMTP_HOST is set.");
  if (host === undefined && (from ?? user ?? password) !== undefined)
    wrong("SMTP_HOST", "It is missing: another variable for mail is set.");
  if ((user === undefined) !== (password === undefined))
    wrong(user === undefined ? "SMTP_USER" : "SMTP_PASSWORD", "It is missing: a user and a password go together.");
  if (values["SMTP_SECURITY"] === "none" && typeof host === "string" && !isThisMachine(host))
    wrong("SMTP_SECURITY", "Without TLS mail goes to this machine alone: SMTP_HOST must be localhost.");
}
const isThisMachine = (host: string): boolean => ["localhost", "127.0.0.1", "::1"].includes(host);

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
    SMTP_HOST: hostName("where the mail server is").optional(),
    SMTP_PORT: wholeNumber(1, 65_535, 587),
    SMTP_SECURITY: oneOf(["starttls", "tls", "none"], "starttls"),
    SMTP_USER: z.string().optional(),
    SMTP_PASSWORD: z.string().optional(),
    MAIL_FROM: mailbox("the mailbox that mail comes from").optional(),
    SIGN_ON_NETWORKS: networks(),
    ...shared,
  })
  .superRefine(wholeMail)
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

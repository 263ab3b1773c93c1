import { createServer } from "node:net";
import { join } from "node:path";
import {
  clusterHome,
  databaseNamed,
  type EmbeddedPostgres,
  installContextKey,
  migrate,
  provisionRoles,
  type Secrets,
  secretsFrom,
  startEmbedded,
} from "@concordat/db/postgres";
import { type Config, localOrigins, urlFor } from "./config.ts";
import { demonstrationPassword } from "@concordat/domain";
import { loadDemonstration } from "./load-demonstration.ts";
import { offerFirstDay } from "./first-day.ts";
import { startServer } from "./server.ts";

export interface Here {
  /** The project's folder: what it keeps lies in `.concordat`, or for root outside of it. */
  readonly project: string;
  readonly port: number;
  /** A PostgreSQL of one's own, 15 or later; without it an embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** The fictional partnership to look around in; else an empty place for a partnership of one's own. */
  readonly demonstration: boolean;
  readonly say: (line: string) => void;
}

/** A sentence about what to do, for the person who started it. */
export class CannotStart extends Error {}

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer()
      .once("error", () => answer(false))
      .listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });

interface Store {
  readonly adminUrl: string;
  readonly embedded: EmbeddedPostgres | null;
}

/** The database that was named, or one of our own. */
async function openStore({ project, databaseUrl, demonstration, say }: Here): Promise<Store> {
  if (databaseUrl) {
    say("Using the PostgreSQL of DATABASE_URL.");
    return { adminUrl: databaseUrl, embedded: null };
  }
  say("Starting the embedded PostgreSQL.");
  const embedded = await startEmbedded({ home: clusterHome(project, "postgres") });
  return { adminUrl: await databaseNamed(demonstration ? "concordat" : "concordat_own", embedded.url), embedded };
}

async function makeReady({ adminUrl }: Store, secrets: Secrets, { demonstration, say }: Here): Promise<void> {
  say("Bringing the database to the present schema.");
  await provisionRoles(adminUrl, secrets);
  await migrate(adminUrl);
  await installContextKey(adminUrl, secrets);
  if (!demonstration) return;
  say("Looking for the demonstration partnership.");
  if (await loadDemonstration(adminUrl, Date.now()))
    say("Loaded the demonstration partnership: everybody and everything in it is made up.");
}

const howToSignIn = [
  "Sign in with one press as anybody on the sign-in page,",
  `or with the email of anybody there and the password “${demonstrationPassword}”.`,
];

/** The token opens the door to everything, so it is printed here and nowhere else. */
const howToSetUp = (token: string | null, admin: string): string[] =>
  token === null
    ? ["Sign in with your passkey, or your password and app."]
    : [
        "This is the first day: there is no partnership here yet. Set it up at",
        `  ${admin}/set-up#${token}`,
        "The address works once, and for a day. Keep it to yourself.",
      ];

const welcome = (portal: string, admin: string, how: readonly string[]): string =>
  [
    "",
    "Concordat is running.",
    `  Portal:  ${portal}`,
    `  Admin:   ${admin}`,
    "",
    ...how,
    "Ctrl-C stops it; what was entered is kept.",
    "",
  ].join("\n");

/** Starts everything on this machine and says how to get in. Returns what stops it all again. */
export async function startHere(here: Here): Promise<() => Promise<void>> {
  const { project, port, demonstration, say } = here;
  if (!(await isFree(port)))
    throw new CannotStart(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  const secrets = secretsFrom(join(project, ".concordat", "secrets.json"));
  const store = await openStore(here);
  try {
    await makeReady(store, secrets, here);
    say("Starting the server.");
    const origins = localOrigins(port);
    const config: Config = {
      port,
      listenOn: "127.0.0.1",
      origins,
      databaseUrl: store.adminUrl,
      secrets,
      demonstration,
      requestsPerMinute: 1200,
      poolSize: 10,
      logLevel: "warn",
      ...(demonstration ? { signOn: { privateNetworks: ["127.0.0.0/8", "::1"], insecure: true } } : {}),
    };
    const running = await startServer(config);
    const how = demonstration ? howToSignIn : howToSetUp(await offerFirstDay(urlFor(config, "session")), origins.admin);
    say(welcome(origins.portal, origins.admin, how));
    return async () => {
      await running.stop();
      await store.embedded?.stop();
    };
  } catch (error) {
    await store.embedded?.stop();
    throw error;
  }
}

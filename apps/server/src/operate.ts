// What an administrator does beside the server: `node apps/server/src/operate.ts <command>`. docs/operations.md tells when.
import {
  addContextKey,
  backUp,
  type KeyChange,
  migrate,
  provisionRoles,
  rehearse,
  restore,
  retireOtherContextKeys,
} from "@concordat/db/postgres";
import { urlFor } from "./config.ts";

import { administratorsConfig, copyingConfig, servingConfig } from "./configuration/serving.ts";
import { offerFirstDay } from "./first-day.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

class WrongUse extends Error {}

const fileIn = (file: string | undefined): string => {
  if (file) return file;
  throw new WrongUse("Name the file: backup <file>, restore <file>.");
};

const keySentences: Record<KeyChange, string> = {
  first: "CONTEXT_KEY is the key of this database now. Give it to each server.",
  added:
    "CONTEXT_KEY is valid now, beside the one before. Give it to each server, one after another; then retire the old one.",
  "known already": "CONTEXT_KEY is valid already. Nothing was changed.",
  "two are valid already": "Two keys are valid already. Retire the old one first: keys-retire.",
  retired: "CONTEXT_KEY is the only valid key now.",
  "not known": "CONTEXT_KEY is not known to the database. Add it first: keys-add.",
};

/** True where the change was made, or was there. */
const tellKeys = (change: KeyChange): boolean => {
  say(keySentences[change]);
  return change !== "two are valid already" && change !== "not known";
};

/** Roles, their passwords, the schema; on an empty database the key as well. Servers of the version before go on. */
async function bringUp(): Promise<boolean> {
  const { adminUrl, secrets } = administratorsConfig(process.env);
  await provisionRoles(adminUrl, secrets);
  await migrate(adminUrl);
  say("The database has the roles and the schema of this version.");
  return tellKeys(await addContextKey(adminUrl, secrets));
}

async function rehearseHere(): Promise<boolean> {
  const { adminUrl, secrets } = administratorsConfig(process.env);
  const { differs, decisionsCompared, bytes, seconds } = await rehearse(adminUrl, secrets);
  say(
    `Backed up in ${seconds.backUp} s (${bytes} bytes), restored in ${seconds.restore} s, compared in ${seconds.compare} s.`,
  );
  if (differs.length === 0) {
    say(`The copy proved itself: counts, signed agreements, guards, and ${decisionsCompared} decisions made anew.`);
    return true;
  }
  say("The copy differs. What was written meanwhile differs rightly; rehearse again when it is quiet.");
  for (const name of differs) say(`  ${name}`);
  return false;
}

const commands: Readonly<Record<string, (file?: string) => Promise<boolean>>> = {
  migrate: bringUp,
  "first-day": async () => {
    const config = servingConfig(process.env);
    const token = await offerFirstDay(urlFor(config, "session"));
    say(
      token === null
        ? "There is a partnership already. Sign in."
        : `Set the partnership up at ${config.origins.admin}/set-up#${token}\nThe address works once, and for a day. Keep it to yourself.`,
    );
    return true;
  },
  "keys-add": async () => {
    const { adminUrl, secrets } = administratorsConfig(process.env);
    return tellKeys(await addContextKey(adminUrl, secrets));
  },
  "keys-retire": async () => {
    const { adminUrl, secrets } = administratorsConfig(process.env);
    return tellKeys(await retireOtherContextKeys(adminUrl, secrets));
  },
  backup: async (file) => {
    await backUp(copyingConfig(process.env).adminUrl, fileIn(file));
    say("Backed up.");
    return true;
  },
  restore: async (file) => {
    const { adminUrl, secrets } = administratorsConfig(process.env);
    await restore(adminUrl, secrets, fileIn(file));
    say("Restored. Run migrate if this version is newer than the copy.");
    return true;
  },
  rehearse: rehearseHere,
};

const [name = "", file] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new WrongUse(`Name a command: ${Object.keys(commands).join(", ")}.`);
  process.exitCode = (await command(file)) ? 0 : 1;
} catch (error) {
  process.exitCode = 1;
  const told = error instanceof Error;
  process.stderr.write(`${told ? error.message : "It failed."}\n`);
}

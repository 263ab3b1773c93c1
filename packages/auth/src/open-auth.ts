import type { Pool } from "@concordat/db";
import { Challenges } from "./challenges.ts";
import { Codes } from "./codes.ts";
import { Invitations } from "./invitations.ts";
import { Passkeys } from "./passkeys.ts";
import { Places } from "./places.ts";
import { Seals } from "./seals.ts";
import type { App } from "./session-adapter.ts";
import { Sessions } from "./sessions.ts";
import { Outside, type OutsideRules } from "./sign-on/outside.ts";
import { ProviderDesk } from "./sign-on/provider.ts";
import { SignOn } from "./sign-on/sign-on.ts";

/** All that has to do with who somebody is. */
export interface Auth {
  readonly sessions: Sessions;
  readonly passkeys: Passkeys;
  readonly codes: Codes;
  readonly invitations: Invitations;
  readonly seals: Seals;
  readonly places: Places;
  readonly signOn: SignOn;
}

interface Doors {
  /** The exact origin of each application: passkeys are made for its host and answer to nothing else. */
  readonly origins: Readonly<Record<App, string>>;
  /** Seals the secrets of authenticator apps: 32 bytes, hexadecimal. */
  readonly sealKey: string;
  /** Where agencies’ own providers may be. */
  readonly signOn: OutsideRules;
}

/** Opens it on the session login's pool. */
export function openAuth(pool: Pool, clock: () => number, { origins, sealKey, signOn: rules }: Doors): Auth {
  const challenges = new Challenges(pool, clock);
  const key = Buffer.from(sealKey, "hex");
  const seals = new Seals(key);
  const codes = new Codes(pool, clock, key);
  const passkeys = new Passkeys(pool, clock, { challenges, origins });
  const invitations = new Invitations(pool, clock, { codes, challenges, passkeys });
  const desk = new ProviderDesk(new Outside(rules), rules.insecure);
  const signOn = new SignOn(pool, clock, { challenges, seals, desk, origins });
  const places = new Places(pool, clock, seals);
  return { sessions: new Sessions(pool, clock), passkeys, codes, invitations, seals, places, signOn };
}

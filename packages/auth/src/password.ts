import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@concordat/domain";

/** Argon2id, 19 MiB, two passes, one lane (OWASP): some ten milliseconds, so few may run at once. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const mostAtOnce = 4;
let running = 0;

/** Longest password that is looked at; it is checked exactly as typed. */
export const longestPassword = 256;

/** Refuses at once when four are being checked already: a flood of sign-ins must not stall everybody else. */
async function oneOfFew<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= mostAtOnce) throw new Refusal("TOO_MANY_ATTEMPTS");
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/**
 * True when the password is the one that was hashed. An unknown account is given as null and costs the same time: it is
 * checked against a decoy.
 */
export async function verifyPassword(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody signs in with this");
  const against = known ?? (await decoy);
  const matches = await oneOfFew(() => verify(against, password));
  return matches && known !== null;
}

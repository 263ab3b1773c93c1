import { createHash } from "node:crypto";
import type { Pool } from "@concordat/db";
import { Refusal } from "@concordat/domain";

/**
 * Attempts in a window of a quarter of an hour: few for one account, fewer for its codes of six digits, more for one
 * address, which many may share.
 */
const limits = { account: 10, code: 5, invitation: 20, signOn: 20, address: 50 } as const;
const window = "15 minutes";

const keyOf = (kind: keyof typeof limits, value: string): string =>
  createHash("sha256").update(`${kind}|${value.toLowerCase()}`).digest("hex");

/**
 * Counts an attempt to sign in against the account and the address, and refuses beyond their limits. Counted before the
 * password is looked at, one by one, in the database: neither batches nor several servers get more. Nobody is locked
 * out for good; the window passes.
 */
export async function countAttempt(
  pool: Pool,
  {
    kind = "account",
    account,
    address,
    at,
  }: { kind?: Exclude<keyof typeof limits, "address">; account: string; address: string; at: number },
): Promise<void> {
  const counts = await pool.use(async ({ sql }) => {
    const count = (key: string) =>
      sql<
        { attempts: number }[]
      >`select app.count_attempt(${key}, ${new Date(at).toISOString()}, ${window}::text::interval) as attempts`;
    return Promise.all([count(keyOf(kind, account)), count(keyOf("address", address))]);
  });
  const [own = 0, shared = 0] = counts.map(([row]) => row?.attempts ?? 0);
  if (own > limits[kind] || shared > limits.address) throw new Refusal("TOO_MANY_ATTEMPTS");
}

/** After a sign-in that succeeded the account starts afresh; the address does not. */
export async function forgetAttempts(pool: Pool, email: string): Promise<void> {
  await pool.use(({ sql }) => sql`select app.forget_attempts(${keyOf("account", email)})`);
}

import { randomUUID } from "node:crypto";
import { newToken, tokenHashOf } from "@concordat/auth";
import { FirstDay, Pool } from "@concordat/db";

/**
 * On the first day: a token with which whoever reads it may set the partnership up, once, and within a day. Null when
 * there is a partnership.
 */
export async function offerFirstDay(sessionUrl: string): Promise<string | null> {
  const pool = new Pool({ url: sessionUrl, size: 1 });
  try {
    const day = new FirstDay(pool, Date.now);
    if (!(await day.isToday())) return null;
    const token = newToken();
    await day.offer(randomUUID(), tokenHashOf(token));
    return token;
  } finally {
    await pool.close();
  }
}

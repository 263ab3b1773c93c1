import postgres from "postgres";
import { hmacPads, type Secrets } from "./secrets.ts";

/** What a change of keys came to. */
export type KeyChange = "first" | "added" | "known already" | "two are valid already" | "retired" | "not known";

const asOwner = async <Result>(adminUrl: string, work: (sql: postgres.TransactionSql) => Promise<Result>) => {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      await tx`set local role concordat_owner`;
      await tx`lock table guard.context_keys in share row exclusive mode`;
      return await work(tx);
    });
  } finally {
    await sql.end();
  }
};

/** Makes a key valid beside the one that is: servers may then change over one after another. A third is refused. */
export const addContextKey = (adminUrl: string, { contextKey }: Secrets): Promise<KeyChange> =>
  asOwner(adminUrl, async (sql) => {
    const { inner, outer } = hmacPads(contextKey);
    const keys = await sql<{ id: number; known: boolean }[]>`
      select id, inner_pad = ${inner} as known from guard.context_keys order by id`;
    if (keys.some(({ known }) => known)) return "known already";
    if (keys.length > 1) return "two are valid already";
    const id = (keys.at(-1)?.id ?? 0) + 1;
    await sql`insert into guard.context_keys (id, inner_pad, outer_pad, free_clock)
      select ${id}, ${inner}, ${outer}, coalesce(bool_or(free_clock), false) from guard.context_keys`;
    return keys.length === 0 ? "first" : "added";
  });

/** Ends every other key at once: what was signed with one of them shows nothing from now on. */
export const retireOtherContextKeys = (adminUrl: string, { contextKey }: Secrets): Promise<KeyChange> =>
  asOwner(adminUrl, async (sql) => {
    const { inner } = hmacPads(contextKey);
    const [known] = await sql`select from guard.context_keys where inner_pad = ${inner}`;
    if (!known) return "not known";
    await sql`delete from guard.context_keys where inner_pad <> ${inner}`;
    return "retired";
  });

import postgres from "postgres";

/** Makes a database on a server, unless it is there, and returns its address. The name is one of ours. */
export async function databaseNamed(name: "concordat" | "concordat_own", serverUrl: string): Promise<string> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    const [known] = await sql`select from pg_database where datname = ${name}`;
    if (!known) await sql`create database ${sql(name)}`;
  } finally {
    await sql.end();
  }
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
}

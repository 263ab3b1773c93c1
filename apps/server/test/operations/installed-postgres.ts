import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const debians = "/usr/lib/postgresql";

/** A PostgreSQL of this machine with its tools for copies, which the packaged one lacks. */
export function installedPostgres(): string {
  const versions = existsSync(debians)
    ? readdirSync(debians).toSorted((one, other) => Number(other) - Number(one))
    : [];
  const found = versions
    .map((version) => join(debians, version))
    .find((home) => existsSync(join(home, "bin", "initdb")));
  if (found) return found;
  throw new Error(
    "These tests need a PostgreSQL of the machine, for pg_dump, and there is none. Install it (Debian, Ubuntu: apt-get install postgresql).",
  );
}

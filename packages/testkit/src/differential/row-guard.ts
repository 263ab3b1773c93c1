import type { World } from "@concordat/domain";
import type postgres from "postgres";

/** What the row guard decided on one row for one professional on one case and purpose. */
export interface GuardRow {
  readonly professional: string;
  readonly case: string;
  readonly purpose: string;
  readonly row: string;
  readonly field: string;
  readonly level: number;
  readonly marker: number;
}

/** Asks the row guard of the database itself, for everybody on every case and purpose of a world at once. */
export async function askRowGuard(
  sql: postgres.Sql,
  world: World,
  purposes: readonly string[],
  at: number,
): Promise<GuardRow[]> {
  const instant = new Date(at).toISOString();
  return sql.begin(async (tx) => {
    await tx`set local role concordat_guard`;
    return tx<GuardRow[]>`
      select p.id as professional, c.id as case, u.purpose, d.row_id as row, d.field, d.level, d.marker
      from professionals p
      join cases c on c.partnership_id = p.partnership_id
      cross join unnest(${[...purposes]}::text[]) u(purpose)
      cross join lateral (select row(p.partnership_id, p.agency_id, p.id, u.purpose, ${instant}::timestamptz, array[c.id], p.id)::guard.actor as a) x
      cross join lateral guard.reader_of(x.a, c.id) r
      cross join lateral guard.decide(x.a, c.id, r) d
      where p.partnership_id = ${world.partnership.id}`;
  });
}

import type postgres from "postgres";

/**
 * The schema as PostgreSQL has it after all migrations: each table with its columns, constraints, indexes, triggers,
 * row policies and grants, then types and functions with who may call them. Text for people to review: it is read,
 * not run.
 */
export async function describeSchema(sql: postgres.Sql): Promise<string> {
  const [types, tables, functions] = [
    await describeTypes(sql),
    await describeTables(sql),
    await describeFunctions(sql),
  ];
  return [
    `-- The database as its migrations make it. Written by the test that compares it.`,
    ...types,
    ...tables,
    ...functions,
  ]
    .join("\n\n")
    .concat("\n");
}

const lines = (rows: readonly { readonly line: string }[]): string[] => rows.map(({ line }) => line);

async function describeTypes(sql: postgres.Sql): Promise<string[]> {
  return lines(
    await sql<{ line: string }[]>`
      select format(E'create type %s as (\n%s\n);', t.oid::regtype, string_agg(format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod)), E',\n' order by a.attnum)) as line
      from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where t.typnamespace in ('app'::regnamespace, 'guard'::regnamespace) group by t.oid order by t.oid::regtype::text`,
  );
}

async function describeTables(sql: postgres.Sql): Promise<string[]> {
  const tables = await sql<{ oid: number; name: string; security: string; kind: string }[]>`
    select c.oid::int as oid, c.oid::regclass::text as name, case c.relpersistence when 'u' then 'unlogged table' else 'table' end as kind,
      concat_ws(', ', case when c.relrowsecurity then 'row security enabled' else 'ROW SECURITY OFF' end, case when c.relforcerowsecurity then 'forced' else 'NOT FORCED' end) as security
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'guard'::regnamespace) order by 2`;
  const described: string[] = [];
  for (const { oid, name, kind, security } of tables)
    described.push(
      [
        `create ${kind} ${name} ( -- ${security}`,
        (await columnsOf(sql, oid)).join(",\n"),
        ");",
        ...(await attachedTo(sql, oid)),
      ].join("\n"),
    );
  return described;
}

const columnsOf = async (sql: postgres.Sql, table: number): Promise<string[]> =>
  lines(
    await sql<{ line: string }[]>`
      select '  ' || concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
        case when a.attidentity <> '' then 'generated always as identity' end, 'default ' || pg_get_expr(d.adbin, d.adrelid)) as line
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ${table} and a.attnum > 0 and not a.attisdropped order by a.attnum`,
  );

/** What hangs on a table: constraints, indexes, triggers, policies and grants, each as a line. */
const attachedTo = async (sql: postgres.Sql, table: number): Promise<string[]> => [
  ...lines(
    await sql<{ line: string }[]>`
      select format('  constraint %s: %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
      where conrelid = ${table} and contype <> 'n' order by contype desc, conname`,
  ),
  ...lines(
    await sql<{ line: string }[]>`
      select '  ' || pg_get_indexdef(i.indexrelid) as line from pg_index i
      where i.indrelid = ${table} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))
      order by i.indexrelid::regclass::text`,
  ),
  ...lines(
    await sql<{ line: string }[]>`
      select '  ' || pg_get_triggerdef(oid) as line from pg_trigger where tgrelid = ${table} and not tgisinternal order by tgname`,
  ),
  ...lines(
    await sql<{ line: string }[]>`
      select concat_ws(E'\n    ', format('  policy %s for %s to %s', polname,
        case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
        (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any (polroles))),
        'using ' || pg_get_expr(polqual, polrelid), 'with check ' || pg_get_expr(polwithcheck, polrelid)) as line
      from pg_policy where polrelid = ${table} order by polname`,
  ),
  ...lines(
    await sql<{ line: string }[]>`
      select format('  granted to %s: %s', g.grantee::regrole, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type)) as line
      from pg_class c cross join lateral aclexplode(c.relacl) g where c.oid = ${table} and g.grantee <> c.relowner group by g.grantee order by 1`,
  ),
  ...lines(
    await sql<{ line: string }[]>`
      select format('  granted to %s: %s of %s', g.grantee::regrole, lower(g.privilege_type), string_agg(a.attname, ', ' order by a.attname)) as line
      from pg_attribute a cross join lateral aclexplode(a.attacl) g where a.attrelid = ${table} group by g.grantee, g.privilege_type order by 1`,
  ),
];

async function describeFunctions(sql: postgres.Sql): Promise<string[]> {
  return lines(
    await sql<{ line: string }[]>`
      select format(E'-- owned by %s; called by %s\n%s', p.proowner::regrole,
        coalesce((select string_agg(case g.grantee when 0 then 'EVERYBODY' else g.grantee::regrole::text end, ', ' order by g.grantee::regrole::text)
          from aclexplode(p.proacl) g where g.grantee <> p.proowner), 'its owner alone'),
        rtrim(pg_get_functiondef(p.oid))) as line
      from pg_proc p where p.pronamespace in ('app'::regnamespace, 'guard'::regnamespace) order by p.oid::regprocedure::text`,
  );
}

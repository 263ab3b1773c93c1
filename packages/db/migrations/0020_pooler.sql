-- Behind a pooler in transaction mode a backend serves many clients in turn, and its pid says nothing about who asks. A
-- context is then signed for one transaction: the backend's pid and the microsecond in which the transaction began, which
-- nobody inside it can choose. Nothing needs to say here which binding is in use: the signature covers it.
set local role concordat_guard;
--> statement-breakpoint

-- What a context of this transaction may be signed for, besides the pid alone.
create function app.transaction_mark() returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select pg_backend_pid() || '@' || (extract(epoch from transaction_timestamp()) * 1000000)::bigint
$$;

-- As before, but for the binding: professional|agency|partnership|purpose|at (ms)|expiry (ms)|pid or mark|case,case,…|visit
create or replace function guard.actor() returns guard.actor
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  context text := current_setting('concordat.context', true);
  free_clock boolean;
  part text[];
  actor guard.actor;
begin
  -- No context is an empty setting, or none.
  if context is null or context = '' then return null; end if;
  select k.free_clock into free_clock from guard.context_keys k
    where encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(context, 'UTF8'))), 'hex') = current_setting('concordat.signature', true);
  if not found then return null; end if;
  part := string_to_array(context, '|');
  if part[7] <> pg_backend_pid()::text then
    if part[7] <> app.transaction_mark() then return null; end if;
  end if;
  actor.at := timestamptz 'epoch' + part[5]::bigint * interval '1 millisecond';
  if not free_clock and (
    timestamptz 'epoch' + part[6]::bigint * interval '1 millisecond' < clock_timestamp()
    or abs(extract(epoch from actor.at - transaction_timestamp())) > 2) then return null; end if;
  actor.professional := part[1]::uuid;
  actor.agency := part[2]::uuid;
  actor.partnership := part[3]::uuid;
  actor.purpose := part[4];
  actor.visit := part[9]::uuid;
  actor.scope := string_to_array(nullif(part[8], ''), ',')::uuid[];
  return actor;
end $$;
grant execute on function app.transaction_mark() to concordat_request;
--> statement-breakpoint

-- What a server asks before it says that it is ready: the newest migration that was applied here, and the clock.
set local role concordat_owner;
grant usage on schema concordat_migrations to concordat_guard;
grant select on concordat_migrations.__drizzle_migrations to concordat_guard;
set local role concordat_guard;
create function app.readiness() returns table (migration bigint, at bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (select max(m.created_at) from concordat_migrations.__drizzle_migrations m), round(extract(epoch from clock_timestamp()) * 1000)::bigint
$$;
grant execute on function app.readiness() to concordat_session;
--> statement-breakpoint
set local role concordat_owner;

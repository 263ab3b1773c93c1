-- Who asks, and at which instant. The server signs a context; the database verifies it in every statement. An SQL
-- injection can set any setting it likes, but it cannot sign, so it cannot become another agency.

-- What the request login may call. What it may not call, and what nobody may read, is in `guard`.
create schema app;
create schema guard;
grant usage on schema app to concordat_request, concordat_guard;
grant usage, create on schema guard to concordat_guard;
grant create on schema app to concordat_guard;
grant usage on schema public to concordat_request, concordat_guard;
alter default privileges revoke execute on functions from public;
--> statement-breakpoint

-- HMAC-SHA256 (RFC 2104) with its two padded keys worked out beforehand. Two keys may be valid while one replaces the
-- other. `free_clock` lets tests and replay choose the instant; production refuses one further than two seconds from
-- its own clock.
create table guard.context_keys (
  id integer primary key,
  inner_pad bytea not null,
  outer_pad bytea not null,
  free_clock boolean not null default false
);
alter table guard.context_keys enable row level security;
alter table guard.context_keys force row level security;
create policy context_keys_read_by_guard on guard.context_keys for select to concordat_guard using (true);
create policy context_keys_kept_by_owner on guard.context_keys for all to concordat_owner using (true) with check (true);
grant select on guard.context_keys to concordat_guard;
--> statement-breakpoint

create type guard.actor as (
  partnership uuid,
  agency uuid,
  professional uuid,
  purpose text,
  at timestamptz,
  scope uuid[]
);
--> statement-breakpoint

set local role concordat_guard;
alter default privileges revoke execute on functions from public;
--> statement-breakpoint

-- The signed context of this transaction, or null: no context, a forged, expired or borrowed one, all the same.
-- Its text: professional|agency|partnership|purpose|at (ms)|expiry (ms)|backend pid|case,case,…
create function guard.actor() returns guard.actor
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
  if part[7]::integer <> pg_backend_pid() then return null; end if;
  actor.at := timestamptz 'epoch' + part[5]::bigint * interval '1 millisecond';
  if not free_clock and (
    timestamptz 'epoch' + part[6]::bigint * interval '1 millisecond' < clock_timestamp()
    or abs(extract(epoch from actor.at - transaction_timestamp())) > 2) then return null; end if;
  actor.professional := part[1]::uuid;
  actor.agency := part[2]::uuid;
  actor.partnership := part[3]::uuid;
  actor.purpose := part[4];
  actor.scope := string_to_array(nullif(part[8], ''), ',')::uuid[];
  return actor;
end $$;
--> statement-breakpoint

create function app.partnership() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (guard.actor()).partnership $$;

create function app.agency() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (guard.actor()).agency $$;

create function app.professional() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (guard.actor()).professional $$;

-- All of it at once, for a policy that compares several columns: the context is verified once.
create function app.who() returns table (partnership uuid, agency uuid, professional uuid, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp rows 1 as $$
  select a.partnership, a.agency, a.professional, a.at from guard.actor() a
$$;

-- The one instant of the request. Row security never reads the clock.
create function app.at() returns timestamptz
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (guard.actor()).at $$;
--> statement-breakpoint

-- The partnership's calendar day at an instant.
create function guard.day_at(p_partnership uuid, p_at timestamptz) returns date
language sql stable as $$
  select (p_at at time zone p.time_zone)::date from partnerships p where p.id = p_partnership
$$;

create function app.today() returns date
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select guard.day_at(a.partnership, a.at) from guard.actor() a
$$;

-- An instant in whole milliseconds since 1970, as the server counts; null for one without end. Stable, as what it calls
-- is: declared immutable it could not be inlined, and a call for each row costs more than the row.
create function app.ms(p_at timestamptz) returns bigint
language sql stable as $$ select case when p_at < 'infinity' then round(extract(epoch from p_at) * 1000)::bigint end $$;

-- Takes on a signed context for the rest of the transaction.
create function app.enter(p_context text, p_signature text) returns void
language sql volatile security invoker set search_path = pg_catalog, pg_temp as $$
  select set_config('concordat.context', p_context, true), set_config('concordat.signature', p_signature, true)
$$;
--> statement-breakpoint

grant execute on function app.partnership(), app.agency(), app.professional(), app.who(), app.at(), app.today(), app.ms(timestamptz), app.enter(text, text) to concordat_request;
--> statement-breakpoint
set local role concordat_owner;

-- What the session login may do: a handful of functions, and no table. It finds a session only by the hash of the token
-- that was presented, and a credential only by the email that was typed.
grant usage on schema app to concordat_session, concordat_relay;
set local role concordat_guard;
--> statement-breakpoint

-- Its times are milliseconds since 1970.
create type app.session_row as (
  id text, professional_id uuid, app text, created bigint, expires bigint, absolute bigint, seen bigint,
  partnership_id uuid, agency_id uuid, roles text[], suspended boolean
);

create function app.session_by_id(p_id text) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null
  from sessions s join professionals p on p.id = s.professional_id where s.id = p_id
$$;

create function app.sessions_of(p_professional uuid) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null
  from sessions s join professionals p on p.id = s.professional_id where s.professional_id = p_professional
$$;

create function app.begin_session(p_id text, p_professional uuid, p_app text, p_created_at timestamptz, p_expires_at timestamptz, p_absolute_expires_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sessions (id, partnership_id, professional_id, app, created_at, expires_at, absolute_expires_at, last_seen_at)
  select p_id, p.partnership_id, p.id, p_app, p_created_at, p_expires_at, p_absolute_expires_at, p_created_at from professionals p where p.id = p_professional
$$;

create function app.touch_session(p_id text, p_expires_at timestamptz, p_seen_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sessions set expires_at = least(p_expires_at, absolute_expires_at), last_seen_at = p_seen_at where id = p_id
$$;

create function app.end_session(p_id text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from sessions where id = p_id $$;

create function app.end_sessions_of(p_professional uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from sessions where professional_id = p_professional $$;

create function app.end_expired_sessions(p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from sessions where expires_at <= p_at or absolute_expires_at <= p_at
$$;
--> statement-breakpoint

create function app.credential_for(p_email text) returns table (professional_id uuid, password_hash text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.professional_id, a.password_hash from accounts a join professionals p on p.id = a.professional_id
  where a.email = p_email and p.suspended_at is null
$$;

-- The people of a demonstration, by agency; nobody of a partnership that is not one.
create function app.demonstration_people() returns table (professional_id uuid, name text, job_title text, roles text[], agency_id uuid, agency text, agency_kind text, colour text, mark text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.name, p.job_title, p.roles, a.id, a.name, a.kind, a.colour, a.mark
  from partnerships s join professionals p on p.partnership_id = s.id join agencies a on a.id = p.agency_id
  where s.demonstration and p.suspended_at is null order by a.name, p.name
$$;

-- Counts an attempt and says how many there have been in this window, this one included.
create function app.count_attempt(p_key text, p_at timestamptz, p_window interval) returns smallint
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sign_in_attempts (key, window_start, attempts) values (p_key, p_at, 1)
  on conflict (key) do update set
    attempts = case when sign_in_attempts.window_start + p_window <= p_at then 1 else least(sign_in_attempts.attempts + 1, 32000) end,
    window_start = case when sign_in_attempts.window_start + p_window <= p_at then p_at else sign_in_attempts.window_start end
  returning attempts
$$;

create function app.forget_attempts(p_key text) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from sign_in_attempts where key = p_key $$;
--> statement-breakpoint

-- The oldest transaction still under way: every event before it is there for good, none that commits late is passed over.
create function app.event_watermark() returns xid8
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select pg_snapshot_xmin(pg_current_snapshot()) $$;

create function app.events_between(p_from xid8, p_upto xid8) returns table (partnership_id uuid, case_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct e.partnership_id, e.case_id from events e where e.transaction >= p_from and e.transaction < p_upto
$$;

create function app.forget_events(p_before timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from events where at < p_before $$;

-- An empty wake-up: who is woken reads the events themselves.
create function guard.on_event() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('concordat', '');
  return null;
end $$;
--> statement-breakpoint
grant execute on function app.session_by_id(text), app.sessions_of(uuid), app.begin_session(text, uuid, text, timestamptz, timestamptz, timestamptz),
  app.touch_session(text, timestamptz, timestamptz), app.end_session(text), app.end_sessions_of(uuid), app.end_expired_sessions(timestamptz),
  app.credential_for(text), app.demonstration_people(), app.count_attempt(text, timestamptz, interval), app.forget_attempts(text) to concordat_session;
grant execute on function app.events_between(xid8, xid8), app.event_watermark(), app.forget_events(timestamptz) to concordat_relay;
grant execute on function guard.on_event() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
create trigger an_event after insert on events for each statement execute function guard.on_event();

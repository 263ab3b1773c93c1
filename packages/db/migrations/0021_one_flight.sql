DROP INDEX "entries_superseded_once";--> statement-breakpoint
CREATE UNIQUE INDEX "entries_superseded_once" ON "entries" USING btree ("supersedes") WHERE supersedes is not null;--> statement-breakpoint

-- To add an entry is one statement: the session, the rules, what the writer stands on, the rows and what accounts for
-- them. Nothing is asked less often for that, only together, and each question costs less.
set local role concordat_guard;
--> statement-breakpoint

-- As before, in fewer steps: professional|agency|partnership|purpose|at (ms)|expiry (ms)|pid or mark|case,case,…|visit
create or replace function guard.actor() returns guard.actor
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  context text := current_setting('concordat.context', true);
  part text[] := string_to_array(context, '|');
  at timestamptz;
  free_clock boolean;
begin
  -- No context is an empty setting, or none.
  if context is null or context = '' then return null; end if;
  select k.free_clock into free_clock from guard.context_keys k
    where encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(context, 'UTF8'))), 'hex') = current_setting('concordat.signature', true);
  if free_clock is null then return null; end if;
  if part[7] <> pg_backend_pid()::text then
    if part[7] <> app.transaction_mark() then return null; end if;
  end if;
  at := timestamptz 'epoch' + part[5]::bigint * interval '1 millisecond';
  if not free_clock and (
    timestamptz 'epoch' + part[6]::bigint * interval '1 millisecond' < clock_timestamp()
    or abs(extract(epoch from at - transaction_timestamp())) > 2) then return null; end if;
  return row(part[3], part[2], part[1], part[4], at, string_to_array(nullif(part[8], ''), ','), part[9])::guard.actor;
end $$;
--> statement-breakpoint

-- Who opens a case, as before, in one question: a professional with a case-reading role, on its team or reaching the cases
-- of an agency that works or worked it, not barred. Administrative roles never read content.
create or replace function guard.may_open(a guard.actor, p_case uuid) returns boolean
language sql stable as $$
  select exists (
    select from professionals p
    where p.id = a.professional and p.agency_id = a.agency and p.partnership_id = a.partnership and p.suspended_at is null
      and exists (select from vocabulary_terms v where v.partnership_id = a.partnership and v.vocabulary = 'role' and v.code = any (p.roles)
        and (v.definition ->> 'readsCases')::boolean)
      and (exists (select from case_team m where m.case_id = p_case and m.professional_id = p.id and m.valid_from <= a.at and a.at < m.valid_until)
        or exists (select from vocabulary_terms v where v.partnership_id = a.partnership and v.vocabulary = 'role' and v.code = any (p.roles)
          and (v.definition ->> 'reachesAgencyCases')::boolean))
      and exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.partnership_id = a.partnership and v.valid_from <= a.at)
      and (not exists (select from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until)
        or not guard.barred(a, p_case)))
$$;

-- Besides, their agency works it now: what a writer needs.
create function guard.works(a guard.actor, p_case uuid) returns boolean
language sql stable as $$
  select exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    and guard.may_open(a, p_case)
$$;

create or replace function app.workable() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
declare a guard.actor := guard.actor();
begin
  return query select s.id from unnest(a.scope) s(id) where guard.works(a, s.id);
end $$;

create function guard.knows_of(a guard.actor, p_case uuid, p_subject uuid) returns boolean
language sql stable as $$
  select exists (select from subjects s where s.id = p_subject and s.case_id = p_case and s.agency_id = a.agency)
    or exists (select from entries e where e.case_id = p_case and e.subject_id = p_subject and e.superseded_at is null and e.quarantined_at is null
      and (e.owner_agency_id = a.agency or e.source_agency_id = a.agency))
    or exists (select from guard.kept(a) k where k.case_id = p_case and p_subject = any (k.told))
$$;
--> statement-breakpoint

-- True of an entry that its writer may add: in their own name, of their own agency, at this instant, to a case in scope
-- that they work, about somebody they know of, and not what was given on the term that it is not passed on.
create function app.may_add(p_partnership uuid, p_owner uuid, p_recorded_by uuid, p_recorded_at timestamptz, p_case uuid, p_subject uuid,
  p_source uuid, p_field text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return coalesce(p_partnership = a.partnership and p_owner = a.agency and p_recorded_by = a.professional and p_recorded_at = a.at
    and p_case = any (a.scope), false)
    and guard.works(a, p_case)
    and (p_subject is null or guard.knows_of(a, p_case, p_subject))
    and (p_source is null or guard.may_pass_on(a, p_source, p_field));
end $$;

-- True of an entry that this very transaction added, and so of nothing that stands: only then may it be given values.
create or replace function app.is_new_entry(p_partnership uuid, p_entry uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from entries e where e.id = p_entry and e.partnership_id = p_partnership and e.xmin = pg_current_xact_id()::xid);
end $$;
--> statement-breakpoint

-- A server takes a session for what it was a moment ago, and says so: then the work rests on this. It fails where the
-- session has ended, or the professional is no longer what they were: their roles, their agency, suspended or not.
create function guard.require_session(a guard.actor, p_session text, p_standing integer) returns boolean
language plpgsql stable as $$
begin
  if p_session is null or exists (select from sessions s join professionals p on p.id = s.professional_id
    where s.id = p_session and p.id = a.professional and p.agency_id = a.agency and p.standing = p_standing and p.suspended_at is null
      and s.expires_at > a.at and s.absolute_expires_at > a.at) then return true; end if;
  raise exception 'the session is not what it was' using errcode = 'CS001';
end $$;

create function app.require_session(p_session text, p_standing integer) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return guard.require_session(guard.actor(), p_session, p_standing);
end $$;
--> statement-breakpoint

-- What stands between a writer and a case, as the policy package reads it; nothing of what only readers need.
create function guard.writer_on(a guard.actor, p_case uuid) returns text
language sql stable as $$
  select json_build_object(
    'roles', p.roles,
    'suspended', p.suspended_at is not null,
    'team', (select coalesce(json_agg(t.case_roles), '[]') from case_team t
      where t.case_id = p_case and t.professional_id = p.id and t.valid_from <= a.at and a.at < t.valid_until),
    'involvements', (select coalesce(json_agg(json_build_object('purposes', i.purposes, 'active', a.at < i.valid_until)), '[]')
      from involvements i where i.case_id = p_case and i.agency_id = p.agency_id and i.valid_from <= a.at),
    'barriers', (select coalesce(json_agg(json_build_object('kind', b.kind, 'mine', b.professional_id is not distinct from p.id)), '[]')
      from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until))
  from professionals p where p.id = a.professional
$$;

-- The epoch of the rules, and what the writer stands on, where the case is open to them.
create function guard.ground_to_write(a guard.actor, p_case uuid) returns json
language sql stable as $$
  select json_build_object('epoch', guard.epoch_of(a.partnership),
    'standing', case when p_case = any (a.scope) and guard.may_open(a, p_case) then guard.writer_on(a, p_case) end)
$$;

create function app.ground_to_write(p_session text, p_standing integer, p_case uuid) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  perform guard.require_session(a, p_session, p_standing);
  return guard.ground_to_write(a, p_case);
end $$;
--> statement-breakpoint

-- What accounts for an entry: the key that it was made under and the row of what was done, in the name that the signed
-- context says, whoever calls.
create function guard.account_for(a guard.actor, p_entry uuid, p_case uuid, p_press json) returns boolean
language plpgsql volatile as $$
begin
  with key as (
    insert into idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
    values (a.professional, (p_press ->> 'key')::uuid, a.partnership, p_press ->> 'procedure', p_entry, a.at)
  )
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values ((p_press ->> 'event')::uuid, a.partnership, a.at, a.professional, a.agency, split_part(p_press ->> 'procedure', '.', 2), 'entry', p_entry, p_case);
  return true;
end $$;

create function app.account_for(p_entry uuid, p_case uuid, p_press json) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return guard.account_for(guard.actor(), p_entry, p_case, p_press);
end $$;

-- Before an entry is written: what the policy package decided on is what stands now, to the letter. Then it is accounted
-- for, and nothing is returned. Else what stands is, and nothing was written.
create function app.ready_to_add(p_ground json, p_entry uuid, p_case uuid, p_subject uuid, p_press json) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  same boolean := guard.epoch_of(a.partnership) = (p_ground ->> 'epoch')::integer and guard.writer_on(a, p_case) = p_ground ->> 'standing';
  there boolean := guard.require_session(a, p_ground ->> 'session', (p_ground ->> 'sessionStanding')::integer);
begin
  if same is not true then return guard.ground_to_write(a, p_case); end if;
  -- Somebody of whom only others have told, or nobody: what may be read is worked out after all, and tells which.
  if p_subject is not null and not guard.knows_of(a, p_case, p_subject) then perform app.prepare(); end if;
  there := guard.account_for(a, p_entry, p_case, p_press);
  return null;
end $$;
--> statement-breakpoint
-- One entry with its values, as whoever calls. In whose name and at which instant, the context says: each row policy
-- compares with what it has verified of that.
create function app.put_entry(p_entry json, p_values json) returns boolean
language plpgsql volatile as $$
declare
  said text[] := string_to_array(current_setting('concordat.context'), '|');
  entry public.entries := json_populate_record(null::public.entries, p_entry);
begin
  insert into public.entries (id, partnership_id, case_id, subject_id, field, owner_agency_id, source_agency_id, recorded_by, observed_on,
    recorded_at, supersedes, tags, handling)
  values (entry.id, said[3]::uuid, entry.case_id, entry.subject_id, entry.field, said[2]::uuid, entry.source_agency_id, said[1]::uuid,
    entry.observed_on, timestamptz 'epoch' + said[5]::bigint * interval '1 millisecond', entry.supersedes, entry.tags, entry.handling);
  insert into public.entry_values (entry_id, level, position, partnership_id, value, valid_from, valid_until)
    select entry.id, v.level, v.position, said[3]::uuid, v.value, v.valid_from, v.valid_until
    from json_populate_recordset(null::public.entry_values, p_values) v;
  return true;
end $$;

-- An entry that is a part of something larger, which asked whether it may be done.
create function app.record_entry(p_entry json, p_values json, p_press json) returns boolean
language plpgsql volatile as $$
begin
  return app.account_for((p_entry ->> 'id')::uuid, (p_entry ->> 'case_id')::uuid, p_press) and app.put_entry(p_entry, p_values);
end $$;

-- An entry by itself, in one statement. Nothing is returned when it was added; else what the policy package must decide on
-- first, and nothing was written.
create function app.add_entry(p_context text, p_signature text, p_ground json, p_entry json, p_values json, p_press json) returns json
language plpgsql volatile as $$
declare
  entered text := set_config('concordat.context', p_context, true) || set_config('concordat.signature', p_signature, true);
  ground json := app.ready_to_add(p_ground, (p_entry ->> 'id')::uuid, (p_entry ->> 'case_id')::uuid, (p_entry ->> 'subject_id')::uuid, p_press);
begin
  if ground is null and app.put_entry(p_entry, p_values) then return null; end if;
  return ground;
end $$;
drop function app.record_entry(json, json, text, text, uuid);
drop function app.stand(text, text);
drop function app.standings();
--> statement-breakpoint

-- As before, with one statement for the version and the event.
create or replace function guard.on_entry_added() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  with touched as (
    insert into case_versions as v (case_id, partnership_id, version)
      select distinct c.id, c.partnership_id, 1 from added n join cases c on c.id = n.case_id order by c.id
      on conflict (case_id) do update set version = v.version + 1 returning v.case_id, v.partnership_id
  )
  insert into events (partnership_id, case_id, at) select t.partnership_id, t.case_id, clock_timestamp() from touched t;
  if exists (select from added n where n.supersedes is not null) then
    update entries o set superseded_at = n.recorded_at
    from added n
    where o.id = n.supersedes and o.superseded_at is null and o.owner_agency_id = n.owner_agency_id
      and o.case_id = n.case_id and o.field = n.field and o.subject_id is not distinct from n.subject_id;
    if (select count(*) from added n where n.supersedes is not null)
      <> (select count(*) from entries o join added n on o.id = n.supersedes and o.superseded_at = n.recorded_at) then
      raise exception 'nothing of one''s own to correct, or it was corrected already' using errcode = 'serialization_failure';
    end if;
  end if;
  return null;
end $$;

-- As before; most fields' values let the guards know nothing, which is asked first.
create or replace function guard.on_value_added() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from added v join entries e on e.id = v.entry_id join catalogue_fields c on c.partnership_id = e.partnership_id and c.key = e.field
    where v.level = 5 and (c.definition -> 'facts' <> '[]' or c.definition ->> 'type' = 'code' or c.definition -> 'parts' @> '[{"classifies": true}]')) then
    return null;
  end if;
  insert into facts (partnership_id, case_id, subject_id, entry_id, kind, param, code, lo, hi, agency_id, origin_id, valid_from, valid_until)
  select e.partnership_id, e.case_id, e.subject_id, f.entry_id, f.kind, f.param, f.code, f.lo, f.hi, e.owner_agency_id, e.id, e.recorded_at, coalesce(e.superseded_at, 'infinity')
  from added v
  join entries e on e.id = v.entry_id
  join catalogue_fields c on c.partnership_id = e.partnership_id and c.key = e.field
  cross join lateral (select guard.value_text(v.value) as said, guard.classification(c.definition, v.value) as class) t
  cross join lateral (
    select null::uuid as entry_id, d.fact ->> 'kind' as kind,
      case d.fact ->> 'kind' when 'score' then e.field end as param,
      case d.fact ->> 'kind' when 'factor' then d.fact ->> 'param' when 'lifeStage' then d.fact ->> 'param' when 'status' then t.said end as code,
      case d.fact ->> 'kind' when 'born' then guard.first_day(t.said) when 'score' then t.said::bigint end as lo,
      case d.fact ->> 'kind' when 'born' then guard.last_day(t.said) when 'score' then t.said::bigint end as hi
    from jsonb_array_elements(c.definition -> 'facts') d(fact)
    where not d.fact ? 'when' or d.fact -> 'when' ? t.said
    union all
    select e.id, 'value', null, t.class, null, null where t.class is not null
  ) f
  where v.level = 5;
  return null;
end $$;

create or replace function guard.on_event() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if pg_notify('concordat', '') is null then return null; end if;
  return null;
end $$;
--> statement-breakpoint

-- A session as its server takes it for a while: with the standing of its professional, which moves with whatever they are.
alter type app.session_row add attribute standing integer;
create or replace function app.session_by_id(p_id text) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration, p.standing
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.id = p_id
$$;
create or replace function app.sessions_of(p_professional uuid) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration, p.standing
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.professional_id = p_professional
$$;
--> statement-breakpoint

grant execute on function app.may_add(uuid, uuid, uuid, timestamptz, uuid, uuid, uuid, text), app.ground_to_write(text, integer, uuid),
  app.account_for(uuid, uuid, json), app.ready_to_add(json, uuid, uuid, uuid, json), app.put_entry(json, json), app.record_entry(json, json, json),
  app.add_entry(text, text, json, json, json, json), app.require_session(text, integer) to concordat_request;
set local role concordat_owner;
--> statement-breakpoint
drop policy entries_added_by_owner on entries;
create policy entries_added_by_owner on entries for insert to concordat_request
  with check (superseded_at is null and quarantined_at is null
    and app.may_add(partnership_id, owner_agency_id, recorded_by, recorded_at, case_id, subject_id, source_agency_id, field));
set local role concordat_guard;
drop function app.knows_of(uuid, uuid);
set local role concordat_owner;

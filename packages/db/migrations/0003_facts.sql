-- What conditions read. Triggers derive it from entries and structure, by whom and from when until when; whatever
-- changes a case counts its version up, which makes what the row guard kept of it stale.
set local role concordat_guard;
--> statement-breakpoint

-- The first and last day that a date of which only the year, or year and month, is known can mean; days since 1970.
create function guard.first_day(p text) returns bigint
language sql immutable as $$
  select ((left(p || '-01-01', 10))::date - date '1970-01-01')::bigint
$$;

create function guard.last_day(p text) returns bigint
language sql immutable as $$
  select case length(p)
    when 10 then p::date - date '1970-01-01'
    when 7 then ((p || '-01')::date + interval '1 month - 1 day')::date - date '1970-01-01'
    else ((p || '-01-01')::date + interval '1 year - 1 day')::date - date '1970-01-01' end::bigint
$$;
--> statement-breakpoint

-- A value as the text that a factor's `when` lists: `true`, a code.
create function guard.value_text(p jsonb) returns text
language sql immutable as $$ select p #>> '{}' $$;

-- The code that a value condition tests: a code field's value, or that of the part that classifies a record.
create function guard.classification(p_definition jsonb, p_value jsonb) returns text
language sql immutable as $$
  select case when p_definition ->> 'type' = 'code' then p_value #>> '{}'
    else (select p_value ->> (part ->> 'key') from jsonb_array_elements(p_definition -> 'parts') part
          where (part ->> 'classifies')::boolean limit 1) end
$$;
--> statement-breakpoint

create function guard.touch_case(p_cases uuid[]) returns void
language sql volatile as $$
  insert into case_versions (case_id, partnership_id, version)
    select c.id, c.partnership_id, 1 from cases c where c.id = any (p_cases) order by c.id
    on conflict (case_id) do update set version = case_versions.version + 1;
  insert into events (partnership_id, case_id, at)
    select c.partnership_id, c.id, clock_timestamp() from cases c where c.id = any (p_cases);
$$;

create function guard.on_case_touched() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;
--> statement-breakpoint

create function guard.on_case_opened() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into facts (partnership_id, case_id, kind, code, lo, hi, origin_id, valid_from, valid_until)
  select c.partnership_id, c.id, f.kind, f.code, f.day, f.day, c.id, '-infinity', 'infinity'
  from changed c
  cross join lateral (values ('caseType', c.case_type, null::bigint), ('stage', c.stage, null), ('area', c.area, null),
    ('opened', null, (c.opened_on - date '1970-01-01')::bigint)) f(kind, code, day);
  perform guard.touch_case(array(select id from changed));
  return null;
end $$;
--> statement-breakpoint

-- One producer for each table of structure: how a row of it reads as facts.
create function guard.on_involved() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, code, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'involved', a.kind, c.id, c.valid_from, c.valid_until
  from changed c join agencies a on a.id = c.agency_id;
  -- On which day the agency's part began, and on which it ends; it is known of for good.
  insert into facts (partnership_id, case_id, kind, lo, hi, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'episode', guard.day_at(c.partnership_id, c.valid_from) - date '1970-01-01',
    case when c.valid_until = 'infinity' then date '9999-12-31' else guard.day_at(c.partnership_id, c.valid_until) end - date '1970-01-01',
    c.agency_id, c.id, c.valid_from, 'infinity'
  from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;

create function guard.on_determined() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, param, code, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, c.kind,
    case c.kind when 'circumstance' then c.code end,
    case c.kind when 'circumstance' then c.answer else c.code end,
    c.agency_id, c.id, c.valid_from, c.valid_until
  from changed c
  where c.kind in ('circumstance', 'notice', 'need') or (c.kind = 'threshold' and c.answer = 'yes');
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;

create function guard.on_consented() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  -- One that names who receives is also known by that.
  insert into facts (partnership_id, case_id, subject_id, kind, param, code, agency_id, to_agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, k.kind, c.scope || '/' || c.giver, c.decision, c.agency_id, c.to_agency_id, c.id, c.valid_from, c.valid_until
  from changed c cross join (values ('consent'), ('namedConsent')) k(kind)
  where k.kind = 'consent' or c.to_agency_id is not null;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;

create function guard.on_shielded() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, 'shield', c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;

create function guard.on_overridden() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, kind, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, 'override', c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;
--> statement-breakpoint

-- A link needs the relationship and the role of the person at its other end; it holds while both do, on the word of
-- whoever recorded the relationship.
create function guard.derive_links(p_cases uuid[]) returns void
language sql volatile as $$
  delete from facts where case_id = any (p_cases) and kind = 'linkedTo';
  insert into facts (partnership_id, case_id, subject_id, kind, code, agency_id, origin_id, valid_from, valid_until)
  select r.partnership_id, r.case_id, e.one, 'linkedTo', o.role, r.agency_id, r.id,
    greatest(r.valid_from, o.valid_from), least(r.valid_until, o.valid_until)
  from relationships r
  cross join lateral (values (r.from_subject_id, r.to_subject_id), (r.to_subject_id, r.from_subject_id)) e(one, other)
  join subject_roles o on o.subject_id = e.other
  where r.case_id = any (p_cases) and greatest(r.valid_from, o.valid_from) < least(r.valid_until, o.valid_until);
$$;

create function guard.on_subject_role() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from facts where origin_id in (select id from changed);
  insert into facts (partnership_id, case_id, subject_id, kind, code, agency_id, origin_id, valid_from, valid_until)
  select c.partnership_id, c.case_id, c.subject_id, 'subjectRole', c.role, c.agency_id, c.id, c.valid_from, c.valid_until from changed c;
  perform guard.derive_links(array(select distinct case_id from changed));
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;

create function guard.on_related() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.derive_links(array(select distinct case_id from changed));
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;
--> statement-breakpoint

-- What a value lets the guards know, as the catalogue says of its field: facts about the person or the case, and the
-- code by which conditions tell this entry from others.
create function guard.on_value_added() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
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

-- A correction: the old entry gets its end, once, and only from its own owner about the same thing.
create function guard.on_entry_added() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
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
  perform guard.touch_case(array(select distinct case_id from added));
  return null;
end $$;

create function guard.on_entry_ended() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update facts f set valid_until = least(f.valid_until, coalesce(c.quarantined_at, c.superseded_at))
  from changed c where f.origin_id = c.id and coalesce(c.quarantined_at, c.superseded_at) is not null;
  perform guard.touch_case(array(select distinct case_id from changed));
  return null;
end $$;
--> statement-breakpoint

create function guard.on_standing_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.standing := old.standing + 1;
  return new;
end $$;

create function guard.on_certificate_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update professionals set standing = standing where id in (select professional_id from changed);
  return null;
end $$;
--> statement-breakpoint

-- Facts of a case: those that were derived from it, and what is known of the agencies that work or worked it.
create function guard.facts_of(p_case uuid)
returns table (subject_id uuid, entry_id uuid, kind text, param text, code text, lo bigint, hi bigint, agency_id uuid, to_agency_id uuid,
  valid_from timestamptz, valid_until timestamptz)
language sql stable as $$
  select f.subject_id, f.entry_id, f.kind, f.param, f.code, f.lo, f.hi, f.agency_id, f.to_agency_id, f.valid_from, f.valid_until
  from facts f where f.case_id = p_case
  union all
  select null, null, 'assurance', null, s.assurance, null, null, s.given_by, s.agency_id, s.valid_from, s.valid_until
  from agency_assurances s where s.agency_id in (select i.agency_id from involvements i where i.case_id = p_case)
$$;

create function guard.on_assurance_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update professionals set standing = standing where agency_id in (select agency_id from changed);
  return null;
end $$;
--> statement-breakpoint

grant execute on function guard.on_case_touched(), guard.on_case_opened(), guard.on_involved(), guard.on_determined(),
  guard.on_consented(), guard.on_shielded(), guard.on_overridden(), guard.on_subject_role(), guard.on_related(),
  guard.on_value_added(), guard.on_entry_added(), guard.on_entry_ended(), guard.on_standing_changed(),
  guard.on_certificate_changed(), guard.on_assurance_changed() to concordat_owner;
set local role concordat_owner;

-- What a text would do to the live caseload, in numbers. Whoever governs may not read the vault: they are given classes
-- of rows with how many there are of each, and what conditions read, without the id of any case, person or entry.
set local role concordat_guard;
--> statement-breakpoint

-- Cases that are counted, in the order of their ids: those that no restriction closes.
create function guard.countable_cases(a guard.actor, p_after uuid, p_size integer) returns uuid[]
language sql stable as $$
  select array(select c.id from cases c where c.partnership_id = a.partnership and c.id > p_after
    and not exists (select from case_barriers b where b.case_id = c.id and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until)
    order by c.id limit p_size)
$$;
--> statement-breakpoint

-- Begins to measure a text, and records who did. With it comes what is known of everybody who may read cases: the
-- epoch of the rules, how many cases there are to go through, and professional by professional agency, roles and
-- certificates of the day.
create function app.begin_impact(p_version uuid, p_event uuid) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  today date := guard.day_at(a.partnership, a.at);
begin
  if a.professional is null or not app.has_role('governanceLead')
    or not exists (select from agreement_versions v where v.id = p_version and v.partnership_id = a.partnership) then
    raise exception 'no text of theirs to measure' using errcode = 'insufficient_privilege';
  end if;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
    values (p_event, a.partnership, a.at, a.professional, a.agency, 'impact', 'agreementVersion', p_version, null);
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', cardinality(guard.countable_cases(a, '00000000-0000-0000-0000-000000000000', null)),
    'readers', (select coalesce(json_agg(json_build_array(p.id, p.agency_id, p.roles, c.held)), '[]')
      from professionals p
      cross join lateral (select coalesce(json_agg(distinct x.certificate), '[]') as held from professional_certificates x
        where x.professional_id = p.id and x.valid_from <= today and today < x.valid_until) c
      where p.partnership_id = a.partnership and p.suspended_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases')));
end $$;
--> statement-breakpoint

-- Every row of some cases that is decided, as `guard.rows_of` has them for one.
create function guard.rows_of_cases(p_cases uuid[])
returns table (file integer, id uuid, field text, subject_id uuid, owner_id uuid, source_id uuid, observed_on date, recorded_at timestamptz,
  tags text[], handling text, embargo_until timestamptz, is_entry boolean)
language sql stable as $$
  with file as materialized (select u.id, u.place::integer from unnest(p_cases) with ordinality u(id, place))
  select f.place, e.id, e.field, e.subject_id, e.owner_agency_id, e.source_agency_id, e.observed_on, e.recorded_at, e.tags, e.handling, e.embargo_until, true
  from file f join entries e on e.case_id = f.id and e.case_id = any (p_cases) and e.superseded_at is null and e.quarantined_at is null
  union all
  select f.place, i.id, 'involvement.agencyAndTeam', null, i.agency_id, null, null, i.valid_from, '{}', null, null, false
  from file f join involvements i on i.case_id = f.id and i.case_id = any (p_cases)
  union all
  select f.place, t.id, k.field, null, t.agency_id, null, null, t.valid_from, '{}', null, null, false
  from file f join case_team t on t.case_id = f.id and t.case_id = any (p_cases) cross join (values ('involvement.leadPractitioner'), ('involvement.practitionerContact')) k(field)
  union all
  select f.place, s.id, v.definition ->> 'governingField', s.subject_id, s.agency_id, null, null, s.valid_from, '{}', null, null, false
  from file f join subject_roles s on s.case_id = f.id and s.case_id = any (p_cases)
  join vocabulary_terms v on v.partnership_id = s.partnership_id and v.vocabulary = 'subjectRole' and v.code = s.role
  union all
  select f.place, r.id, 'family.relationships', r.from_subject_id, r.agency_id, null, null, r.valid_from, '{}', null, null, false
  from file f join relationships r on r.case_id = f.id and r.case_id = any (p_cases)
$$;
--> statement-breakpoint

-- Those rows by class: what any condition may tell apart, and how many are alike. Agencies and fields are places in the
-- lists that were asked for, people the places that they have in their case; releases those in the list of releases.
-- Every join is of some hundred cases with all that belongs to them: the planner, which cannot know how many there are,
-- would rather go through the one for each row of the other.
create function guard.classes_of(a guard.actor, p_cases uuid[], p_wanted jsonb) returns json
language plpgsql stable set enable_nestloop = off as $$
declare
  zone text := (select p.time_zone from partnerships p where p.id = a.partnership);
  tags_asked text[] := guard.text_array(p_wanted -> 'tags');
  counted text[] := guard.text_array(p_wanted -> 'counted');
  handling_asked boolean := (p_wanted ->> 'handling')::boolean;
  values_asked boolean := (p_wanted ->> 'values')::boolean;
  observed_asked boolean := (p_wanted ->> 'observed')::boolean;
  recorded_asked boolean := (p_wanted ->> 'recorded')::boolean;
begin
  return (with
  agency_ as materialized (select u.id::uuid, u.place::integer - 1 as place from jsonb_array_elements_text(p_wanted -> 'agencies') with ordinality u(id, place)),
  field_ as materialized (select u.key, u.place::integer - 1 as place, u.key = any (counted) as counted from jsonb_array_elements_text(p_wanted -> 'fields') with ordinality u(key, place)),
  subject_ as materialized (select s.id, (row_number() over (partition by s.case_id order by s.id))::integer as place from subjects s where s.case_id = any (p_cases)),
  release_ as materialized (select r.id, r.entry_id, (row_number() over (partition by r.case_id order by r.id))::integer - 1 as place
    from releases r where r.case_id = any (p_cases) and r.valid_from <= a.at and a.at < r.valid_until),
  named as materialized (select r.entry_id, array_agg(r.place order by r.place) as by from release_ r where r.entry_id is not null group by r.entry_id),
  coded as materialized (select distinct on (v.entry_id) v.entry_id, v.code from facts v
    where values_asked and v.case_id = any (p_cases) and v.kind = 'value' and v.valid_from <= a.at and a.at < v.valid_until order by v.entry_id, v.id),
  row_ as materialized (select w.*, k.place as field_place, k.counted from guard.rows_of_cases(p_cases) w join field_ k on k.key = w.field),
  ranked as materialized (select w.id, row_number() over (partition by w.file order by w.observed_on desc nulls last, w.recorded_at desc, w.id desc) as rank
    from row_ w where w.counted and w.is_entry),
  class as (
    select w.file, s.place as subject, w.field_place as field, o.place as owner, x.place as source, w.is_entry,
      case when cardinality(tags_asked) > 0 and w.tags && tags_asked then array(select t from unnest(w.tags) t where t = any (tags_asked) order by t) end as tags,
      case when handling_asked then w.handling end as handling, c.code,
      case when observed_asked then w.observed_on - date '1970-01-01' end as observed,
      case when recorded_asked then app.ms(((w.recorded_at at time zone zone)::date)::timestamp at time zone zone) end as recorded,
      nullif(coalesce(w.embargo_until > a.at, false), false) as embargoed, n.by as released, r.rank, count(*) as alike
    from row_ w
    join agency_ o on o.id = w.owner_id
    left join agency_ x on x.id = w.source_id and w.source_id <> w.owner_id
    left join subject_ s on s.id = w.subject_id
    left join named n on n.entry_id = w.id and w.is_entry
    left join coded c on c.entry_id = w.id and w.is_entry
    left join ranked r on r.id = w.id and w.counted and w.is_entry
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14
  )
  select json_build_object(
    'file', coalesce(array_agg(c.file - 1), '{}'), 'subject', coalesce(array_agg(c.subject), '{}'), 'field', coalesce(array_agg(c.field), '{}'),
    'owner', coalesce(array_agg(c.owner), '{}'), 'source', coalesce(array_agg(c.source), '{}'), 'isEntry', coalesce(array_agg(c.is_entry), '{}'),
    'tags', coalesce(array_agg(array_to_string(c.tags, ',')), '{}'), 'observed', coalesce(array_agg(c.observed), '{}'),
    'traits', coalesce(json_agg(case when c.handling is not null or c.code is not null or c.recorded is not null or c.embargoed or c.released is not null or c.rank is not null
      then json_build_array(c.handling, c.code, c.recorded, coalesce(c.embargoed, false), coalesce(c.released, '{}'), c.rank) end), '[]'),
    'alike', coalesce(array_agg(c.alike), '{}'))
  from class c);
end $$;
--> statement-breakpoint

-- What conditions read in some cases, the agencies that work or worked them, and whoever is named in them: on the team,
-- excluded, or with a declared conflict. A case is its place in the list.
create function guard.circumstances_of(a guard.actor, p_cases uuid[], p_wanted jsonb) returns json
language plpgsql stable set enable_nestloop = off as $$
declare
  kinds text[] := guard.text_array(p_wanted -> 'kinds');
begin
  return (with
  file as materialized (select u.id, u.place::integer - 1 as place from unnest(p_cases) with ordinality u(id, place)),
  agency_ as materialized (select u.id::uuid, u.place::integer - 1 as place from jsonb_array_elements_text(p_wanted -> 'agencies') with ordinality u(id, place)),
  subject_ as materialized (select s.id, (row_number() over (partition by s.case_id order by s.id))::integer as place from subjects s where s.case_id = any (p_cases)),
  fact as (
    select f.place, x.kind, x.param, x.subject_id, x.code, x.lo, x.hi, x.agency_id, x.to_agency_id, x.valid_until
    from file f join facts x on x.case_id = f.id and x.case_id = any (p_cases)
    where x.entry_id is null and x.kind = any (kinds) and x.valid_from <= a.at and (x.valid_until > a.at or x.kind = 'status')
    union all
    select f.place, 'assurance', null, null, x.assurance, null, null, x.given_by, x.agency_id, x.valid_until
    from file f join (select distinct i.case_id, i.agency_id from involvements i where i.case_id = any (p_cases)) i on i.case_id = f.id
    join agency_assurances x on x.agency_id = i.agency_id
    where 'assurance' = any (kinds) and x.valid_from <= a.at and x.valid_until > a.at
  )
  select json_build_object(
    'facts', (select coalesce(json_agg(json_build_array(x.place, x.kind, x.param, s.place, x.code, x.lo, x.hi, b.place, t.place, app.ms(x.valid_until))), '[]')
      from fact x left join subject_ s on s.id = x.subject_id left join agency_ b on b.id = x.agency_id left join agency_ t on t.id = x.to_agency_id),
    'involvements', (select coalesce(json_agg(json_build_array(f.place, g.place, a.at < i.valid_until, i.purposes)), '[]')
      from file f join involvements i on i.case_id = f.id and i.case_id = any (p_cases) join agency_ g on g.id = i.agency_id where i.valid_from <= a.at),
    'team', (select coalesce(json_agg(json_build_array(f.place, t.professional_id, t.case_roles)), '[]')
      from file f join case_team t on t.case_id = f.id and t.case_id = any (p_cases) where t.valid_from <= a.at and a.at < t.valid_until),
    'barriers', (select coalesce(json_agg(json_build_array(f.place, b.professional_id, b.kind)), '[]')
      from file f join case_barriers b on b.case_id = f.id and b.case_id = any (p_cases) where b.professional_id is not null and b.valid_from <= a.at and a.at < b.valid_until),
    'releases', (select coalesce(json_agg(json_build_array(f.place, o.place, g.place, r.to_professional_id, r.field, s.place, r.show) order by f.place, r.id), '[]')
      from file f join releases r on r.case_id = f.id and r.case_id = any (p_cases) join agency_ o on o.id = r.agency_id join agency_ g on g.id = r.to_agency_id
      left join subject_ s on s.id = r.subject_id where r.valid_from <= a.at and a.at < r.valid_until)));
end $$;
--> statement-breakpoint

-- The next so many cases after one, for whoever began to measure not long ago: nobody is given a class of rows who has
-- not left a trace of having asked.
create function app.impact_part(p_event uuid, p_after uuid, p_size integer, p_wanted jsonb) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  part uuid[];
begin
  if a.professional is null or not app.has_role('governanceLead')
    or not exists (select from audit_events e where e.id = p_event and e.partnership_id = a.partnership and e.professional_id = a.professional
      and e.act = 'impact' and e.at <= a.at and a.at < e.at + interval '10 minutes') then
    raise exception 'nothing was begun' using errcode = 'insufficient_privilege';
  end if;
  part := guard.countable_cases(a, p_after, least(p_size, 500));
  return json_build_object('epoch', guard.epoch_of(a.partnership), 'cases', cardinality(part), 'last', part[cardinality(part)],
    'classes', guard.classes_of(a, part, p_wanted), 'circumstances', guard.circumstances_of(a, part, p_wanted));
end $$;
--> statement-breakpoint
grant execute on function app.begin_impact(uuid, uuid), app.impact_part(uuid, uuid, integer, jsonb) to concordat_request;
set local role concordat_owner;

-- What a signed context may reach: worked out once, kept, and compared with the rules, the case, the professional's
-- standing and the clock each time a row policy asks.
set local role concordat_guard;
--> statement-breakpoint

-- A role's property, from the partnership's own vocabulary.
create function guard.roles_that(p_partnership uuid, p_property text) returns text[]
language sql stable as $$
  select coalesce(array_agg(v.code), '{}') from vocabulary_terms v
  where v.partnership_id = p_partnership and v.vocabulary = 'role' and (v.definition ->> p_property)::boolean
$$;
--> statement-breakpoint

create function guard.barred(a guard.actor, p_case uuid) returns boolean
language sql stable as $$
  select coalesce(bool_or(b.kind = 'exclusion' and b.professional_id = a.professional), false)
    or (coalesce(bool_or(b.kind = 'restriction'), false) and not coalesce(bool_or(b.kind = 'named' and b.professional_id = a.professional), false))
  from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until
$$;
--> statement-breakpoint

-- Who opens a case: a professional with a case-reading role, on its team or reaching the cases of an agency that works
-- or worked it, not barred. Administrative roles never read content.
create function guard.may_open(a guard.actor, p_case uuid) returns boolean
language sql stable as $$
  select exists (
    select from professionals p
    where p.id = a.professional and p.agency_id = a.agency and p.partnership_id = a.partnership and p.suspended_at is null
      and p.roles && guard.roles_that(a.partnership, 'readsCases')
      and (exists (select from case_team m where m.case_id = p_case and m.professional_id = p.id and m.valid_from <= a.at and a.at < m.valid_until)
        or p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')))
    and exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.partnership_id = a.partnership and v.valid_from <= a.at)
    and not guard.barred(a, p_case)
$$;
--> statement-breakpoint

-- What the rules may ask of whoever opens it.
create function guard.reader_of(a guard.actor, p_case uuid) returns guard.reader
language sql stable as $$
  select p.roles, coalesce(t.case_roles, '{}'), coalesce(c.held, '{}'), coalesce(i.active, false), coalesce(b.conflict, false),
    guard.may_open(a, p_case),
    case when coalesce(a.purpose, '') = '' then (select min(u.purpose collate "C") from unnest(i.purposes) u(purpose)) when a.purpose = any (i.purposes) then a.purpose end
  from professionals p
  cross join lateral (
    select array_agg(distinct r.role) filter (where r.role is not null) as case_roles
    from case_team m left join lateral unnest(m.case_roles) r(role) on true
    where m.case_id = p_case and m.professional_id = p.id and m.valid_from <= a.at and a.at < m.valid_until
  ) t
  cross join lateral (
    select array_agg(distinct x.certificate) as held from professional_certificates x
    where x.professional_id = p.id and x.valid_from <= guard.day_at(a.partnership, a.at) and guard.day_at(a.partnership, a.at) < x.valid_until
  ) c
  cross join lateral (
    select bool_or(a.at < v.valid_until) as active, array_agg(u.purpose) filter (where a.at < v.valid_until) as purposes
    from involvements v left join lateral unnest(v.purposes) u(purpose) on true where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at
  ) i
  cross join lateral (
    select bool_or(true) as conflict from case_barriers x
    where x.case_id = p_case and x.kind = 'conflict' and x.professional_id = p.id and x.valid_from <= a.at and a.at < x.valid_until
  ) b
  where p.id = a.professional
$$;
--> statement-breakpoint

-- The stretch around an instant in which nothing starts or stops by itself: no rule, fact, person or day.
create function guard.standing_still(a guard.actor, p_case uuid, out good_from timestamptz, out good_until timestamptz)
language sql stable as $$
  with turn as (
    select unnest(array[v.force_from, v.force_until, v.restraint_until]) as at from agreement_versions v where v.partnership_id = a.partnership and v.force_from is not null
    union all select unnest(array[p.valid_from, p.valid_until]) from party_periods p where p.partnership_id = a.partnership
    union all select unnest(array[f.valid_from, f.valid_until]) from facts f where f.case_id = p_case
    union all select e.embargo_until from entries e where e.case_id = p_case and e.superseded_at is null and e.quarantined_at is null and e.embargo_until is not null
    union all select unnest(array[i.valid_from, i.valid_until]) from involvements i where i.case_id = p_case
    union all select unnest(array[t.valid_from, t.valid_until]) from case_team t where t.case_id = p_case
    union all select unnest(array[b.valid_from, b.valid_until]) from case_barriers b where b.case_id = p_case
    union all select unnest(array[r.valid_from, r.valid_until]) from releases r where r.case_id = p_case
    union all select (guard.day_at(a.partnership, a.at) + d.day)::timestamp at time zone p.time_zone
      from partnerships p cross join (values (0), (1)) d(day) where p.id = a.partnership
  )
  select max(turn.at) filter (where turn.at <= a.at), min(turn.at) filter (where turn.at > a.at) from turn
$$;
--> statement-breakpoint

create function guard.epoch_of(p_partnership uuid) returns integer
language sql stable as $$
  select coalesce((select e.epoch from rule_epochs e where e.partnership_id = p_partnership), 0)
$$;
--> statement-breakpoint

-- What is kept of the cases in scope and still holds: rules, case, professional's standing and clock are compared each time.
create function guard.kept(a guard.actor) returns setof kept_permits
language plpgsql stable rows 3 as $$
declare
  now_epoch integer := guard.epoch_of(a.partnership);
  now_standing integer := (select p.standing from professionals p where p.id = a.professional);
begin
  return query select k.* from kept_permits k join case_versions v on v.case_id = k.case_id and v.version = k.case_version
    where k.case_id = any (a.scope) and k.professional_id = a.professional and k.purpose = coalesce(a.purpose, '')
      and k.epoch = now_epoch and k.standing = now_standing and k.good_from <= a.at and a.at < k.good_until;
end $$;
--> statement-breakpoint

-- Works out, for each case of the context's scope, what its professional may reach, unless what is kept still holds.
-- Counters are read before the data: whatever moves meanwhile leaves the kept row stale, never wrong.
create function app.prepare() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  reader guard.reader;
  now_epoch integer;
  now_standing integer;
  now_version bigint;
  one uuid;
begin
  if a.professional is null or a.scope is null then return; end if;
  for one in select s.id from unnest(a.scope) s(id) where s.id not in (select k.case_id from guard.kept(a) k) loop
    now_epoch := guard.epoch_of(a.partnership);
    select p.standing into now_standing from professionals p where p.id = a.professional;
    select v.version into now_version from case_versions v where v.case_id = one and v.partnership_id = a.partnership;
    continue when not found;
    reader := guard.reader_of(a, one);
    continue when not coalesce(reader.may_open, false);
    insert into kept_permits (case_id, professional_id, purpose, partnership_id, epoch, case_version, standing, stamp, involved,
      good_from, good_until, entries, levels, markers, structure, contacts, told)
    select one, a.professional, coalesce(a.purpose, ''), a.partnership, now_epoch, now_version, now_standing, gen_random_uuid(), reader.involved,
      s.good_from, s.good_until, coalesce(d.entries, '{}'), coalesce(d.levels, '{}'), coalesce(d.markers, '{}'),
      coalesce(d.structure, '{}'), coalesce(d.contacts, '{}'), coalesce(d.told, '{}')
    from guard.standing_still(a, one) s
    cross join (
      select array_agg(x.row_id) filter (where x.is_entry) as entries, array_agg(x.level) filter (where x.is_entry) as levels,
        array_agg(x.marker) filter (where x.is_entry) as markers,
        array_agg(x.row_id) filter (where x.level = 5 and not x.is_entry and x.field <> 'involvement.practitionerContact') as structure,
        array_agg(x.row_id) filter (where x.level = 5 and not x.is_entry and x.field = 'involvement.practitionerContact') as contacts,
        array_agg(distinct x.subject_id) filter (where x.subject_id is not null and (x.level = 5 or (x.is_entry and x.level >= 3))) as told
      from guard.decide(a, one, reader) x where x.level > 0
    ) d
    on conflict (case_id, professional_id, purpose) do update set
      epoch = excluded.epoch, case_version = excluded.case_version, standing = excluded.standing, stamp = excluded.stamp, involved = excluded.involved,
      good_from = excluded.good_from, good_until = excluded.good_until, entries = excluded.entries, levels = excluded.levels, markers = excluded.markers,
      structure = excluded.structure, contacts = excluded.contacts, told = excluded.told;
  end loop;
end $$;
--> statement-breakpoint

-- Takes on a context and works out, or finds kept, what may be reached under it: how a request that reads begins.
create function app.look_at(p_context text, p_signature text) returns void
language plpgsql volatile as $$
begin
  perform app.enter(p_context, p_signature);
  perform app.prepare();
end $$;
--> statement-breakpoint

-- The cases of the scope that the professional may open; `involved` where their agency works it now.
create function app.opened() returns table (case_id uuid, involved boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 3 as $$
begin
  return query select k.case_id, k.involved from guard.kept(guard.actor()) k;
end $$;

-- Every entry of those cases of which something may be said, at which level: 1 withheld, 2 ask, 3 known, 4 coarse, 5 value.
create function app.permitted() returns table (entry_id uuid, level smallint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 80 as $$
begin
  return query select u.entry_id, u.level
    from guard.kept(guard.actor()) k cross join lateral unnest(k.entries, k.levels) u(entry_id, level);
end $$;

-- Every row of structure that is shown, everybody of whom anything is, and whoever may be reached.
create function app.shown() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 20 as $$
begin
  return query select unnest(k.structure) from guard.kept(guard.actor()) k;
end $$;

create function app.told() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 5 as $$
begin
  return query select unnest(k.told) from guard.kept(guard.actor()) k;
end $$;

create function app.reachable() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 10 as $$
begin
  return query select unnest(k.contacts) from guard.kept(guard.actor()) k;
end $$;
--> statement-breakpoint

create function app.epoch() returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select guard.epoch_of((guard.actor()).partnership) $$;
--> statement-breakpoint

-- Of the cases in scope that are open, what a list shows: the case, the stamp under which this guard decided on it, and
-- the entries of some fields that it permits in full. The row policies of those tables say the same; for fifty cases one
-- walk from what is kept is cheaper than a policy for each table.
create function app.list(p_fields text[]) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', (select coalesce(json_agg(json_build_object('id', k.case_id, 'stamp', k.stamp, 'reference', c.reference, 'caseType', c.case_type, 'stage', c.stage,
        'area', c.area, 'openedOn', c.opened_on, 'entries', (
          select coalesce(json_agg(json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
            app.ms(e.recorded_at), e.tags, e.handling, app.ms(e.embargo_until), v.level, v.value)), '[]')
          from entries e join entry_values v on v.entry_id = e.id and v.level = 5
          where e.case_id = k.case_id and e.field = any (p_fields) and e.superseded_at is null and e.quarantined_at is null
            and k.levels[array_position(k.entries, e.id)] = 5))), '[]')
      from guard.kept(a) k join cases c on c.id = k.case_id));
end $$;

-- All that this guard permits of them: entries with level and marker, and the rows of structure that are shown. The row
-- policies of those tables say the same; one call is cheaper than a policy for each.
create function app.look() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  cases json;
  open uuid[];
  shown uuid[];
  reachable uuid[];
  people uuid[];
begin
  select coalesce(json_agg(json_build_object('id', k.case_id, 'stamp', k.stamp, 'entries', k.entries, 'levels', k.levels, 'markers', k.markers)), '[]'),
    coalesce(array_agg(k.case_id), '{}') into cases, open from guard.kept(a) k;
  select array_agg(u.id) into shown from guard.kept(a) k cross join lateral unnest(k.structure) u(id);
  select array_agg(u.id) into reachable from guard.kept(a) k cross join lateral unnest(k.contacts) u(id);
  select array_agg(x.id) into people from subjects x
    where x.case_id = any (open) and (x.agency_id = a.agency or x.id in (select unnest(k.told) from guard.kept(a) k));
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', cases,
    'structure', json_build_object(
      'cases', (select coalesce(json_agg(json_build_object('id', x.id, 'reference', x.reference, 'caseType', x.case_type, 'stage', x.stage, 'area', x.area, 'openedOn', x.opened_on)), '[]')
        from cases x where x.id = any (open)),
      'subjects', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id) order by x.id), '[]')
        from subjects x where x.id = any (people)),
      'roles', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'subjectId', x.subject_id, 'agencyId', x.agency_id, 'role', x.role,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.id), '[]') from subject_roles x where x.id = any (shown)),
      'relationships', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'one', x.from_subject_id, 'other', x.to_subject_id, 'kind', x.kind, 'agencyId', x.agency_id,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.id), '[]') from relationships x
        where x.id = any (shown) and x.from_subject_id = any (people) and x.to_subject_id = any (people)),
      'involvements', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'agencyId', x.agency_id, 'purposes', x.purposes,
        'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.valid_from, x.id), '[]') from involvements x where x.id = any (shown)),
      'team', (select coalesce(json_agg(json_build_object('id', x.id, 'caseId', x.case_id, 'professionalId', x.professional_id, 'agencyId', x.agency_id, 'name', p.name, 'jobTitle', p.job_title,
        'caseRoles', x.case_roles, 'reachable', x.id = any (coalesce(reachable, '{}')), 'phone', c.phone, 'email', c.email, 'from', app.ms(x.valid_from), 'until', app.ms(x.valid_until)) order by x.valid_from, x.id), '[]')
        from case_team x join professionals p on p.id = x.professional_id
        left join professional_contacts c on c.professional_id = p.id and x.id = any (reachable)
        where x.id = any (shown))));
end $$;
--> statement-breakpoint

-- What stands between a professional and a case, as the policy package reads it.
create function guard.standing_of(a guard.actor, p_case uuid) returns json
language sql stable as $$
  select json_build_object(
    'roles', p.roles,
    'suspended', p.suspended_at is not null,
    'certificates', (select coalesce(json_agg(distinct c.certificate), '[]') from professional_certificates c
      where c.professional_id = p.id and c.valid_from <= guard.day_at(a.partnership, a.at) and guard.day_at(a.partnership, a.at) < c.valid_until),
    'team', (select coalesce(json_agg(t.case_roles), '[]') from case_team t
      where t.case_id = p_case and t.professional_id = p.id and t.valid_from <= a.at and a.at < t.valid_until),
    'involvements', (select coalesce(json_agg(json_build_object('purposes', i.purposes, 'active', a.at < i.valid_until)), '[]')
      from involvements i where i.case_id = p_case and i.agency_id = p.agency_id and i.valid_from <= a.at),
    'barriers', (select coalesce(json_agg(json_build_object('kind', b.kind, 'mine', b.professional_id is not distinct from p.id)), '[]')
      from case_barriers b where b.case_id = p_case and b.valid_from <= a.at and a.at < b.valid_until))
  from professionals p where p.id = a.professional
$$;
--> statement-breakpoint

-- What the policy package decides from, on its own, by the stamp of each case: what stands between the professional and
-- the case, the facts of some kinds, releases, and entries that they are shown no sign of but that a rule of "at most N"
-- counts. It is read by the guards and never shown; the content of no entry is in it.
create function app.grounds(p_kinds text[]) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', k.case_id,
    'stamp', k.stamp,
    'standing', guard.standing_of(a, k.case_id),
    'facts', (select coalesce(json_agg(json_build_array(f.kind, f.param, f.subject_id, f.entry_id, f.code, f.lo, f.hi, f.agency_id, g.kind, app.ms(f.valid_until))), '[]')
      from facts f left join agencies g on g.id = f.agency_id
      where f.case_id = k.case_id and f.kind = any (p_kinds) and f.valid_from <= a.at and (f.valid_until > a.at or f.kind = 'status')),
    'releases', (select coalesce(json_agg(json_build_array(r.id, r.agency_id, r.entry_id, r.subject_id, r.field, r.to_agency_id, r.to_professional_id, r.show)), '[]')
      from releases r where r.case_id = k.case_id and r.to_agency_id = a.agency and r.valid_from <= a.at and a.at < r.valid_until),
    'rivals', (select coalesce(json_agg(json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
        app.ms(e.recorded_at), e.tags, e.handling, app.ms(e.embargo_until))), '[]')
      from entries e where e.case_id = k.case_id and e.superseded_at is null and e.quarantined_at is null and not e.id = any (k.entries)
        and e.field in (select f.field from disclosure_rules r join disclosure_rule_fields f on f.rule_id = r.id
          where r.partnership_id = a.partnership and r.at_most is not null)))), '[]')
  from guard.kept(a) k);
end $$;
--> statement-breakpoint

-- The cases that this professional may open, newest first from a place on: a walk of the index of the team, or of the
-- agency's involvements for those who reach all of its cases, as far as it takes. Decides nothing else. The order is
-- written as the index has it, and sorting is off: the planner would rather sort a caseload than walk to its fiftieth case.
create function app.my_cases(p_before date, p_before_id uuid, p_limit integer, p_type text, p_stage text)
returns table (case_id uuid, opened_on date)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_sort = off as $$
#variable_conflict use_column
declare
  a guard.actor := guard.actor();
  me professionals;
  walk refcursor;
  one record;
  found_so_far integer := 0;
  before_day date := coalesce(p_before, 'infinity');
  before_id uuid := coalesce(p_before_id, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  select p.* into me from professionals p where p.id = a.professional and p.agency_id = a.agency and p.suspended_at is null;
  if me.id is null or not me.roles && guard.roles_that(a.partnership, 'readsCases') then return; end if;
  if me.roles && guard.roles_that(a.partnership, 'reachesAgencyCases') then
    open walk for
      select i.case_id, i.opened_on, exists (select from case_barriers b where b.case_id = i.case_id) as barriers
      from involvements i
      where i.agency_id = a.agency and i.valid_from <= a.at and a.at < i.valid_until and (i.opened_on, i.case_id) < (before_day, before_id)
      order by i.opened_on desc nulls last, i.case_id desc nulls last;
  else
    open walk for
      select t.case_id, t.opened_on, exists (select from case_barriers b where b.case_id = t.case_id) as barriers
      from case_team t
      where t.professional_id = a.professional and t.valid_from <= a.at and a.at < t.valid_until and (t.opened_on, t.case_id) < (before_day, before_id)
        and exists (select from involvements i where i.case_id = t.case_id and i.agency_id = a.agency and i.valid_from <= a.at and a.at < i.valid_until)
      order by t.opened_on desc nulls last, t.case_id desc nulls last;
  end if;
  while found_so_far < p_limit loop
    fetch walk into one;
    exit when not found;
    continue when (p_type is not null or p_stage is not null) and not exists (select from cases c
      where c.id = one.case_id and (p_type is null or c.case_type = p_type) and (p_stage is null or c.stage = p_stage));
    continue when one.barriers and guard.barred(a, one.case_id);
    found_so_far := found_so_far + 1;
    case_id := one.case_id;
    opened_on := one.opened_on;
    return next;
  end loop;
  close walk;
end $$;
--> statement-breakpoint

-- True while this professional holds one of these roles.
create function app.has_role(variadic p_roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from guard.actor() a join professionals p on p.id = a.professional and p.agency_id = a.agency
    where p.roles && p_roles and p.suspended_at is null)
$$;

-- The cases of the scope in which the professional may write: open to them, and worked by their agency now. It needs
-- nothing of what may be read.
create function app.workable() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp rows 1 as $$
declare a guard.actor := guard.actor();
begin
  return query select s.id from unnest(a.scope) s(id) where guard.may_open(a, s.id)
    and exists (select from involvements v where v.case_id = s.id and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until);
end $$;

-- Whether a person of such a case exists for the professional: their agency added them or holds something about them,
-- or something about them is shown.
create function app.knows_of(p_case uuid, p_subject uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return coalesce(p_case = any (a.scope) and guard.may_open(a, p_case), false) and (
    exists (select from subjects s where s.id = p_subject and s.case_id = p_case and s.agency_id = a.agency)
    or exists (select from entries e where e.case_id = p_case and e.subject_id = p_subject and e.superseded_at is null and e.quarantined_at is null
      and (e.owner_agency_id = a.agency or e.source_agency_id = a.agency))
    or exists (select from guard.kept(a) k where k.case_id = p_case and p_subject = any (k.told)));
end $$;

-- What a writer must be: their standing on each case that they may open, and the epoch of the rules.
create function app.standings() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', (select coalesce(json_agg(json_build_object('id', s.id, 'standing', guard.standing_of(a, s.id))), '[]')
      from unnest(a.scope) s(id) where guard.may_open(a, s.id)));
end $$;

-- Takes on a context to write under it, which needs nothing of what may be reached.
create function app.stand(p_context text, p_signature text) returns json
language plpgsql volatile as $$
begin
  perform app.enter(p_context, p_signature);
  return app.standings();
end $$;

-- True for an entry that this very request added: only then may it be given values.
create function app.is_new_entry(p_partnership uuid, p_entry uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return exists (select from entries e where e.id = p_entry and e.partnership_id = p_partnership and e.partnership_id = a.partnership
    and e.owner_agency_id = a.agency and e.recorded_by = a.professional and e.recorded_at = a.at);
end $$;
--> statement-breakpoint
grant execute on function app.prepare(), app.look_at(text, text), app.stand(text, text), app.opened(), app.permitted(), app.shown(), app.told(), app.reachable(), app.epoch(),
  app.list(text[]), app.look(), app.grounds(text[]),
  app.my_cases(date, uuid, integer, text, text), app.has_role(text[]), app.workable(), app.knows_of(uuid, uuid), app.standings(), app.is_new_entry(uuid, uuid) to concordat_request;
set local role concordat_owner;

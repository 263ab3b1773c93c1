-- What a signed context may reach: worked out once, kept, and compared with the rules, the case, the professional's
-- standing and the clock each time a row policy asks.

-- Kept in the row itself up to a page: whoever asks for one entry of it would fetch a whole list from elsewhere.
alter table kept_permits set (toast_tuple_target = 8160);
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
    union all select unnest(array[s.valid_from, s.valid_until]) from agency_assurances s where s.agency_id = a.agency
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

-- True while this professional holds one of these roles.
create function app.has_role(variadic p_roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from guard.actor() a join professionals p on p.id = a.professional and p.agency_id = a.agency
    where p.roles && p_roles and p.suspended_at is null)
$$;
--> statement-breakpoint
grant execute on function app.prepare(), app.look_at(text, text), app.opened(), app.permitted(), app.shown(), app.told(), app.reachable(), app.epoch(),
  app.has_role(text[]) to concordat_request;
set local role concordat_owner;

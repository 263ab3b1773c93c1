-- What requests that read call: a list, a case, what the policy package decides from, and which cases are mine.
set local role concordat_guard;
--> statement-breakpoint

-- Of the cases in scope that are open, what a list shows: the case, the stamp under which this guard decided on it, and
-- the entries of some fields that it permits in full, as ids and values side by side: who already decided under the
-- stamp knows the rest. The row policies of those tables say the same; for fifty cases one walk from what is kept is
-- cheaper than a policy for each table.
create function app.list(p_fields text[]) returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'epoch', guard.epoch_of(a.partnership),
    'cases', (select coalesce(json_agg(json_build_object('id', k.case_id, 'stamp', k.stamp, 'reference', c.reference, 'caseType', c.case_type, 'stage', c.stage,
        'area', c.area, 'openedOn', c.opened_on, 'entries', l.entries, 'values', l.entry_values)), '[]')
      from guard.kept(a) k join cases c on c.id = k.case_id cross join lateral (
        select coalesce(json_agg(e.id), '[]') as entries, coalesce(json_agg(v.value), '[]') as entry_values
        from entries e join entry_values v on v.entry_id = e.id and v.level = 5
        where e.case_id = k.case_id and e.field = any (p_fields) and e.superseded_at is null and e.quarantined_at is null
          and k.levels[array_position(k.entries, e.id)] = 5) l));
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
    'facts', (select coalesce(json_agg(json_build_array(f.kind, f.param, f.subject_id, f.entry_id, f.code, f.lo, f.hi, f.agency_id, g.kind, f.to_agency_id, app.ms(f.valid_until))), '[]')
      from guard.facts_of(k.case_id) f left join agencies g on g.id = f.agency_id
      where f.kind = any (p_kinds) and f.valid_from <= a.at and (f.valid_until > a.at or f.kind = 'status')),
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
grant execute on function app.list(text[]), app.look(), app.grounds(text[]), app.my_cases(date, uuid, integer, text, text) to concordat_request;
set local role concordat_owner;

-- Who works a case: allocated by their own agency, which was brought in when the case was opened or later.
set local role concordat_guard;
--> statement-breakpoint

-- Who allocates: somebody to whom the case is open, whose agency works it, and who either reaches all of their agency's
-- cases or is the lead on it. As if there were no such case for anybody else.
create function guard.allocator(p_case uuid) returns guard.actor
language plpgsql stable as $$
declare a guard.actor := guard.actor();
begin
  if not coalesce(p_case = any (a.scope) and guard.may_open(a, p_case), false)
    or not exists (select from involvements v where v.case_id = p_case and v.agency_id = a.agency and v.valid_from <= a.at and a.at < v.valid_until)
    or not (exists (select from professionals p where p.id = a.professional and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases'))
      or exists (select from case_team t where t.case_id = p_case and t.professional_id = a.professional and 'lead' = any (t.case_roles)
        and t.valid_from <= a.at and a.at < t.valid_until)) then
    raise exception 'allocates nobody' using errcode = 'insufficient_privilege';
  end if;
  return a;
end $$;

-- Whether somebody can be allocated: a colleague who works cases and gets in.
create function guard.works_for(a guard.actor, p_professional uuid) returns boolean
language sql stable as $$
  select exists (select from professionals p where p.id = p_professional and p.agency_id = a.agency and p.partnership_id = a.partnership
    and p.suspended_at is null and p.left_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases'))
$$;

-- One change of a team at a time.
create function guard.hold_team(p_case uuid) returns void
language sql volatile as $$ select pg_advisory_xact_lock(hashtextextended(p_case::text, 31)) $$;

-- A place on a team, in place of the one that the colleague had. The lead hands it over: a case of theirs keeps one.
create function guard.place_on_team(a guard.actor, p_case uuid, p_professional uuid, p_roles text[]) returns void
language plpgsql volatile as $$
begin
  if exists (select from case_team t where t.case_id = p_case and t.professional_id = p_professional and t.valid_from <= a.at and a.at < t.valid_until
      and t.case_roles @> p_roles and t.case_roles <@ p_roles) then return; end if;
  if 'lead' = any (p_roles) then
    with ended as (update case_team t set valid_until = a.at
      where t.case_id = p_case and t.agency_id = a.agency and 'lead' = any (t.case_roles) and t.professional_id <> p_professional
        and t.valid_from <= a.at and a.at < t.valid_until returning t.*)
    insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
    select gen_random_uuid(), e.partnership_id, e.case_id, e.professional_id, e.agency_id,
      coalesce(nullif(array_remove(e.case_roles, 'lead'), '{}'), '{member}'), e.opened_on, a.at
    from ended e where guard.works_for(a, e.professional_id);
  end if;
  update case_team t set valid_until = a.at
  where t.case_id = p_case and t.professional_id = p_professional and t.agency_id = a.agency and t.valid_from <= a.at and a.at < t.valid_until;
  insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
  select gen_random_uuid(), c.partnership_id, c.id, p_professional, a.agency, p_roles, c.opened_on, a.at from cases c where c.id = p_case;
end $$;
--> statement-breakpoint

-- Puts a colleague on the team. False where the case is open to the named alone, where they do not work cases, or where
-- they are to lead it and this agency never did.
create function app.allocate(p_case uuid, p_professional uuid, p_roles text[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  if not guard.works_for(a, p_professional)
    or exists (select from case_barriers b where b.case_id = p_case and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until)
    or ('lead' = any (p_roles) and not exists (select from case_team t where t.case_id = p_case and t.agency_id = a.agency and 'lead' = any (t.case_roles)))
    or (not 'lead' = any (p_roles) and exists (select from case_team t where t.case_id = p_case and t.professional_id = p_professional
      and 'lead' = any (t.case_roles) and t.valid_from <= a.at and a.at < t.valid_until)) then return false; end if;
  perform guard.place_on_team(a, p_case, p_professional, p_roles);
  return true;
end $$;

-- Takes a colleague off the team. False for the lead, who hands it over first, and for somebody who is not on it.
create function app.take_off_team(p_case uuid, p_professional uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  update case_team t set valid_until = a.at
  where t.case_id = p_case and t.professional_id = p_professional and t.agency_id = a.agency and not 'lead' = any (t.case_roles)
    and t.valid_from <= a.at and a.at < t.valid_until;
  return found;
end $$;

-- Brings another agency in. One that works the case already goes on as it does, and nobody learns that it did.
create function app.bring_in(p_case uuid, p_agency uuid, p_purposes text[]) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.allocator(p_case);
begin
  perform guard.hold_team(p_case);
  if p_agency = a.agency or not exists (select from agencies g where g.id = p_agency and g.partnership_id = a.partnership and g.kind <> 'joint') then return false; end if;
  insert into involvements (id, partnership_id, case_id, agency_id, purposes, opened_on, valid_from)
  select gen_random_uuid(), a.partnership, c.id, p_agency, p_purposes, c.opened_on, a.at from cases c
  where c.id = p_case and not exists (select from involvements v where v.case_id = p_case and v.agency_id = p_agency and a.at < v.valid_until);
  return true;
end $$;
--> statement-breakpoint

-- The cases of the actor's agency on which none of its people is at work: nobody was allocated, or they have left or are
-- away. With who was there last. For those who reach all of the agency's cases; for anybody else there are none.
create function app.cases_to_allocate() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  if not exists (select from professionals p where p.id = a.professional and p.agency_id = a.agency and p.suspended_at is null
      and p.roles && guard.roles_that(a.partnership, 'readsCases') and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')) then return '[]'; end if;
  return (select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference, 'caseType', c.case_type, 'openedOn', c.opened_on,
      'lastId', l.id, 'lastName', l.name) order by c.opened_on, c.id), '[]')
    from involvements i join cases c on c.id = i.case_id
    left join lateral (select p.id, p.name from case_team t join professionals p on p.id = t.professional_id
      where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at and p.agency_id = a.agency
      order by t.valid_until desc, 'lead' = any (t.case_roles) desc, t.valid_from desc, t.id limit 1) l on true
    where i.agency_id = a.agency and i.partnership_id = a.partnership and i.valid_from <= a.at and a.at < i.valid_until
      and not exists (select from case_team t where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at and a.at < t.valid_until
        and guard.works_for(a, t.professional_id))
      and c.stage <> 'closed' and not guard.barred(a, c.id));
end $$;

-- A named colleague takes over what another had: of the cases on which somebody is missing, those where that one was last.
-- What is open to the named alone stays behind. Says how many were taken over.
create function app.take_over(p_from uuid, p_to uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  file uuid;
  roles text[];
  taken integer := 0;
begin
  if not guard.works_for(a, p_to) then raise exception 'works no cases' using errcode = 'insufficient_privilege'; end if;
  for file in select (x ->> 'id')::uuid from json_array_elements(app.cases_to_allocate()) x where (x ->> 'lastId')::uuid = p_from order by 1 loop
    continue when exists (select from case_barriers b where b.case_id = file and b.kind = 'restriction' and b.valid_from <= a.at and a.at < b.valid_until);
    perform guard.hold_team(file);
    select t.case_roles into roles from case_team t where t.case_id = file and t.agency_id = a.agency and t.professional_id = p_from and t.valid_from <= a.at
      order by t.valid_until desc, 'lead' = any (t.case_roles) desc, t.valid_from desc, t.id limit 1;
    update case_team t set valid_until = a.at where t.case_id = file and t.agency_id = a.agency and t.professional_id = p_from
      and t.valid_from <= a.at and a.at < t.valid_until;
    perform guard.place_on_team(a, file, p_to, roles);
    insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
    values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'takeOver', 'professional', p_to, file);
    taken := taken + 1;
  end loop;
  return taken;
end $$;
--> statement-breakpoint
grant execute on function app.allocate(uuid, uuid, text[]), app.take_off_team(uuid, uuid), app.bring_in(uuid, uuid, text[]), app.cases_to_allocate(),
  app.take_over(uuid, uuid) to concordat_request;
set local role concordat_owner;

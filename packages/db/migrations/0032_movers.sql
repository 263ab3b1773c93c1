-- People are called otherwise, and move from one agency to another.
set local role concordat_guard;
--> statement-breakpoint

-- Who somebody is, and how they are reached at work. The address by which they sign in follows while they have no way in
-- yet; afterwards it changes with a new way in alone, on which two administrators agree.
create function app.amend_person(p_id uuid, p_said jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  update professionals set name = p_said ->> 'name' where id = who.id;
  update professional_contacts set phone = p_said ->> 'phone', email = p_said ->> 'email' where professional_id = who.id;
  if not guard.has_way_in(who.id) then
    perform guard.take_on_address(who.id);
  end if;
end $$;

-- The address at work becomes the one by which somebody signs in, unless another account has it: of that nobody is told.
create function guard.take_on_address(p_person uuid) returns void
language sql volatile as $$
  update accounts a set email = lower(c.email) from professional_contacts c
  where a.professional_id = p_person and c.professional_id = p_person and c.email is not null
    and not exists (select from accounts o where o.email = lower(c.email) and o.professional_id <> p_person);
$$;

create function guard.on_invited() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.kind = 'recovery' then perform guard.take_on_address(new.professional_id); end if;
  return null;
end $$;
--> statement-breakpoint

-- They work for another agency from now on: for somebody who manages both. What the old one let them see and do ends at
-- once, with their sessions, places on its cases and whatever was proposed for them; what they recorded stays its own, and
-- theirs. Roles are given anew. Says how many cases need somebody else, and which roles wait.
create function app.move_person(p_id uuid, p_agency uuid, p_job_title text, p_roles text[]) returns json
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  role text;
  waiting text[] := '{}';
  cases integer;
begin
  if who.agency_id = p_agency or not guard.manages(a.professional, p_agency)
    or exists (select from agencies g where g.id = p_agency and g.kind = 'joint') then
    raise exception 'not to there' using errcode = 'insufficient_privilege';
  end if;
  delete from sessions where professional_id = who.id;
  update person_proposals set decided_by = a.professional, decided_at = a.at, agreed = false where professional_id = who.id and decided_at is null;
  with ended as (update case_team set valid_until = a.at where professional_id = who.id and valid_from <= a.at and a.at < valid_until returning case_id)
  select count(distinct case_id) into cases from ended;
  update professionals set agency_id = p_agency, job_title = p_job_title, roles = '{}' where id = who.id returning * into who;
  update professional_contacts set agency_id = p_agency where professional_id = who.id;
  foreach role in array p_roles loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  return json_build_object('cases', cases, 'waiting', waiting);
end $$;
--> statement-breakpoint

-- As before, and also of somebody who has moved: who was there last is known to the agency that they left.
create or replace function app.cases_to_allocate() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  if not exists (select from professionals p where p.id = a.professional and p.agency_id = a.agency and p.suspended_at is null
      and p.roles && guard.roles_that(a.partnership, 'readsCases') and p.roles && guard.roles_that(a.partnership, 'reachesAgencyCases')) then return '[]'; end if;
  return (select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference, 'caseType', c.case_type, 'openedOn', c.opened_on,
      'lastId', l.id, 'lastName', l.name) order by c.opened_on, c.id), '[]')
    from involvements i join cases c on c.id = i.case_id
    left join lateral (select p.id, p.name from case_team t join professionals p on p.id = t.professional_id
      where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at
      order by t.valid_until desc, 'lead' = any (t.case_roles) desc, t.valid_from desc, t.id limit 1) l on true
    where i.agency_id = a.agency and i.partnership_id = a.partnership and i.valid_from <= a.at and a.at < i.valid_until
      and not exists (select from case_team t where t.case_id = c.id and t.agency_id = a.agency and t.valid_from <= a.at and a.at < t.valid_until
        and guard.works_for(a, t.professional_id))
      and c.stage <> 'closed' and not guard.barred(a, c.id));
end $$;
--> statement-breakpoint
grant execute on function app.amend_person(uuid, jsonb), app.move_person(uuid, uuid, text, text[]) to concordat_request;
grant execute on function guard.on_invited() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
create trigger somebody_invited after insert on invitations for each row execute function guard.on_invited();

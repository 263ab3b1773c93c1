-- Many people at once, from a list that was looked through before: all of them or nobody.
set local role concordat_guard;
--> statement-breakpoint

-- Adds them, without an invitation yet: who comes in is for their administrator to say. Powerful roles wait for a second
-- administrator, as ever. An email that another account has gets no account, and nobody learns that it is known. Says
-- how many roles wait.
create function app.add_people(p_people jsonb) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  asked record;
  who professionals;
  waiting integer := 0;
begin
  if a.professional is null or exists (select from (select distinct (x ->> 'agencyId')::uuid as agency from jsonb_array_elements(p_people) x) d
      where not guard.manages(a.professional, d.agency)) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing)
  select (x ->> 'id')::uuid, a.partnership, (x ->> 'agencyId')::uuid, x ->> 'name', x ->> 'jobTitle',
    array(select r from jsonb_array_elements_text(x -> 'roles') r where not guard.is_powerful(r)), 1
  from jsonb_array_elements(p_people) x;
  insert into professional_contacts (professional_id, partnership_id, agency_id, phone, email)
  select (x ->> 'id')::uuid, a.partnership, (x ->> 'agencyId')::uuid, x ->> 'phone', x ->> 'email' from jsonb_array_elements(p_people) x;
  insert into accounts (professional_id, partnership_id, email)
  select (x ->> 'id')::uuid, a.partnership, lower(x ->> 'email') from jsonb_array_elements(p_people) x on conflict do nothing;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id)
  select gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'import', 'professional', (x ->> 'id')::uuid from jsonb_array_elements(p_people) x;
  for asked in select (x ->> 'id')::uuid as id, r.role from jsonb_array_elements(p_people) x cross join lateral jsonb_array_elements_text(x -> 'roles') r(role)
      where guard.is_powerful(r.role) loop
    select p.* into who from professionals p where p.id = asked.id;
    if guard.grant_role(a, who, asked.role) then waiting := waiting + 1; end if;
  end loop;
  return waiting;
end $$;
--> statement-breakpoint
grant execute on function app.add_people(jsonb) to concordat_request;
set local role concordat_owner;

set local role concordat_guard;
--> statement-breakpoint

-- Opens a case: the file, the opener's agency and the others that are brought in, the opener on its team as the lead, and
-- its people with their parts. What is said of them are entries, which follow in the same transaction as the opener's own.
create function app.open_case(p_case jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  opened uuid := (p_case ->> 'id')::uuid;
  today date := guard.day_at(a.partnership, a.at);
begin
  if a.professional is null or not opened = any (a.scope) or not exists (select from professionals p where p.id = a.professional and p.agency_id = a.agency
      and p.suspended_at is null and p.roles && guard.roles_that(a.partnership, 'readsCases')) then
    raise exception 'works no cases' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from jsonb_array_elements(p_case -> 'agencies') x
      where not exists (select from agencies g where g.id = (x ->> 'agencyId')::uuid and g.partnership_id = a.partnership and g.kind <> 'joint')) then
    raise exception 'no agency of this partnership' using errcode = 'insufficient_privilege';
  end if;
  insert into idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
  values (a.professional, (p_case ->> 'key')::uuid, a.partnership, 'cases.open', opened, a.at);
  insert into cases (id, partnership_id, reference, case_type, stage, area, opened_on)
  values (opened, a.partnership, p_case ->> 'reference', p_case ->> 'caseType', p_case ->> 'stage', p_case ->> 'area', today);
  insert into involvements (id, partnership_id, case_id, agency_id, purposes, opened_on, valid_from)
  select gen_random_uuid(), a.partnership, opened, (x ->> 'agencyId')::uuid, array(select jsonb_array_elements_text(x -> 'purposes')), today, a.at
  from jsonb_array_elements(p_case -> 'agencies') x;
  insert into case_team (id, partnership_id, case_id, professional_id, agency_id, case_roles, opened_on, valid_from)
  values (gen_random_uuid(), a.partnership, opened, a.professional, a.agency, '{lead}', today, a.at);
  insert into people (id, partnership_id) select (x ->> 'personId')::uuid, a.partnership from jsonb_array_elements(p_case -> 'people') x;
  insert into subjects (id, partnership_id, case_id, person_id, agency_id)
  select (x ->> 'subjectId')::uuid, a.partnership, opened, (x ->> 'personId')::uuid, a.agency from jsonb_array_elements(p_case -> 'people') x;
  insert into subject_roles (id, partnership_id, case_id, subject_id, agency_id, role, valid_from)
  select gen_random_uuid(), a.partnership, opened, (x ->> 'subjectId')::uuid, a.agency, x ->> 'role', a.at from jsonb_array_elements(p_case -> 'people') x;
  insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
  values (gen_random_uuid(), a.partnership, a.at, a.professional, a.agency, 'open', 'case', opened, opened);
end $$;
--> statement-breakpoint
grant execute on function app.open_case(jsonb) to concordat_request;
set local role concordat_owner;

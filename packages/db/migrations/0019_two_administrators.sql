-- What one administrator alone must not bring about. Besides, whoever keeps agencies sees what is said of them at once.
create trigger an_agency after insert on agencies referencing new table as changed for each statement execute function guard.on_rules_changed();
create trigger an_agency_amended after update on agencies referencing new table as changed for each statement execute function guard.on_rules_changed();
create policy agency_assurances_read_by_own_administrator on agency_assurances for select to concordat_request
  using (agency_id = (select app.agency()) and (select app.has_role('agencyAdministrator')));
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

-- Whether somebody has a way in of their own by now.
create function guard.has_way_in(p_person uuid) returns boolean
language sql stable as $$
  select exists (select from accounts a where a.professional_id = p_person and a.password_hash is not null)
    or exists (select from passkeys k where k.professional_id = p_person)
$$;

-- Suspending the others makes nobody alone: a suspended administrator is there all the same, until they have left.
create or replace function guard.is_alone(p_who uuid, p_agency uuid) returns boolean
language sql stable as $$
  select not exists (select from professionals o join agencies g on g.id = p_agency and g.partnership_id = o.partnership_id
    where o.id <> p_who and o.left_at is null and guard.has_way_in(o.id)
      and ('governanceLead' = any (o.roles) or ('agencyAdministrator' = any (o.roles) and o.agency_id = p_agency)))
$$;

-- Gives a role, or asks that another administrator agree to it. Says whether it waits. A governance lead is made by one
-- person only on the first days, and only by a governance lead.
create or replace function guard.grant_role(a guard.actor, p_person professionals, p_role text) returns boolean
language plpgsql volatile as $$
begin
  if p_role = any (p_person.roles) then return false; end if;
  if guard.is_powerful(p_role) and not (guard.is_alone(a.professional, p_person.agency_id)
    and (p_role <> 'governanceLead' or exists (select from professionals p where p.id = a.professional and 'governanceLead' = any (p.roles)))) then
    insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
    select gen_random_uuid(), a.partnership, p_person.id, 'grant/' || p_role, a.professional, a.at
    where not exists (select from person_proposals o where o.professional_id = p_person.id and o.act = 'grant/' || p_role and o.decided_at is null);
    return true;
  end if;
  update professionals set roles = roles || p_role where id = p_person.id;
  return false;
end $$;
--> statement-breakpoint

-- Whether a proposal still counts and who acts may agree to it: who proposed it still manages the agency, and of the two
-- one is a governance lead where a governance lead is made. Two administrators of one agency make none.
create function guard.may_agree(a guard.actor, p_asked person_proposals) returns boolean
language sql stable as $$
  select p_asked.proposed_by <> a.professional and p_asked.professional_id <> a.professional
    and exists (select from professionals p where p.id = p_asked.professional_id and p.left_at is null and guard.manages(p_asked.proposed_by, p.agency_id) and guard.manages(a.professional, p.agency_id))
    and (p_asked.act <> 'grant/governanceLead'
      or exists (select from professionals o where o.id in (a.professional, p_asked.proposed_by) and 'governanceLead' = any (o.roles)))
$$;
--> statement-breakpoint

-- A new link for somebody who has not come yet. Who has a way in, by whatever road they came, gets another only by two.
create or replace function app.invite_again(p_id uuid, p_invitation jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  if who.suspended_at is not null or guard.has_way_in(who.id)
    or exists (select from invitations i where i.professional_id = who.id and (i.used_at is not null or i.kind = 'recovery')) then return false; end if;
  perform guard.invite(a, who.id, 'join', p_invitation);
  return true;
end $$;

-- A second administrator agrees, or does not: neither who proposed it nor whom it is about. Says whose it was and what;
-- nothing when it was decided before.
create or replace function app.decide_proposal(p_proposal uuid, p_agreed boolean, p_invitation jsonb) returns table (professional_id uuid, act text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  asked person_proposals;
  who professionals;
begin
  select p.* into asked from person_proposals p where p.id = p_proposal and p.partnership_id = a.partnership for update;
  if asked.id is null then raise exception 'not there' using errcode = 'insufficient_privilege'; end if;
  who := guard.managed(a, asked.professional_id);
  if asked.proposed_by = a.professional then raise exception 'proposed by who agrees' using errcode = 'insufficient_privilege'; end if;
  if asked.decided_at is not null then return; end if;
  if p_agreed and not guard.may_agree(a, asked) then raise exception 'not for these two' using errcode = 'insufficient_privilege'; end if;
  update person_proposals p set decided_by = a.professional, decided_at = a.at, agreed = p_agreed where p.id = asked.id;
  if p_agreed and asked.act = 'recovery' then perform guard.invite(a, who.id, 'recovery', p_invitation);
  elsif p_agreed then update professionals p set roles = p.roles || substr(asked.act, 7) where p.id = who.id and not substr(asked.act, 7) = any (p.roles);
  end if;
  return query select who.id, asked.act;
end $$;

-- What waits for a second administrator, of the people whom the actor manages.
create or replace function app.proposals_waiting() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', o.id, 'professionalId', p.id, 'name', p.name, 'agencyId', p.agency_id, 'act', o.act, 'proposedBy', b.name, 'proposedAt', app.ms(o.proposed_at),
    'mayDecide', o.proposed_by <> a.professional and p.id <> a.professional, 'mayAgree', guard.may_agree(a, o)) order by o.proposed_at, o.id), '[]')
  from person_proposals o join professionals p on p.id = o.professional_id join professionals b on b.id = o.proposed_by
  where o.partnership_id = a.partnership and o.decided_at is null and guard.manages(a.professional, p.agency_id));
end $$;
set local role concordat_owner;

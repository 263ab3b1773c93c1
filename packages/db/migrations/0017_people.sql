CREATE TABLE "person_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"act" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"agreed" boolean
);
--> statement-breakpoint
ALTER TABLE "professionals" ADD COLUMN "left_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "professional_id" uuid;--> statement-breakpoint
ALTER TABLE "person_proposals" ADD CONSTRAINT "person_proposals_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_proposals" ADD CONSTRAINT "person_proposals_proposed_by_professionals_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_proposals" ADD CONSTRAINT "person_proposals_decided_by_professionals_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_proposals_by_professional" ON "person_proposals" USING btree ("professional_id");
--> statement-breakpoint
alter table person_proposals enable row level security;
alter table person_proposals force row level security;
create policy person_proposals_worked_by_guard on person_proposals for all to concordat_guard using (true) with check (true);
grant select, insert, update, delete on person_proposals to concordat_guard;
alter table person_proposals add constraint person_proposals_act_is_code check (act = 'recovery' or act ~ '^grant/[A-Za-z][A-Za-z0-9]{0,63}$');
-- person_proposals: no grant. Both administrators act through the functions below.
--> statement-breakpoint

-- Agencies and the bodies that answer for them are kept by the governance lead.
create policy controllers_added_by_governance_lead on controllers for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')));
create policy agencies_added_by_governance_lead on agencies for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead'))
    and exists (select from controllers c where c.id = controller_id));
create policy agencies_amended_by_governance_lead on agencies for update to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.has_role('governanceLead')))
  with check (partnership_id = (select app.partnership()));
create policy agencies_amended_by_own_administrator on agencies for update to concordat_request
  using (id = (select app.agency()) and (select app.has_role('agencyAdministrator')))
  with check (id = (select app.agency()));
create policy agency_assurances_read_by_governors on agency_assurances for select to concordat_request
  using (partnership_id = (select app.partnership()) and (select app.governs()));
create policy agency_assurances_given_by_governance_lead on agency_assurances for insert to concordat_request
  with check (partnership_id = (select app.partnership()) and given_by = (select app.agency()) and (select app.has_role('governanceLead')));
grant insert on controllers, agencies to concordat_request;
grant select, insert on agency_assurances to concordat_request;
grant update (name, short_name, phone, email) on agencies to concordat_request;
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

-- A person's own standing or sessions changed: their open pages read again, and nobody else's.
create function guard.tell_person(p_people uuid[]) returns void
language sql volatile as $$
  insert into events (partnership_id, professional_id, at)
    select p.partnership_id, p.id, clock_timestamp() from professionals p where p.id = any (p_people);
$$;

create function guard.on_session_ended() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.tell_person(array(select distinct professional_id from ended));
  return null;
end $$;

create function guard.on_person_changed() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.tell_person(array(select c.id from changed c join before b on b.id = c.id
    where (c.roles, c.agency_id) is distinct from (b.roles, b.agency_id) or c.suspended_at is distinct from b.suspended_at));
  return null;
end $$;

drop function app.events_between(xid8, xid8);
create function app.events_between(p_from xid8, p_upto xid8) returns table (partnership_id uuid, case_id uuid, professional_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct e.partnership_id, e.case_id, e.professional_id from events e where e.transaction >= p_from and e.transaction < p_upto
$$;
grant execute on function app.events_between(xid8, xid8) to concordat_relay;
--> statement-breakpoint

-- Roles by which somebody governs, signs, advises or manages people: given only when two agree.
create function guard.is_powerful(p_role text) returns boolean
language sql immutable as $$
  select p_role in ('governanceLead', 'signatory', 'dpo', 'caldicottGuardian', 'siro', 'agencyAdministrator', 'auditor')
$$;

-- Whether somebody manages an agency's people: the partnership's governance lead, or the agency's own administrator.
create function guard.manages(p_who uuid, p_agency uuid) returns boolean
language sql stable as $$
  select exists (select from professionals p join agencies g on g.id = p_agency and g.partnership_id = p.partnership_id
    where p.id = p_who and p.suspended_at is null
      and ('governanceLead' = any (p.roles) or ('agencyAdministrator' = any (p.roles) and p.agency_id = p_agency)))
$$;

-- On the first days nobody else is there to agree. Somebody is there once they can sign in.
create function guard.is_alone(p_who uuid, p_agency uuid) returns boolean
language sql stable as $$
  select not exists (select from professionals o join accounts a on a.professional_id = o.id
    where o.id <> p_who and guard.manages(o.id, p_agency)
      and (a.password_hash is not null or exists (select from passkeys k where k.professional_id = o.id)))
$$;

-- The person acted on, if the actor manages their agency and is not that person. Else as if there were none.
create function guard.managed(a guard.actor, p_person uuid) returns professionals
language plpgsql stable as $$
declare who professionals;
begin
  select p.* into who from professionals p
    where p.id = p_person and p.id <> a.professional and p.partnership_id = a.partnership and p.left_at is null and guard.manages(a.professional, p.agency_id);
  if who.id is null then raise exception 'not managed by who acts' using errcode = 'insufficient_privilege'; end if;
  return who;
end $$;

create function guard.invite(a guard.actor, p_person uuid, p_kind text, p_invitation jsonb) returns void
language sql volatile as $$
  update invitations set withdrawn_at = a.at where professional_id = p_person and used_at is null and withdrawn_at is null;
  insert into invitations (id, partnership_id, professional_id, kind, token_hash, invited_by, created_at, expires_at)
  values ((p_invitation ->> 'id')::uuid, a.partnership, p_person, p_kind, p_invitation ->> 'tokenHash', a.professional, a.at, (p_invitation ->> 'expiresAt')::timestamptz);
$$;

-- Gives a role, or asks that another administrator agree to it. Says whether it waits.
create function guard.grant_role(a guard.actor, p_person professionals, p_role text) returns boolean
language plpgsql volatile as $$
begin
  if p_role = any (p_person.roles) then return false; end if;
  if guard.is_powerful(p_role) and not guard.is_alone(a.professional, p_person.agency_id) then
    insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
    select gen_random_uuid(), a.partnership, p_person.id, 'grant/' || p_role, a.professional, a.at
    where not exists (select from person_proposals o where o.professional_id = p_person.id and o.act = 'grant/' || p_role and o.decided_at is null);
    return true;
  end if;
  update professionals set roles = roles || p_role where id = p_person.id;
  return false;
end $$;
--> statement-breakpoint

-- Somebody new, with an invitation. Powerful roles wait for a second administrator. An email that another account has
-- gets no account: the answer is the same, and nobody learns that it is known.
create function app.add_person(p_person jsonb, p_invitation jsonb) returns text[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals;
  role text;
  waiting text[] := '{}';
begin
  if a.professional is null or not guard.manages(a.professional, (p_person ->> 'agencyId')::uuid) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing)
  values ((p_person ->> 'id')::uuid, a.partnership, (p_person ->> 'agencyId')::uuid, p_person ->> 'name', p_person ->> 'jobTitle', '{}', 1) returning * into who;
  insert into professional_contacts (professional_id, partnership_id, agency_id, phone, email)
  values (who.id, a.partnership, who.agency_id, p_person ->> 'phone', p_person ->> 'email');
  insert into accounts (professional_id, partnership_id, email) values (who.id, a.partnership, lower(p_person ->> 'email')) on conflict do nothing;
  for role in select jsonb_array_elements_text(p_person -> 'roles') loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  perform guard.invite(a, who.id, 'join', p_invitation);
  return waiting;
end $$;

-- What somebody is called at work, and their roles: taken away at once, given as `grant_role` says.
create function app.change_person(p_id uuid, p_job_title text, p_roles text[]) returns text[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  role text;
  waiting text[] := '{}';
begin
  update professionals set job_title = p_job_title, roles = array(select r from unnest(roles) r where r = any (p_roles)) where id = who.id;
  foreach role in array p_roles loop
    if guard.grant_role(a, who, role) then waiting := waiting || role; end if;
  end loop;
  return waiting;
end $$;

-- For a while nobody gets in with their account; or they do again.
create function app.suspend_person(p_id uuid, p_suspended boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  update professionals set suspended_at = case when p_suspended then coalesce(suspended_at, a.at) end where id = who.id;
  if p_suspended then delete from sessions where professional_id = who.id; end if;
end $$;

-- They have left. Their sessions, places on cases, invitations and proposals end; what they recorded stays theirs. Says
-- how many cases they were on, which need somebody else.
create function app.end_person(p_id uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
  cases integer;
begin
  update professionals set left_at = a.at, suspended_at = coalesce(suspended_at, a.at), roles = '{}' where id = who.id;
  delete from sessions where professional_id = who.id;
  update invitations set withdrawn_at = a.at where professional_id = who.id and used_at is null and withdrawn_at is null;
  update person_proposals set decided_by = a.professional, decided_at = a.at, agreed = false where professional_id = who.id and decided_at is null;
  with ended as (update case_team set valid_until = a.at where professional_id = who.id and valid_from <= a.at and a.at < valid_until returning case_id)
  select count(distinct case_id) into cases from ended;
  return cases;
end $$;

-- A new link for somebody who has not come yet.
create function app.invite_again(p_id uuid, p_invitation jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  if who.suspended_at is not null or exists (select from invitations i where i.professional_id = who.id and i.used_at is not null) then return false; end if;
  perform guard.invite(a, who.id, 'join', p_invitation);
  return true;
end $$;

-- Somebody lost their way in: two administrators agree before there is a new one.
create function app.propose_recovery(p_id uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_id);
begin
  insert into person_proposals (id, partnership_id, professional_id, act, proposed_by, proposed_at)
  select gen_random_uuid(), a.partnership, who.id, 'recovery', a.professional, a.at
  where not exists (select from person_proposals o where o.professional_id = who.id and o.act = 'recovery' and o.decided_at is null);
end $$;

-- A second administrator agrees, or does not: neither who proposed it nor whom it is about. Says whose it was and what;
-- nothing when it was decided before.
create function app.decide_proposal(p_proposal uuid, p_agreed boolean, p_invitation jsonb) returns table (professional_id uuid, act text)
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
  update person_proposals p set decided_by = a.professional, decided_at = a.at, agreed = p_agreed where p.id = asked.id;
  if p_agreed and asked.act = 'recovery' then perform guard.invite(a, who.id, 'recovery', p_invitation);
  elsif p_agreed then update professionals p set roles = p.roles || substr(asked.act, 7) where p.id = who.id and not substr(asked.act, 7) = any (p.roles);
  end if;
  return query select who.id, asked.act;
end $$;
--> statement-breakpoint

-- The people whom the actor manages, by agency; with how to reach them and how far they have come.
create function app.people_managed() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', p.id, 'agencyId', p.agency_id, 'name', p.name, 'jobTitle', p.job_title, 'roles', p.roles, 'email', coalesce(c.email, ''), 'phone', coalesce(c.phone, ''),
    'suspendedAt', app.ms(p.suspended_at), 'leftAt', app.ms(p.left_at),
    'joined', exists (select from accounts k where k.professional_id = p.id and (k.password_hash is not null or exists (select from passkeys y where y.professional_id = p.id))),
    'invitedUntil', (select max(app.ms(i.expires_at)) from invitations i where i.professional_id = p.id and i.used_at is null and i.withdrawn_at is null),
    'seenAt', (select max(app.ms(s.last_seen_at)) from sessions s where s.professional_id = p.id)) order by p.name, p.id), '[]')
  from professionals p left join professional_contacts c on c.professional_id = p.id
  where p.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id));
end $$;

-- What waits for a second administrator, of the people whom the actor manages.
create function app.proposals_waiting() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', o.id, 'professionalId', p.id, 'name', p.name, 'agencyId', p.agency_id, 'act', o.act, 'proposedBy', b.name, 'proposedAt', app.ms(o.proposed_at),
    'mayDecide', o.proposed_by <> a.professional and p.id <> a.professional) order by o.proposed_at, o.id), '[]')
  from person_proposals o join professionals p on p.id = o.professional_id join professionals b on b.id = o.proposed_by
  where o.partnership_id = a.partnership and o.decided_at is null and guard.manages(a.professional, p.agency_id));
end $$;
--> statement-breakpoint

-- The first day: into an empty database, with the token that the server printed, a partnership with its words, its host
-- and its first governance lead. Once there is one, nobody does it again.
create function app.needs_set_up() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select not exists (select from partnerships) $$;

create function app.offer_set_up(p_id uuid, p_token_hash text, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into challenges (id, purpose, app, value, expires_at) select p_id, 'setUp', 'admin', p_token_hash, p_at + interval '1 day' where app.needs_set_up()
$$;

create function app.set_up(p_token_hash text, p_at timestamptz, p_tables jsonb, p_email text, p_invitation jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  filled jsonb;
  columns text;
begin
  perform pg_advisory_xact_lock(hashtext('concordat set up'));
  if not app.needs_set_up() or not exists (select from challenges c where c.purpose = 'setUp' and c.value = p_token_hash and p_at < c.expires_at) then return false; end if;
  for filled in select jsonb_array_elements(p_tables) loop
    if not (filled ->> 0 in ('partnerships', 'controllers', 'agencies', 'professionals', 'professional_contacts', 'catalogue_sections', 'catalogue_fields', 'vocabulary_terms', 'legal_gateways')) then
      raise exception 'not a table of the first day' using errcode = 'insufficient_privilege';
    end if;
    select string_agg(quote_ident(k), ', ') into columns from jsonb_object_keys(filled -> 1 -> 0) k;
    execute format('insert into public.%I (%s) select %s from jsonb_populate_recordset(null::public.%I, $1)', filled ->> 0, columns, columns, filled ->> 0) using filled -> 1;
  end loop;
  update partnerships set demonstration = false;
  insert into accounts (professional_id, partnership_id, email) select p.id, p.partnership_id, lower(p_email) from professionals p;
  insert into invitations (id, partnership_id, professional_id, kind, token_hash, created_at, expires_at)
  select (p_invitation ->> 'id')::uuid, p.partnership_id, p.id, 'join', p_invitation ->> 'tokenHash', p_at, (p_invitation ->> 'expiresAt')::timestamptz from professionals p;
  delete from challenges where purpose = 'setUp';
  return true;
end $$;
--> statement-breakpoint

grant execute on function app.add_person(jsonb, jsonb), app.change_person(uuid, text, text[]), app.suspend_person(uuid, boolean), app.end_person(uuid),
  app.invite_again(uuid, jsonb), app.propose_recovery(uuid), app.decide_proposal(uuid, boolean, jsonb), app.people_managed(), app.proposals_waiting() to concordat_request;
grant execute on function app.needs_set_up(), app.offer_set_up(uuid, text, timestamptz), app.set_up(text, timestamptz, jsonb, text, jsonb) to concordat_session;
grant execute on function guard.on_session_ended(), guard.on_person_changed() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
create trigger a_session_ended after delete on sessions referencing old table as ended for each statement execute function guard.on_session_ended();
create trigger a_person_changed after update on professionals referencing old table as before new table as changed for each statement execute function guard.on_person_changed();
alter table challenges drop constraint challenges_purpose_is_code;
alter table challenges add constraint challenges_purpose_is_code check (purpose in ('signIn', 'register', 'code', 'setUp'));

CREATE TABLE "sign_on_providers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"sealed" text NOT NULL,
	"domains" text[] NOT NULL,
	"factor_words" text[] DEFAULT '{}' NOT NULL,
	"lets_in" text NOT NULL,
	"off" boolean NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"agreed" boolean
);
--> statement-breakpoint
CREATE TABLE "sign_on_subjects" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_on_subjects_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "sign_on_providers" ADD CONSTRAINT "sign_on_providers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_providers" ADD CONSTRAINT "sign_on_providers_proposed_by_professionals_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_providers" ADD CONSTRAINT "sign_on_providers_decided_by_professionals_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_subjects" ADD CONSTRAINT "sign_on_subjects_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_on_providers_by_agency" ON "sign_on_providers" USING btree ("agency_id","decided_at");--> statement-breakpoint
CREATE INDEX "sign_on_subjects_by_professional" ON "sign_on_subjects" USING btree ("professional_id");
--> statement-breakpoint

-- Providers and who is who there are worked through the functions below alone: no login is granted anything.
do $$
declare t text;
begin
  foreach t in array array['sign_on_providers', 'sign_on_subjects'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
  end loop;
end $$;
alter table sign_on_providers add constraint sign_on_providers_lets_in_is_code check (lets_in in ('invited', 'anybody'));
alter table challenges drop constraint challenges_purpose_is_code;
alter table challenges add constraint challenges_purpose_is_code check (purpose in ('signIn', 'register', 'code', 'setUp', 'signOn'));
alter table sessions drop constraint sessions_factor_is_code;
alter table sessions add constraint sessions_factor_is_code check (factor in ('demonstration', 'password', 'code', 'passkey', 'singleSignOn', 'singleSignOnAlone'));
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

-- The provider of an agency, if it has one: the newest that two agreed to, unless that one says that there is none.
create function guard.provider_of(p_agency uuid) returns setof sign_on_providers
language sql stable as $$
  select n.* from (select s.* from sign_on_providers s where s.agency_id = p_agency and s.agreed order by s.decided_at desc, s.id limit 1) n where not n.off
$$;

-- Whether a domain is already spoken for by the provider of another agency.
create function guard.domains_taken(p_agency uuid, p_domains text[]) returns boolean
language sql stable as $$
  select exists (select from agencies g cross join lateral guard.provider_of(g.id) o where g.id <> p_agency and o.domains && p_domains)
$$;

-- What one administrator wants of an agency's provider. It takes the place of what waited before. To have none is a
-- single person's act, since it takes away; anything else waits for a second one.
create function app.propose_provider(p_provider jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  of_agency uuid := (p_provider ->> 'agencyId')::uuid;
  nothing boolean := (p_provider ->> 'off')::boolean;
begin
  if a.professional is null or not guard.manages(a.professional, of_agency) then
    raise exception 'not managed by who acts' using errcode = 'insufficient_privilege';
  end if;
  update sign_on_providers set decided_by = a.professional, decided_at = a.at, agreed = false where agency_id = of_agency and decided_at is null;
  insert into sign_on_providers (id, partnership_id, agency_id, issuer, client_id, sealed, domains, factor_words, lets_in, off, proposed_by, proposed_at, decided_by, decided_at, agreed)
  values ((p_provider ->> 'id')::uuid, a.partnership, of_agency, p_provider ->> 'issuer', p_provider ->> 'clientId', p_provider ->> 'sealed',
    array(select jsonb_array_elements_text(p_provider -> 'domains')), array(select jsonb_array_elements_text(p_provider -> 'factorWords')), p_provider ->> 'letsIn', nothing,
    a.professional, a.at, case when nothing then a.professional end, case when nothing then a.at end, case when nothing then true end);
end $$;

-- Who may agree: another administrator, and of the two one is a governance lead. A provider can bring in anybody of its
-- agency as themselves, so two administrators of one agency do not suffice.
create function guard.may_agree_to_provider(a guard.actor, p_asked sign_on_providers) returns boolean
language sql stable as $$
  select p_asked.proposed_by <> a.professional and guard.manages(a.professional, p_asked.agency_id) and guard.manages(p_asked.proposed_by, p_asked.agency_id)
    and exists (select from professionals o where o.id in (a.professional, p_asked.proposed_by) and 'governanceLead' = any (o.roles))
$$;

-- A second administrator agrees, or does not. Says what came of it: nothing when it was decided before, `taken` when a
-- domain is another agency's by now.
create function app.decide_provider(p_id uuid, p_agreed boolean) returns table (outcome text, agency_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  asked sign_on_providers;
begin
  select s.* into asked from sign_on_providers s where s.id = p_id and s.partnership_id = a.partnership for update;
  if asked.id is null or not guard.manages(a.professional, asked.agency_id) or asked.proposed_by = a.professional then
    raise exception 'not for who acts' using errcode = 'insufficient_privilege';
  end if;
  if asked.decided_at is not null then return; end if;
  if p_agreed and not guard.may_agree_to_provider(a, asked) then raise exception 'not for these two' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtext('concordat sign-on domains'));
  if p_agreed and guard.domains_taken(asked.agency_id, asked.domains) then return query select 'taken', asked.agency_id; return; end if;
  update sign_on_providers s set decided_by = a.professional, decided_at = a.at, agreed = p_agreed where s.id = asked.id;
  return query select 'decided', asked.agency_id;
end $$;
--> statement-breakpoint

-- The providers of the agencies that the actor manages, those that wait for a second person, and who came through one and
-- waits to be let in.
create function app.providers_managed() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return json_build_object(
    'providers', (select coalesce(json_agg(json_build_object('id', s.id, 'agencyId', s.agency_id, 'issuer', s.issuer, 'clientId', s.client_id, 'domains', s.domains,
        'factorWords', s.factor_words, 'letsIn', s.lets_in, 'proposedBy', b.name, 'proposedAt', app.ms(s.proposed_at), 'waits', s.decided_at is null,
        'mayDecide', s.decided_at is null and s.proposed_by <> a.professional, 'mayAgree', s.decided_at is null and guard.may_agree_to_provider(a, s)) order by s.proposed_at, s.id), '[]')
      from sign_on_providers s join professionals b on b.id = s.proposed_by
      where s.partnership_id = a.partnership and guard.manages(a.professional, s.agency_id)
        and ((s.decided_at is null and not s.off) or s.id in (select o.id from guard.provider_of(s.agency_id) o))),
    'waiting', (select coalesce(json_agg(json_build_object('id', p.id, 'agencyId', p.agency_id, 'name', p.name, 'email', k.email) order by p.name, p.id), '[]')
      from professionals p join accounts k on k.professional_id = p.id
      where p.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id) and p.suspended_at is not null and p.left_at is null
        and k.terms_accepted_at is null and exists (select from sign_on_subjects j where j.professional_id = p.id)));
end $$;
--> statement-breakpoint

create type app.provider_row as (id uuid, agency_id uuid, issuer text, client_id text, sealed text, domains text[], factor_words text[]);

-- The provider that speaks for addresses of a domain.
create function app.provider_for_domain(p_domain text) returns setof app.provider_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from agencies g cross join lateral guard.provider_of(g.id) o where p_domain = any (o.domains)
$$;

-- A provider by its id, while it is its agency's: whoever was sent to it before it was changed begins anew.
create function app.provider(p_id uuid) returns setof app.provider_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from sign_on_providers s cross join lateral guard.provider_of(s.agency_id) o where s.id = p_id and o.id = p_id
$$;

-- The provider through which somebody came.
create function app.provider_of_person(p_person uuid) returns setof app.provider_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select o.id, o.agency_id, o.issuer, o.client_id, o.sealed, o.domains, o.factor_words
  from professionals p cross join lateral guard.provider_of(p.agency_id) o
  where p.id = p_person and exists (select from sign_on_subjects s where s.professional_id = p.id and s.issuer = o.issuer)
$$;
--> statement-breakpoint

-- Who signs in through a provider. Known by issuer and subject, if they came before; else, the first time, by an address
-- that the provider has verified and may speak for. Only people of the provider's own agency: `in`; `waits` for their
-- administrator; or nobody.
create function app.sign_on(p_provider uuid, p_subject text, p_email text, p_name text, p_new uuid, p_at timestamptz) returns table (professional_id uuid, outcome text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  by_provider sign_on_providers;
  who professionals;
begin
  select o.* into by_provider from sign_on_providers s cross join lateral guard.provider_of(s.agency_id) o where s.id = p_provider and o.id = p_provider;
  if by_provider.id is null then return; end if;
  perform pg_advisory_xact_lock(hashtext('concordat sign-on ' || by_provider.issuer || ' ' || p_subject));
  select p.* into who from sign_on_subjects s join professionals p on p.id = s.professional_id where s.issuer = by_provider.issuer and s.subject = p_subject;
  if who.id is null then
    if p_email is null or not split_part(p_email, '@', 2) = any (by_provider.domains) then return; end if;
    select p.* into who from accounts k join professionals p on p.id = k.professional_id where k.email = p_email for update of k;
    if who.id is null and by_provider.lets_in = 'anybody' then
      insert into professionals (id, partnership_id, agency_id, name, job_title, roles, standing, suspended_at)
      values (p_new, by_provider.partnership_id, by_provider.agency_id, p_name, '', '{practitioner}', 1, p_at) returning * into who;
      insert into professional_contacts (professional_id, partnership_id, agency_id, email) values (who.id, who.partnership_id, who.agency_id, p_email);
      insert into accounts (professional_id, partnership_id, email) values (who.id, who.partnership_id, p_email);
    elsif who.id is null or who.agency_id <> by_provider.agency_id or who.suspended_at is not null
      -- An address that was somebody else's before: who they were to the provider is known, and it is not this one.
      or exists (select from sign_on_subjects s where s.professional_id = who.id and s.issuer = by_provider.issuer)
      or not (guard.has_way_in(who.id) or exists (select from invitations i
        where i.professional_id = who.id and i.kind = 'join' and i.used_at is null and i.withdrawn_at is null and p_at < i.expires_at)) then return;
    end if;
    insert into sign_on_subjects (issuer, subject, partnership_id, professional_id, linked_at) values (by_provider.issuer, p_subject, who.partnership_id, who.id, p_at);
  end if;
  if who.agency_id <> by_provider.agency_id or who.left_at is not null then return; end if;
  if who.suspended_at is not null then
    return query select who.id, 'waits' where not guard.has_come(who.id);
    return;
  end if;
  update invitations i set used_at = p_at where i.professional_id = who.id and i.kind = 'join' and i.used_at is null and i.withdrawn_at is null;
  update accounts k set terms_version = 1, terms_accepted_at = p_at where k.professional_id = who.id and k.terms_accepted_at is null;
  return query select who.id, 'in';
end $$;
--> statement-breakpoint

-- Whoever comes through their agency's provider has a way in by that.
create or replace function guard.has_way_in(p_person uuid) returns boolean
language sql stable as $$
  select exists (select from accounts a where a.professional_id = p_person and a.password_hash is not null)
    or exists (select from passkeys k where k.professional_id = p_person)
    or exists (select from sign_on_subjects s where s.professional_id = p_person)
$$;

create or replace function app.people_managed() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', p.id, 'agencyId', p.agency_id, 'name', p.name, 'jobTitle', p.job_title, 'roles', p.roles, 'email', coalesce(c.email, ''), 'phone', coalesce(c.phone, ''),
    'suspendedAt', app.ms(p.suspended_at), 'leftAt', app.ms(p.left_at), 'joined', guard.has_way_in(p.id),
    'invitedUntil', (select max(app.ms(i.expires_at)) from invitations i where i.professional_id = p.id and i.used_at is null and i.withdrawn_at is null),
    'seenAt', (select max(app.ms(s.last_seen_at)) from sessions s where s.professional_id = p.id)) order by p.name, p.id), '[]')
  from professionals p left join professional_contacts c on c.professional_id = p.id
  where p.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id));
end $$;
--> statement-breakpoint

grant execute on function app.propose_provider(jsonb), app.decide_provider(uuid, boolean), app.providers_managed() to concordat_request;
grant execute on function app.provider_for_domain(text), app.provider(uuid), app.provider_of_person(uuid),
  app.sign_on(uuid, text, text, text, uuid, timestamptz) to concordat_session;
set local role concordat_owner;

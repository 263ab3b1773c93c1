CREATE TABLE "known_places" (
	"professional_id" uuid NOT NULL,
	"place" text NOT NULL,
	"partnership_id" uuid NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_places_professional_id_place_pk" PRIMARY KEY("professional_id","place")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"about_id" uuid,
	"sealed" text,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" smallint NOT NULL,
	"held_until" timestamp (3) with time zone,
	"state" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
ALTER TABLE "known_places" ADD CONSTRAINT "known_places_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_by_due" ON "mails" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "mails_by_professional" ON "mails" USING btree ("professional_id","kind");
--> statement-breakpoint

-- Mail and places are worked through the functions below alone. No login is granted anything: neither what waits to be
-- sent nor where somebody signed in from is anybody's to read.
do $$
declare t text;
begin
  foreach t in array array['mails', 'known_places'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
  end loop;
end $$;
alter table mails add constraint mails_kind_is_code check (kind in ('invitation', 'recovery', 'recoveryAsked', 'newPlace', 'roleGiven', 'reviewDue', 'inactive'));
alter table mails add constraint mails_state_is_code check (state in ('waiting', 'sent', 'bounced', 'failed', 'dropped'));
alter table mails add constraint mails_problem_is_code check (problem in ('unreachable', 'refusedForNow', 'refused', 'tooLate'));
-- What has ended opens nothing any more.
alter table mails add constraint mails_ended_are_empty check (state = 'waiting' or (sealed is null and ended_at is not null));
alter table known_places add constraint known_places_place_is_code check (place ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

create function guard.queue_mail(p_person uuid, p_kind text, p_about uuid, p_sealed text, p_at timestamptz) returns void
language sql volatile as $$
  insert into mails (id, partnership_id, professional_id, kind, about_id, sealed, queued_at, due_at, attempts, state)
  select gen_random_uuid(), p.partnership_id, p.id, p_kind, p_about, p_sealed, p_at, p_at, 0, 'waiting' from professionals p where p.id = p_person
$$;

-- Whether somebody has come: before that, the invitation tells them all there is to tell.
create function guard.has_come(p_person uuid) returns boolean
language sql stable as $$
  select exists (select from accounts a where a.professional_id = p_person and a.terms_accepted_at is not null)
$$;

-- The link of an invitation, by mail: to somebody whom the actor manages, about an invitation that the actor made.
create function app.mail_link(p_person uuid, p_invitation uuid, p_sealed text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  a guard.actor := guard.actor();
  who professionals := guard.managed(a, p_person);
begin
  perform guard.queue_mail(who.id, case i.kind when 'join' then 'invitation' else 'recovery' end, i.id, p_sealed, a.at)
  from invitations i where i.id = p_invitation and i.professional_id = who.id and i.invited_by = a.professional and i.withdrawn_at is null;
end $$;
--> statement-breakpoint

-- Whoever could be wronged by it is told that a new way in was asked for in their name.
create function guard.on_recovery_asked() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.queue_mail(o.professional_id, 'recoveryAsked', null, null, o.proposed_at) from asked o where o.act = 'recovery' and o.decided_at is null;
  return null;
end $$;

create function guard.on_role_given() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.queue_mail(c.id, 'roleGiven', null, null, coalesce((guard.actor()).at, clock_timestamp()))
  from changed c join before b on b.id = c.id where not c.roles <@ b.roles and c.suspended_at is null and guard.has_come(c.id);
  return null;
end $$;
--> statement-breakpoint

-- Notes from which network somebody signed in. A new one is told to them, if it is not their first.
create function app.note_place(p_person uuid, p_place text, p_at timestamptz) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare others boolean := exists (select from known_places k where k.professional_id = p_person);
begin
  update known_places set last_at = p_at where professional_id = p_person and place = p_place;
  if found then return; end if;
  insert into known_places (professional_id, place, partnership_id, first_at, last_at)
  select p.id, p_place, p.partnership_id, p_at, p_at from professionals p where p.id = p_person on conflict do nothing;
  if found and others then perform guard.queue_mail(p_person, 'newPlace', null, null, p_at); end if;
end $$;
--> statement-breakpoint

-- What no longer holds is not sent: an invitation that was used, withdrawn or lapsed; anything to somebody who is
-- suspended or has left; and what could not be sent for three days.
create function guard.drop_mails(p_at timestamptz) returns void
language sql volatile as $$
  update mails m set sealed = null, ended_at = p_at, held_until = null,
    state = case when m.queued_at + interval '3 days' <= p_at then 'failed' else 'dropped' end,
    problem = case when m.queued_at + interval '3 days' <= p_at then coalesce(m.problem, 'tooLate') end
  where m.state = 'waiting' and m.due_at <= p_at and (m.held_until is null or m.held_until <= p_at)
    and (m.queued_at + interval '3 days' <= p_at
      or exists (select from professionals p where p.id = m.professional_id and p.suspended_at is not null)
      or exists (select from invitations i where i.id = m.about_id and (i.used_at is not null or i.withdrawn_at is not null or i.expires_at <= p_at)));
  delete from mails where ended_at < p_at - interval '90 days';
$$;

-- Mails that are due, for one server process to send: held for ten minutes, in which no other gets them. Where an address
-- has an account already, an invitation to it says so and opens nothing.
create function app.take_mails(p_at timestamptz, p_most integer)
returns table (id uuid, kind text, attempts smallint, address text, sealed text, roles text[])
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform guard.drop_mails(p_at);
  return query
    with due as (select m.id from mails m where m.state = 'waiting' and m.due_at <= p_at and (m.held_until is null or m.held_until <= p_at)
      order by m.due_at, m.id limit p_most for update skip locked),
    taken as (update mails m set held_until = p_at + interval '10 minutes', attempts = m.attempts + 1 from due where m.id = due.id returning m.*)
    select t.id, case when t.kind = 'invitation' and a.email is null then 'known' else t.kind end, t.attempts, coalesce(a.email, c.email, ''),
      case when a.email is not null then t.sealed end, p.roles
    from taken t join professionals p on p.id = t.professional_id left join accounts a on a.professional_id = p.id left join professional_contacts c on c.professional_id = p.id;
end $$;

-- What became of a try: by the process that made it, if the mail is still its own. Waiting means that it is tried again.
create function app.settle_mail(p_id uuid, p_attempts smallint, p_state text, p_problem text, p_due_at timestamptz, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update mails set state = p_state, problem = p_problem, held_until = null, due_at = coalesce(p_due_at, due_at),
    sealed = case when p_state = 'waiting' then sealed end, ended_at = case when p_state <> 'waiting' then p_at end
  where id = p_id and attempts = p_attempts and state = 'waiting'
$$;
--> statement-breakpoint

-- Agreements whose review is due within thirty days: told once to each governance lead, and to the signatories of the
-- parties that signed.
create function app.queue_reviews(p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select guard.queue_mail(p.id, 'reviewDue', v.id, null, p_at)
  from agreement_versions v join professionals p on p.partnership_id = v.partnership_id and p.suspended_at is null
  where v.state = 'inForce' and (v.document ->> 'reviewBy')::date <= (p_at at time zone 'UTC')::date + 30
    and ('governanceLead' = any (p.roles) or ('signatory' = any (p.roles)
      and exists (select from agreement_signatures s where s.version_id = v.id and s.agency_id = p.agency_id)))
    and guard.has_come(p.id)
    and not exists (select from mails m where m.professional_id = p.id and m.kind = 'reviewDue' and m.about_id = v.id)
$$;

-- The mails of the people whom the actor manages, newest first. Only a demonstration, which sends none, shows a link.
create function app.mails_managed() returns json
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare a guard.actor := guard.actor();
begin
  return (select coalesce(json_agg(json_build_object(
    'id', m.id, 'professionalId', m.professional_id, 'name', m.name, 'agencyId', m.agency_id, 'roles', m.roles, 'kind', m.kind,
    'queuedAt', app.ms(m.queued_at), 'endedAt', app.ms(m.ended_at), 'attempts', m.attempts, 'state', m.state, 'problem', m.problem,
    'sealed', case when m.demonstration then m.sealed end) order by m.queued_at desc, m.name, m.kind, m.id), '[]')
  from (select m.*, p.name, p.agency_id, p.roles, t.demonstration
    from mails m join professionals p on p.id = m.professional_id join partnerships t on t.id = m.partnership_id
    where m.partnership_id = a.partnership and guard.manages(a.professional, p.agency_id) order by m.queued_at desc, m.id limit 200) m);
end $$;
--> statement-breakpoint

grant execute on function app.mail_link(uuid, uuid, text), app.mails_managed() to concordat_request;
grant execute on function app.note_place(uuid, text, timestamptz), app.take_mails(timestamptz, integer),
  app.settle_mail(uuid, smallint, text, text, timestamptz, timestamptz), app.queue_reviews(timestamptz) to concordat_session;
grant execute on function guard.on_recovery_asked(), guard.on_role_given() to concordat_owner;
set local role concordat_owner;
--> statement-breakpoint
create trigger a_recovery_asked after insert on person_proposals referencing new table as asked for each statement execute function guard.on_recovery_asked();
create trigger a_role_given after update on professionals referencing old table as before new table as changed for each statement execute function guard.on_role_given();

CREATE TABLE "challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"app" text NOT NULL,
	"professional_id" uuid,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_secrets" (
	"professional_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"last_step" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"public_key" text NOT NULL,
	"sign_count" bigint NOT NULL,
	"relying_party" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "terms_version" smallint;
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "terms_accepted_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor" text NOT NULL DEFAULT 'password';
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proven_at" timestamp (3) with time zone NOT NULL DEFAULT '-infinity';
--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "code_secrets" ADD CONSTRAINT "code_secrets_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_professionals_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "invitations_by_token" ON "invitations" USING btree ("token_hash");
--> statement-breakpoint
CREATE INDEX "invitations_by_professional" ON "invitations" USING btree ("professional_id");
--> statement-breakpoint
CREATE INDEX "passkeys_by_professional" ON "passkeys" USING btree ("professional_id");
--> statement-breakpoint
alter table sessions alter column factor drop default, alter column proven_at drop default;
--> statement-breakpoint

-- Credentials are the session login's, through these functions alone. The request login never sees one.
do $$
declare t text;
begin
  foreach t in array array['invitations', 'passkeys', 'code_secrets', 'challenges'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for all to concordat_guard using (true) with check (true)', t || '_worked_by_guard', t);
    execute format('grant select, insert, update, delete on public.%I to concordat_guard', t);
  end loop;
end $$;
alter table invitations add constraint invitations_kind_is_code check (kind in ('join', 'recovery'));
alter table challenges add constraint challenges_purpose_is_code check (purpose in ('signIn', 'register', 'code'));
alter table challenges add constraint challenges_app_is_code check (app in ('portal', 'admin'));
alter table sessions add constraint sessions_factor_is_code check (factor in ('demonstration', 'password', 'code', 'passkey', 'singleSignOn'));
--> statement-breakpoint
set local role concordat_guard;
--> statement-breakpoint

-- A session says by what its person proved who they are, and when.
alter type app.session_row add attribute factor text, add attribute proven bigint, add attribute demonstration boolean;
create or replace function app.session_by_id(p_id text) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.id = p_id
$$;
create or replace function app.sessions_of(p_professional uuid) returns setof app.session_row
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id, s.professional_id, s.app, app.ms(s.created_at), app.ms(s.expires_at), app.ms(s.absolute_expires_at), app.ms(s.last_seen_at), s.partnership_id, p.agency_id, p.roles, p.suspended_at is not null,
    s.factor, app.ms(s.proven_at), t.demonstration
  from sessions s join professionals p on p.id = s.professional_id join partnerships t on t.id = s.partnership_id where s.professional_id = p_professional
$$;
drop function app.begin_session(text, uuid, text, timestamptz, timestamptz, timestamptz);
create function app.begin_session(p_id text, p_professional uuid, p_app text, p_factor text, p_created_at timestamptz, p_expires_at timestamptz, p_absolute_expires_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into sessions (id, partnership_id, professional_id, app, created_at, expires_at, absolute_expires_at, last_seen_at, factor, proven_at)
  select p_id, p.partnership_id, p.id, p_app, p_created_at, p_expires_at, p_absolute_expires_at, p_created_at, p_factor, p_created_at from professionals p where p.id = p_professional
$$;
grant execute on function app.begin_session(text, uuid, text, text, timestamptz, timestamptz, timestamptz) to concordat_session;
--> statement-breakpoint

-- What somebody can sign in with. Nothing for somebody suspended, or unknown.
create function app.ways_in(p_professional uuid) returns table (has_password boolean, has_code boolean, passkeys integer, demonstration boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.password_hash is not null, exists (select from code_secrets c where c.professional_id = p.id),
    (select count(*)::integer from passkeys k where k.professional_id = p.id), t.demonstration
  from professionals p join accounts a on a.professional_id = p.id join partnerships t on t.id = p.partnership_id
  where p.id = p_professional and p.suspended_at is null
$$;

-- They have proved again who they are: acts that bind others ask for a proof of the last minutes.
create function app.prove_session(p_id text, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  update sessions set proven_at = p_at where id = p_id
$$;
--> statement-breakpoint

create function app.keep_challenge(p_id uuid, p_purpose text, p_app text, p_professional uuid, p_value text, p_at timestamptz, p_expires_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from challenges where expires_at <= p_at;
  insert into challenges (id, purpose, app, professional_id, value, expires_at) values (p_id, p_purpose, p_app, p_professional, p_value, p_expires_at)
$$;

-- Taken once: whoever presents it again finds nothing.
create function app.take_challenge(p_id uuid, p_purpose text, p_app text, p_at timestamptz) returns table (professional_id uuid, value text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from challenges where id = p_id and purpose = p_purpose and app = p_app and expires_at > p_at returning professional_id, value
$$;
--> statement-breakpoint

create function app.passkey(p_credential text) returns table (professional_id uuid, public_key text, sign_count bigint, relying_party text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.professional_id, k.public_key, k.sign_count, k.relying_party
  from passkeys k join professionals p on p.id = k.professional_id where k.credential_id = p_credential and p.suspended_at is null
$$;

create function app.passkeys_of(p_professional uuid) returns table (credential_id text, relying_party text, created bigint, last_used bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select k.credential_id, k.relying_party, app.ms(k.created_at), app.ms(k.last_used_at) from passkeys k where k.professional_id = p_professional order by k.created_at
$$;

-- False when the count has not risen: then a copy of the device is about, or the answer is an old one.
create function app.use_passkey(p_credential text, p_count bigint, p_at timestamptz) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update passkeys set sign_count = p_count, last_used_at = p_at
    where credential_id = p_credential and (sign_count < p_count or (sign_count = 0 and p_count = 0)) returning 1)
  select exists (select from used)
$$;

create function app.add_passkey(p_professional uuid, p_credential text, p_public_key text, p_count bigint, p_relying_party text, p_at timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into passkeys (credential_id, partnership_id, professional_id, public_key, sign_count, relying_party, created_at)
  select p_credential, p.partnership_id, p.id, p_public_key, p_count, p_relying_party, p_at from professionals p where p.id = p_professional
$$;

-- The last way in is never taken away: false, and it stays.
create function app.remove_passkey(p_professional uuid, p_credential text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform 1 from accounts a where a.professional_id = p_professional for update;
  delete from passkeys k where k.professional_id = p_professional and k.credential_id = p_credential
    and ((select count(*) from passkeys o where o.professional_id = p_professional) > 1
      or exists (select from accounts a join code_secrets c on c.professional_id = a.professional_id where a.professional_id = p_professional and a.password_hash is not null));
  return found;
end $$;
--> statement-breakpoint

create function app.code_secret(p_professional uuid) returns table (sealed text, last_step bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.sealed, c.last_step from code_secrets c join professionals p on p.id = c.professional_id
  where c.professional_id = p_professional and p.suspended_at is null
$$;

-- False when the code of this step, or of a later one, was used before.
create function app.use_code(p_professional uuid, p_step bigint) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with used as (update code_secrets set last_step = p_step where professional_id = p_professional and last_step < p_step returning 1)
  select exists (select from used)
$$;
--> statement-breakpoint

-- Somebody who was invited, by the token of their link. Used, withdrawn and out of time are as if there were none.
create function app.invitation(p_token_hash text, p_at timestamptz)
returns table (professional_id uuid, kind text, name text, job_title text, email text, agency text, partnership text, roles text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, i.kind, p.name, p.job_title, a.email, g.name, t.name, p.roles
  from invitations i join professionals p on p.id = i.professional_id join accounts a on a.professional_id = p.id
    join agencies g on g.id = p.agency_id join partnerships t on t.id = p.partnership_id
  where i.token_hash = p_token_hash and i.used_at is null and i.withdrawn_at is null and p_at < i.expires_at and p.suspended_at is null
$$;

-- Takes an invitation up with a passkey, or with a password and an authenticator app. What was there before ends with it:
-- whoever had the old credentials is out.
create function app.accept_invitation(p_token_hash text, p_at timestamptz, p_password_hash text, p_sealed text, p_last_step bigint, p_passkey jsonb, p_terms smallint) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare who professionals;
begin
  select p.* into who from app.invitation(p_token_hash, p_at) i join professionals p on p.id = i.professional_id;
  if who.id is null then return null; end if;
  update invitations set used_at = p_at where token_hash = p_token_hash and used_at is null;
  if not found then return null; end if;
  update invitations set withdrawn_at = p_at where professional_id = who.id and used_at is null and withdrawn_at is null;
  delete from sessions where professional_id = who.id;
  delete from passkeys where professional_id = who.id;
  delete from code_secrets where professional_id = who.id;
  update accounts set password_hash = p_password_hash, terms_version = p_terms, terms_accepted_at = p_at where professional_id = who.id;
  if p_sealed is not null then
    insert into code_secrets (professional_id, partnership_id, sealed, last_step, created_at) values (who.id, who.partnership_id, p_sealed, p_last_step, p_at);
  end if;
  if p_passkey is not null then
    perform app.add_passkey(who.id, p_passkey ->> 'credential', p_passkey ->> 'publicKey', (p_passkey ->> 'count')::bigint, p_passkey ->> 'relyingParty', p_at);
  end if;
  return who.id;
end $$;
--> statement-breakpoint

grant execute on function app.ways_in(uuid), app.prove_session(text, timestamptz), app.keep_challenge(uuid, text, text, uuid, text, timestamptz, timestamptz),
  app.take_challenge(uuid, text, text, timestamptz), app.passkey(text), app.passkeys_of(uuid), app.use_passkey(text, bigint, timestamptz),
  app.add_passkey(uuid, text, text, bigint, text, timestamptz), app.remove_passkey(uuid, text), app.code_secret(uuid), app.use_code(uuid, bigint),
  app.invitation(text, timestamptz), app.accept_invitation(text, timestamptz, text, text, bigint, jsonb, smallint) to concordat_session;
set local role concordat_owner;

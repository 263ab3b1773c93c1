CREATE TABLE "agreement_signatures" (
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "agreement_signatures_version_id_agency_id_pk" PRIMARY KEY("version_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"state" text NOT NULL,
	"canonical" text NOT NULL,
	"hash" text NOT NULL,
	"document" jsonb GENERATED ALWAYS AS (canonical::jsonb) STORED NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"force_from" timestamp (3) with time zone,
	"force_until" timestamp (3) with time zone,
	"restraint_until" timestamp (3) with time zone,
	CONSTRAINT "agreement_versions_hash_is_of_text" CHECK (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
	CONSTRAINT "agreement_versions_state" CHECK (state in ('draft', 'circulated', 'inForce', 'superseded', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_rule_conditions" (
	"rule_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"partnership_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"param" text,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"lo" integer,
	"hi" integer,
	"by_whom" text NOT NULL,
	"by_kinds" text[] DEFAULT '{}' NOT NULL,
	"of_entry" boolean NOT NULL,
	CONSTRAINT "disclosure_rule_conditions_rule_id_position_pk" PRIMARY KEY("rule_id","position")
);
--> statement-breakpoint
CREATE TABLE "disclosure_rule_fields" (
	"rule_id" uuid NOT NULL,
	"field" text NOT NULL,
	"exact" boolean NOT NULL,
	"partnership_id" uuid NOT NULL,
	CONSTRAINT "disclosure_rule_fields_rule_id_field_pk" PRIMARY KEY("rule_id","field")
);
--> statement-breakpoint
CREATE TABLE "disclosure_rule_from" (
	"rule_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	CONSTRAINT "disclosure_rule_from_rule_id_agency_id_pk" PRIMARY KEY("rule_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "disclosure_rule_to" (
	"rule_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	CONSTRAINT "disclosure_rule_to_agency_id_rule_id_pk" PRIMARY KEY("agency_id","rule_id")
);
--> statement-breakpoint
CREATE TABLE "disclosure_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"clause_id" text NOT NULL,
	"effect" text NOT NULL,
	"show" smallint,
	"marker" smallint NOT NULL,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"case_roles" text[] DEFAULT '{}' NOT NULL,
	"certificates" text[] DEFAULT '{}' NOT NULL,
	"to_anyone" boolean NOT NULL,
	"despite_shield" boolean NOT NULL,
	"reaches_uninvolved" boolean NOT NULL,
	"at_most" integer,
	"asks_of_person" smallint NOT NULL,
	"asks_of_entry" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "party_periods" (
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "party_periods_version_id_agency_id_valid_from_pk" PRIMARY KEY("version_id","agency_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "rule_epochs" (
	"partnership_id" uuid PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_barriers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"professional_id" uuid,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"case_roles" text[] DEFAULT '{}' NOT NULL,
	"opened_on" date NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"case_type" text NOT NULL,
	"stage" text NOT NULL,
	"area" text NOT NULL,
	"opened_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"giver" text NOT NULL,
	"decision" text NOT NULL,
	"to_agency_id" uuid,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "determinations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"answer" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"professional_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"made_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_professional_id_key_pk" PRIMARY KEY("professional_id","key")
);
--> statement-breakpoint
CREATE TABLE "involvements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"purposes" text[] DEFAULT '{}' NOT NULL,
	"opened_on" date NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"reviewed" boolean DEFAULT false NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relationships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"from_subject_id" uuid NOT NULL,
	"to_subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"released_by" uuid NOT NULL,
	"entry_id" uuid,
	"subject_id" uuid,
	"field" text,
	"to_agency_id" uuid NOT NULL,
	"to_professional_id" uuid,
	"show" text NOT NULL,
	"gateway" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shields" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subject_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" text NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"professional_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_assurances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"assurance" text NOT NULL,
	"given_by" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"controller_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"colour" text NOT NULL,
	"mark" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_fields" (
	"partnership_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" smallint NOT NULL,
	"lock" text NOT NULL,
	"shield" boolean NOT NULL,
	"free_text" boolean NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "catalogue_fields_partnership_id_key_pk" PRIMARY KEY("partnership_id","key")
);
--> statement-breakpoint
CREATE TABLE "catalogue_sections" (
	"partnership_id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "catalogue_sections_partnership_id_key_pk" PRIMARY KEY("partnership_id","key")
);
--> statement-breakpoint
CREATE TABLE "controllers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "legal_gateways" (
	"partnership_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"givers" text[] DEFAULT '{}' NOT NULL,
	"receivers" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "legal_gateways_partnership_id_code_pk" PRIMARY KEY("partnership_id","code")
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"lead_label" text NOT NULL,
	"joint_agency_id" uuid NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "professional_certificates" (
	"professional_id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"certificate" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "professional_certificates_professional_id_certificate_valid_from_pk" PRIMARY KEY("professional_id","certificate","valid_from")
);
--> statement-breakpoint
CREATE TABLE "professional_contacts" (
	"professional_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"phone" text,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "professionals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"job_title" text NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"standing" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"app" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"absolute_expires_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"attempts" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vocabulary_terms" (
	"partnership_id" uuid NOT NULL,
	"vocabulary" text NOT NULL,
	"code" text NOT NULL,
	"vocabulary_label" text NOT NULL,
	"position" smallint NOT NULL,
	"definition" jsonb NOT NULL,
	CONSTRAINT "vocabulary_terms_partnership_id_vocabulary_code_pk" PRIMARY KEY("partnership_id","vocabulary","code")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"professional_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"act" text NOT NULL,
	"noun" text NOT NULL,
	"noun_id" uuid NOT NULL,
	"case_id" uuid
);
--> statement-breakpoint
CREATE TABLE "case_versions" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"professional_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"purpose" text,
	"procedure" text NOT NULL,
	"epoch" integer NOT NULL,
	"rows" uuid[] NOT NULL,
	"levels" smallint[] NOT NULL,
	"because" text[] NOT NULL,
	"authorities" text[] NOT NULL,
	"own_rows" smallint NOT NULL,
	CONSTRAINT "disclosures_case_id_at_id_pk" PRIMARY KEY("case_id","at","id")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid,
	"field" text NOT NULL,
	"owner_agency_id" uuid NOT NULL,
	"source_agency_id" uuid,
	"recorded_by" uuid NOT NULL,
	"observed_on" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"supersedes" uuid,
	"superseded_at" timestamp (3) with time zone,
	"quarantined_at" timestamp (3) with time zone,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"handling" text,
	"embargo_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "entry_values" (
	"entry_id" uuid NOT NULL,
	"level" smallint NOT NULL,
	"position" smallint NOT NULL,
	"partnership_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"valid_from" date,
	"valid_until" date,
	CONSTRAINT "entry_values_entry_id_level_position_pk" PRIMARY KEY("entry_id","level","position"),
	CONSTRAINT "entry_values_level" CHECK (level in (4, 5))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"partnership_id" uuid NOT NULL,
	"case_id" uuid,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "facts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"partnership_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject_id" uuid,
	"entry_id" uuid,
	"kind" text NOT NULL,
	"param" text,
	"code" text,
	"lo" bigint,
	"hi" bigint,
	"agency_id" uuid,
	"to_agency_id" uuid,
	"origin_id" uuid NOT NULL,
	"valid_from" timestamp (3) with time zone NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_permits" (
	"case_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"partnership_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"case_version" bigint NOT NULL,
	"standing" integer NOT NULL,
	"stamp" uuid NOT NULL,
	"involved" boolean NOT NULL,
	"good_from" timestamp (3) with time zone NOT NULL,
	"good_until" timestamp (3) with time zone NOT NULL,
	"entries" uuid[] NOT NULL,
	"levels" smallint[] NOT NULL,
	"markers" smallint[] NOT NULL,
	"structure" uuid[] NOT NULL,
	"contacts" uuid[] NOT NULL,
	"told" uuid[] NOT NULL,
	CONSTRAINT "kept_permits_case_id_professional_id_purpose_pk" PRIMARY KEY("case_id","professional_id","purpose")
);
--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_drafted_by_professionals_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_rule_conditions" ADD CONSTRAINT "disclosure_rule_conditions_rule_id_disclosure_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."disclosure_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_rule_fields" ADD CONSTRAINT "disclosure_rule_fields_rule_id_disclosure_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."disclosure_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_rule_from" ADD CONSTRAINT "disclosure_rule_from_rule_id_disclosure_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."disclosure_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_rule_to" ADD CONSTRAINT "disclosure_rule_to_rule_id_disclosure_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."disclosure_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_rules" ADD CONSTRAINT "disclosure_rules_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_periods" ADD CONSTRAINT "party_periods_version_id_agreement_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."agreement_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_periods" ADD CONSTRAINT "party_periods_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_barriers" ADD CONSTRAINT "case_barriers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_barriers" ADD CONSTRAINT "case_barriers_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team" ADD CONSTRAINT "case_team_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team" ADD CONSTRAINT "case_team_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_team" ADD CONSTRAINT "case_team_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "determinations" ADD CONSTRAINT "determinations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvements" ADD CONSTRAINT "involvements_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_approved_by_professionals_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_from_subject_id_subjects_id_fk" FOREIGN KEY ("from_subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_to_subject_id_subjects_id_fk" FOREIGN KEY ("to_subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_professionals_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_to_professional_id_professionals_id_fk" FOREIGN KEY ("to_professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shields" ADD CONSTRAINT "shields_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shields" ADD CONSTRAINT "shields_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shields" ADD CONSTRAINT "shields_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_roles" ADD CONSTRAINT "subject_roles_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_roles" ADD CONSTRAINT "subject_roles_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject_roles" ADD CONSTRAINT "subject_roles_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_assurances" ADD CONSTRAINT "agency_assurances_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_assurances" ADD CONSTRAINT "agency_assurances_given_by_agencies_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_controller_id_controllers_id_fk" FOREIGN KEY ("controller_id") REFERENCES "public"."controllers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional_certificates" ADD CONSTRAINT "professional_certificates_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional_contacts" ADD CONSTRAINT "professional_contacts_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional_contacts" ADD CONSTRAINT "professional_contacts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professionals" ADD CONSTRAINT "professionals_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_professional_id_professionals_id_fk" FOREIGN KEY ("professional_id") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_owner_agency_id_agencies_id_fk" FOREIGN KEY ("owner_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_source_agency_id_agencies_id_fk" FOREIGN KEY ("source_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_recorded_by_professionals_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_values" ADD CONSTRAINT "entry_values_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_by_number" ON "agreement_versions" USING btree ("agreement_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_one_in_force" ON "agreement_versions" USING btree ("agreement_id") WHERE state = 'inForce';--> statement-breakpoint
CREATE INDEX "agreements_by_partnership" ON "agreements" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "disclosure_rules_by_partnership" ON "disclosure_rules" USING btree ("partnership_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_rules_by_clause" ON "disclosure_rules" USING btree ("version_id","clause_id");--> statement-breakpoint
CREATE INDEX "case_barriers_by_case" ON "case_barriers" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_team_by_case" ON "case_team" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_team_by_professional" ON "case_team" USING btree ("professional_id","opened_on" DESC NULLS LAST,"case_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "cases_by_reference" ON "cases" USING btree ("partnership_id","reference");--> statement-breakpoint
CREATE INDEX "consents_by_case" ON "consents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "determinations_by_case" ON "determinations" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "involvements_by_case" ON "involvements" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "involvements_by_agency" ON "involvements" USING btree ("agency_id","opened_on" DESC NULLS LAST,"case_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "overrides_by_case" ON "overrides" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "relationships_by_case" ON "relationships" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "releases_by_case" ON "releases" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "shields_by_case" ON "shields" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "subject_roles_by_case" ON "subject_roles" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "subjects_by_case" ON "subjects" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_by_email" ON "accounts" USING btree ("email");--> statement-breakpoint
CREATE INDEX "agency_assurances_by_agency" ON "agency_assurances" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agencies_by_partnership" ON "agencies" USING btree ("partnership_id");--> statement-breakpoint
CREATE INDEX "professionals_by_agency" ON "professionals" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "sessions_by_professional" ON "sessions" USING btree ("professional_id");--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("partnership_id","at");--> statement-breakpoint
CREATE INDEX "disclosures_by_professional" ON "disclosures" USING btree ("professional_id","at");--> statement-breakpoint
CREATE INDEX "entries_by_case" ON "entries" USING btree ("case_id","field") WHERE superseded_at is null and quarantined_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_superseded_once" ON "entries" USING btree ("supersedes");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_by_transaction" ON "events" USING btree ("transaction");--> statement-breakpoint
CREATE INDEX "facts_by_case" ON "facts" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "facts_by_origin" ON "facts" USING btree ("origin_id");
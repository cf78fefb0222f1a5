CREATE TABLE "application" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"posting_id" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"stage_since" timestamp (3) with time zone NOT NULL,
	"effective_on" text collate "C" NOT NULL,
	"applied_on" text collate "C",
	"applied_month" integer,
	"reached_step" integer DEFAULT 0 NOT NULL,
	"method" text collate "C",
	"resume_version" text collate "C",
	"lead_source" text collate "C",
	"outcome_on" text collate "C",
	"outcome_reason" text collate "C",
	"interview_on" text collate "C",
	"next_action" text collate "C",
	"next_action_on" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"from_stage" text collate "C",
	"to_stage" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"effective_on" text collate "C" NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"note" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text collate "C",
	"actor_roles" text collate "C" NOT NULL,
	"session_ref" text collate "C",
	"request_id" text collate "C" NOT NULL,
	"ip_prefix" text collate "C",
	"action" text collate "C" NOT NULL,
	"resource" text collate "C" NOT NULL,
	"resource_id" text collate "C",
	"client_id" text collate "C",
	"outcome" text collate "C" NOT NULL,
	"reason_hash" text collate "C",
	"fields" text collate "C" NOT NULL,
	"prev_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_reason" (
	"seq" text collate "C" PRIMARY KEY NOT NULL,
	"reason" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"file_no" integer NOT NULL,
	"family_name" text collate "C" DEFAULT '' NOT NULL,
	"given_name" text collate "C" DEFAULT '' NOT NULL,
	"preferred_name" text collate "C",
	"pronunciation" text collate "C",
	"pronouns" text collate "C",
	"email" text collate "C",
	"phone" text collate "C",
	"birth_year" integer,
	"correspondence_lang" text collate "C" NOT NULL,
	"service_lang" text collate "C",
	"languages" jsonb NOT NULL,
	"cams_reference_no" text collate "C",
	"icare_client_id" text collate "C",
	"counsellor_id" text collate "C",
	"status" text collate "C" NOT NULL,
	"intake_on" text collate "C" NOT NULL,
	"arrival_on" text collate "C",
	"immigration_status" text collate "C",
	"work_auth_expires_on" text collate "C",
	"clb_english" integer,
	"clb_french" integer,
	"french_for_ops" text collate "C",
	"target_noc" text collate "C",
	"target_categories" jsonb NOT NULL,
	"target_regions" jsonb NOT NULL,
	"stream" text collate "C",
	"entry_employment" text collate "C" NOT NULL,
	"education" text collate "C",
	"experience" text collate "C",
	"job_alert_on" text collate "C",
	"job_alert_expires_on" text collate "C",
	"last_contact_on" text collate "C",
	"consented" boolean DEFAULT false NOT NULL,
	"name_sort" text collate "C" NOT NULL,
	"search_text" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "client_named" CHECK ("client"."family_name" <> '' or "client"."given_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "client_status_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"from_status" text collate "C",
	"to_status" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"reason" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"notice_version" text collate "C" NOT NULL,
	"lang" text collate "C" NOT NULL,
	"method" text collate "C" NOT NULL,
	"scope" jsonb NOT NULL,
	"given_on" text collate "C" NOT NULL,
	"withdrawn_on" text collate "C",
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"programme_id" text collate "C" NOT NULL,
	"starts_on" text collate "C" NOT NULL,
	"ends_on" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"password_hash" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_sort" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"roles" jsonb NOT NULL,
	"sees_names" boolean DEFAULT false NOT NULL,
	"privacy_officer" boolean DEFAULT false NOT NULL,
	"locale" text collate "C" DEFAULT 'en' NOT NULL,
	"state" text collate "C" NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"caseload_target" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"ip_address" text collate "C",
	"user_agent" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"identifier" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followup" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"month" integer NOT NULL,
	"due_on" text collate "C" NOT NULL,
	"window_from" text collate "C" NOT NULL,
	"window_to" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"application_id" text collate "C",
	"programme_id" text collate "C",
	"employer_kind" text collate "C" NOT NULL,
	"employer_name" text collate "C" NOT NULL,
	"organization_id" text collate "C",
	"job_title" text collate "C" NOT NULL,
	"noc" text collate "C",
	"start_on" text collate "C" NOT NULL,
	"start_month" integer NOT NULL,
	"end_on" text collate "C",
	"ended_reason" text collate "C",
	"hours_per_week" double precision NOT NULL,
	"hourly_wage_cents" integer NOT NULL,
	"term" text collate "C" NOT NULL,
	"term_end_on" text collate "C",
	"primary_job" boolean NOT NULL,
	"subsidised" boolean DEFAULT false NOT NULL,
	"related_to_field" text collate "C" NOT NULL,
	"new_employer" boolean NOT NULL,
	"city" text collate "C",
	"province" text collate "C" DEFAULT 'ON' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "placement_ended" CHECK (("placement"."end_on" is null) = ("placement"."ended_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "organization" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"name_fr" text collate "C",
	"kind" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organization_name" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"name_fr" text collate "C",
	"folded_en" text collate "C" NOT NULL,
	"folded_fr" text collate "C",
	"from_day" text collate "C",
	"to_day" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "posting" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"job_id" text collate "C",
	"title_en" text collate "C",
	"title_fr" text collate "C",
	"organization" text collate "C" DEFAULT '' NOT NULL,
	"ministry_id" text collate "C",
	"division" text collate "C",
	"cities" jsonb NOT NULL,
	"regions" jsonb NOT NULL,
	"language" text collate "C" NOT NULL,
	"terms" jsonb NOT NULL,
	"job_code" text collate "C",
	"job_code_name" text collate "C",
	"salary_min_cents" integer,
	"salary_max_cents" integer,
	"salary_unit" text collate "C",
	"salary_raw" text collate "C",
	"salary_starred" boolean DEFAULT false NOT NULL,
	"salary_confirmed" boolean DEFAULT false NOT NULL,
	"posting_status" text collate "C",
	"closing_at" timestamp (3) with time zone,
	"closing_day" text collate "C",
	"closing_raw" text collate "C",
	"posted_on" text collate "C",
	"compensation_group" text collate "C",
	"work_hours" text collate "C",
	"category" text collate "C",
	"position_details" jsonb NOT NULL,
	"note_code" text collate "C",
	"source_url" text collate "C",
	"raw_text" text collate "C" DEFAULT '' NOT NULL,
	"competition_status" text collate "C" NOT NULL,
	"competition_status_raw" text collate "C",
	"competition_status_seen_on" text collate "C",
	"applicant_count" integer,
	"applicant_count_kind" text collate "C",
	"virtual_info_session" text collate "C",
	"work_arrangement" text collate "C" NOT NULL,
	"title_sort" text collate "C" NOT NULL,
	"search_text" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "posting_status_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"posting_id" text collate "C" NOT NULL,
	"from_status" text collate "C",
	"to_status" text collate "C" NOT NULL,
	"seen_on" text collate "C" NOT NULL,
	"applicant_count" integer,
	"applicant_count_kind" text collate "C",
	"reason" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"code" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL,
	"name_fr" text collate "C",
	"funder" text collate "C" NOT NULL,
	"starts_on" text collate "C",
	"ends_on" text collate "C",
	"checkpoint_months" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_posting_id_posting_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."posting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client" ADD CONSTRAINT "client_counsellor_id_person_id_fk" FOREIGN KEY ("counsellor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_status_event" ADD CONSTRAINT "client_status_event_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followup" ADD CONSTRAINT "followup_placement_id_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followup" ADD CONSTRAINT "followup_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting" ADD CONSTRAINT "posting_ministry_id_organization_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posting_status_event" ADD CONSTRAINT "posting_status_event_posting_id_posting_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."posting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_client_posting" ON "application" USING btree ("client_id","posting_id");--> statement-breakpoint
CREATE INDEX "application_posting" ON "application" USING btree ("posting_id","stage","id");--> statement-breakpoint
CREATE INDEX "application_client_stage" ON "application" USING btree ("client_id","stage","stage_since","id");--> statement-breakpoint
CREATE INDEX "application_cohort" ON "application" USING btree ("applied_month","reached_step","applied_on");--> statement-breakpoint
CREATE UNIQUE INDEX "application_event_seq" ON "application_event" USING btree ("application_id","seq");--> statement-breakpoint
CREATE INDEX "application_event_client" ON "application_event" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_client" ON "audit_event" USING btree ("client_id","seq");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_event" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "assignment_person" ON "assignment" USING btree ("person_id","client_id","from_day","to_day");--> statement-breakpoint
CREATE INDEX "assignment_client" ON "assignment" USING btree ("client_id","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_open_primary" ON "assignment" USING btree ("client_id") WHERE kind = 'primary' and to_day is null;--> statement-breakpoint
CREATE UNIQUE INDEX "client_file_no" ON "client" USING btree ("file_no");--> statement-breakpoint
CREATE INDEX "client_counsellor_name" ON "client" USING btree ("counsellor_id","name_sort","id");--> statement-breakpoint
CREATE INDEX "client_counsellor_contact" ON "client" USING btree ("counsellor_id","status","last_contact_on","id");--> statement-breakpoint
CREATE INDEX "client_name" ON "client" USING btree ("name_sort","id");--> statement-breakpoint
CREATE INDEX "client_status_name" ON "client" USING btree ("status","name_sort","id");--> statement-breakpoint
CREATE INDEX "client_email" ON "client" USING btree ("email");--> statement-breakpoint
CREATE INDEX "client_phone" ON "client" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "client_status_event_client" ON "client_status_event" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "consent_client" ON "consent" USING btree ("client_id","given_on","id");--> statement-breakpoint
CREATE INDEX "enrolment_client" ON "enrolment" USING btree ("client_id","starts_on");--> statement-breakpoint
CREATE INDEX "enrolment_programme" ON "enrolment" USING btree ("programme_id","client_id");--> statement-breakpoint
CREATE INDEX "note_client" ON "note" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_account" ON "credential" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "credential_person" ON "credential" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitation_person" ON "invitation" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name_sort","id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "followup_checkpoint" ON "followup" USING btree ("placement_id","month");--> statement-breakpoint
CREATE INDEX "followup_due" ON "followup" USING btree ("status","due_on","id");--> statement-breakpoint
CREATE INDEX "followup_client" ON "followup" USING btree ("client_id","due_on");--> statement-breakpoint
CREATE INDEX "placement_client" ON "placement" USING btree ("client_id","start_on","id");--> statement-breakpoint
CREATE INDEX "placement_month" ON "placement" USING btree ("start_month","employer_kind");--> statement-breakpoint
CREATE UNIQUE INDEX "placement_application" ON "placement" USING btree ("application_id") WHERE end_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "placement_open_primary" ON "placement" USING btree ("client_id") WHERE primary_job and end_on is null;--> statement-breakpoint
CREATE INDEX "organization_parent" ON "organization" USING btree ("parent_id","name_en","id");--> statement-breakpoint
CREATE INDEX "organization_name_en" ON "organization_name" USING btree ("folded_en");--> statement-breakpoint
CREATE INDEX "organization_name_fr" ON "organization_name" USING btree ("folded_fr");--> statement-breakpoint
CREATE UNIQUE INDEX "posting_job_id" ON "posting" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "posting_closing" ON "posting" USING btree ("closing_at","id");--> statement-breakpoint
CREATE INDEX "posting_closing_day" ON "posting" USING btree ("closing_day","id");--> statement-breakpoint
CREATE INDEX "posting_status" ON "posting" USING btree ("competition_status","closing_at","id");--> statement-breakpoint
CREATE INDEX "posting_title" ON "posting" USING btree ("title_sort","id");--> statement-breakpoint
CREATE INDEX "posting_status_event_posting" ON "posting_status_event" USING btree ("posting_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_code" ON "programme" USING btree ("code");
CREATE TABLE "application_cell" (
	"month" integer NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"step" integer NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followup_cell" (
	"start_month" integer NOT NULL,
	"checkpoint" integer NOT NULL,
	"due_on" text collate "C" NOT NULL,
	"class" text collate "C" NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demographic" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"gender" text collate "C",
	"racialized" text collate "C",
	"indigenous" text collate "C",
	"disability" text collate "C",
	"francophone" text collate "C",
	"age" text collate "C",
	"consented" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"from_id" text collate "C" NOT NULL,
	"to_id" text collate "C" NOT NULL,
	"until_day" text collate "C",
	"clients" integer NOT NULL,
	"note" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handover_client" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"handover_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"assignment_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_rule" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"key" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"value" integer NOT NULL,
	"source" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_report" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"scope" text collate "C" NOT NULL,
	"programme_id" text collate "C",
	"period_kind" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"to_day" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"content" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"seal" text collate "C" NOT NULL,
	"behind" text collate "C" NOT NULL,
	"reason" text collate "C",
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"scope" text collate "C" NOT NULL,
	"programme_id" text collate "C",
	"fiscal_year" integer NOT NULL,
	"kpi" text collate "C" NOT NULL,
	"value" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followup_attempt" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"followup_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"channel" text collate "C" NOT NULL,
	"result" text collate "C" NOT NULL,
	"note" text collate "C" DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placement_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"followup_id" text collate "C",
	"month" integer,
	"on_day" text collate "C",
	"from_day" text collate "C",
	"what" text collate "C",
	"note" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
DROP INDEX "application_cohort";--> statement-breakpoint
DROP INDEX "enrolment_programme";--> statement-breakpoint
DROP INDEX "placement_month";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "start_month" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "employed" boolean;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "same_employer" boolean;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "hours_per_week" double precision;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "hourly_wage_cents" integer;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "proof_type" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "proof_received_on" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "proof_shows" jsonb;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "attestation_approved_on" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "attestation_approved_by" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "attestation_declined_on" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "attestation_declined_by" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "attestation_decline_reason" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "waive_reason" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "note" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "recorded_on" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "recorded_by" text collate "C";--> statement-breakpoint
ALTER TABLE "followup" ADD COLUMN "due_before" text collate "C";--> statement-breakpoint
ALTER TABLE "placement" ADD COLUMN "subsidy_ends_on" text collate "C";--> statement-breakpoint
ALTER TABLE "placement" ADD COLUMN "entry_employment" text collate "C" DEFAULT 'unemployed' NOT NULL;--> statement-breakpoint
ALTER TABLE "placement" ADD COLUMN "start_proof_type" text collate "C";--> statement-breakpoint
ALTER TABLE "placement" ADD COLUMN "start_proof_on" text collate "C";--> statement-breakpoint
ALTER TABLE "placement" ADD COLUMN "start_proof_shows" jsonb;--> statement-breakpoint
ALTER TABLE "demographic" ADD CONSTRAINT "demographic_id_client_id_fk" FOREIGN KEY ("id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_client" ADD CONSTRAINT "handover_client_handover_id_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handover"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_client" ADD CONSTRAINT "handover_client_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_report" ADD CONSTRAINT "published_report_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_report" ADD CONSTRAINT "published_report_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target" ADD CONSTRAINT "target_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followup_attempt" ADD CONSTRAINT "followup_attempt_followup_id_followup_id_fk" FOREIGN KEY ("followup_id") REFERENCES "public"."followup"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followup_attempt" ADD CONSTRAINT "followup_attempt_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_event" ADD CONSTRAINT "placement_event_placement_id_placement_id_fk" FOREIGN KEY ("placement_id") REFERENCES "public"."placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement_event" ADD CONSTRAINT "placement_event_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_cell_key" ON "application_cell" USING btree ("month","step","on_day");--> statement-breakpoint
CREATE UNIQUE INDEX "followup_cell_key" ON "followup_cell" USING btree ("start_month","checkpoint","class","due_on");--> statement-breakpoint
CREATE INDEX "handover_to" ON "handover" USING btree ("to_id","at");--> statement-breakpoint
CREATE INDEX "handover_from" ON "handover" USING btree ("from_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "handover_client_once" ON "handover_client" USING btree ("handover_id","client_id");--> statement-breakpoint
CREATE INDEX "handover_client_client" ON "handover_client" USING btree ("client_id","handover_id");--> statement-breakpoint
CREATE UNIQUE INDEX "outcome_rule_from" ON "outcome_rule" USING btree ("key","from_day");--> statement-breakpoint
CREATE UNIQUE INDEX "published_report_version" ON "published_report" USING btree ("scope","period_kind","from_day","version");--> statement-breakpoint
CREATE INDEX "published_report_latest" ON "published_report" USING btree ("published_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "target_once" ON "target" USING btree ("scope","fiscal_year","kpi");--> statement-breakpoint
CREATE INDEX "followup_attempt_followup" ON "followup_attempt" USING btree ("followup_id","at","id");--> statement-breakpoint
CREATE INDEX "followup_attempt_client" ON "followup_attempt" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "placement_event_client" ON "placement_event" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "placement_event_placement" ON "placement_event" USING btree ("placement_id","at","id");--> statement-breakpoint
CREATE INDEX "application_interview" ON "application" USING btree ("interview_on","client_id") WHERE interview_on is not null;--> statement-breakpoint
CREATE INDEX "client_intake" ON "client" USING btree ("intake_on","id");--> statement-breakpoint
CREATE INDEX "client_stream" ON "client" USING btree ("stream","id");--> statement-breakpoint
CREATE INDEX "enrolment_starts" ON "enrolment" USING btree ("starts_on","client_id");--> statement-breakpoint
CREATE INDEX "followup_window" ON "followup" USING btree ("status","window_to","id");--> statement-breakpoint
CREATE INDEX "application_cohort" ON "application" USING btree ("applied_month","reached_step","applied_on","client_id","posting_id");--> statement-breakpoint
CREATE INDEX "enrolment_programme" ON "enrolment" USING btree ("programme_id","client_id","starts_on","ends_on");--> statement-breakpoint
CREATE INDEX "placement_month" ON "placement" USING btree ("start_month","employer_kind","related_to_field","start_on","province","primary_job","hours_per_week","hourly_wage_cents","subsidised","subsidy_ends_on","entry_employment","new_employer","start_proof_type","start_proof_on");
CREATE TABLE "contact" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"given_name" text collate "C" DEFAULT '' NOT NULL,
	"family_name" text collate "C" DEFAULT '' NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"ext" text collate "C",
	"city" text collate "C",
	"region" text collate "C",
	"languages" jsonb NOT NULL,
	"main_post_id" text collate "C",
	"title_en" text collate "C",
	"title_fr" text collate "C",
	"organization_id" text collate "C",
	"branch_id" text collate "C",
	"is_manager" boolean DEFAULT false NOT NULL,
	"manager_by_hand" boolean DEFAULT false NOT NULL,
	"source" text collate "C" NOT NULL,
	"source_url" text collate "C",
	"verified_on" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"left_on" text collate "C",
	"do_not_contact_on" text collate "C",
	"do_not_contact_reason" text collate "C",
	"tags" jsonb NOT NULL,
	"note" text collate "C",
	"known_since" text collate "C",
	"cut_format" text collate "C",
	"seen_import_id" text collate "C",
	"name_key" text collate "C" NOT NULL,
	"name_sort" text collate "C" NOT NULL,
	"contact_no" integer NOT NULL,
	"search_no" bigint NOT NULL,
	"search_name" text collate "C" NOT NULL,
	"search_rest" text collate "C" NOT NULL,
	"search_marks" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_change" (
	"import_id" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"contact_id" text collate "C",
	"organization_id" text collate "C",
	"before" jsonb,
	"after" jsonb,
	"organization_ids" jsonb
);
--> statement-breakpoint
CREATE TABLE "directory_import" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"format" text collate "C",
	"encoding" text collate "C",
	"delimiter" text collate "C",
	"bytes" bigint NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"origin" text collate "C" NOT NULL,
	"stored_as" text collate "C",
	"state" text collate "C" NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"complete" boolean DEFAULT true NOT NULL,
	"part_of" integer,
	"refusal" text collate "C",
	"refusal_values" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"pass" integer DEFAULT 0 NOT NULL,
	"pass_row" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"revision" integer,
	"held_by" text collate "C",
	"held_until" timestamp (3) with time zone,
	"applied_at" timestamp (3) with time zone,
	"applied_by" text collate "C",
	"undone_at" timestamp (3) with time zone,
	"undone_by" text collate "C",
	"kept_rows" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_journal" (
	"import_id" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"row_id" text collate "C" NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_row" (
	"import_id" text collate "C" NOT NULL,
	"row_no" integer NOT NULL,
	"line" integer NOT NULL,
	"reason" text collate "C",
	"verdict" text collate "C",
	"row" jsonb,
	"email_key" text collate "C",
	"phone" text collate "C",
	"name_key" text collate "C",
	"name_sort" text collate "C",
	"org_key" text collate "C",
	"title_key" text collate "C",
	"organization_id" text collate "C",
	"contact_id" text collate "C",
	"post_id" text collate "C",
	"basis" text collate "C",
	"rivals" jsonb,
	"same_as" integer,
	"person_row" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_state" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_word" (
	"shape" text collate "C" NOT NULL,
	"word" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_decision" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"row_hash" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"same" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"contact_id" text collate "C",
	"organization_id" text collate "C" NOT NULL,
	"title_en" text collate "C",
	"title_fr" text collate "C",
	"title_key" text collate "C" NOT NULL,
	"is_manager" boolean NOT NULL,
	"is_head" boolean DEFAULT false NOT NULL,
	"rank" integer NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"ext" text collate "C",
	"city" text collate "C",
	"place" integer NOT NULL,
	"started_on" text collate "C",
	"ended_on" text collate "C",
	"cut_format" text collate "C",
	"seen_import_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directory_tombstone" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_hold" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"until_day" text collate "C" NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interview" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"organization_id" text collate "C",
	"branch_id" text collate "C",
	"purpose" text collate "C" NOT NULL,
	"questions" jsonb NOT NULL,
	"posting_id" text collate "C",
	"stage" text collate "C" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_outreach_on" text collate "C",
	"requested_on" text collate "C",
	"replied_on" text collate "C",
	"reminder_on" text collate "C",
	"scheduled_at" timestamp (3) with time zone,
	"mode" text collate "C",
	"duration_min" integer,
	"held_on" text collate "C",
	"notes" text collate "C",
	"thank_you_due_on" text collate "C",
	"thank_you_sent_on" text collate "C",
	"follow_up_on" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interview_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"interview_id" text collate "C" NOT NULL,
	"from_stage" text collate "C",
	"to_stage" text collate "C" NOT NULL,
	"effective_on" text collate "C" NOT NULL,
	"note" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outreach" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"interview_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"branch_id" text collate "C",
	"on_day" text collate "C" NOT NULL,
	"channel" text collate "C" NOT NULL,
	"result" text collate "C" NOT NULL,
	"template_lang" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takeaway" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"interview_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"branch_id" text collate "C",
	"kind" text collate "C" NOT NULL,
	"family" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"skills" jsonb NOT NULL,
	"posting_id" text collate "C",
	"referral_contact_id" text collate "C",
	"state" text collate "C" NOT NULL,
	"learned_on" text collate "C" NOT NULL,
	"reviewed_by" text collate "C",
	"reviewed_at" timestamp (3) with time zone,
	"search_text" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "acronym" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "org_no" integer;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "path_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "top_id" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "branch_id" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "depth" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "folded_en" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "search_text" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "source" text collate "C" DEFAULT 'manual' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "source_org_id" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "cut_format" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "seen_import_id" text collate "C";--> statement-breakpoint
ALTER TABLE "organization" ADD COLUMN "closed_on" text collate "C";--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_decision" ADD CONSTRAINT "match_decision_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_hold" ADD CONSTRAINT "contact_hold_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_hold" ADD CONSTRAINT "contact_hold_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview" ADD CONSTRAINT "interview_posting_id_posting_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."posting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_event" ADD CONSTRAINT "interview_event_interview_id_interview_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interview"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_interview_id_interview_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interview"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_interview_id_interview_id_fk" FOREIGN KEY ("interview_id") REFERENCES "public"."interview"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_contact_id_contact_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_posting_id_posting_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."posting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_referral_contact_id_contact_id_fk" FOREIGN KEY ("referral_contact_id") REFERENCES "public"."contact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_no" ON "contact" USING btree ("contact_no");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_search_no" ON "contact" USING btree ("search_no");--> statement-breakpoint
CREATE INDEX "contact_email" ON "contact" USING btree ("email");--> statement-breakpoint
CREATE INDEX "contact_phone" ON "contact" USING btree ("phone","name_key");--> statement-breakpoint
CREATE INDEX "contact_name" ON "contact" USING btree ("name_key","organization_id");--> statement-breakpoint
CREATE INDEX "contact_sort" ON "contact" USING btree ("name_sort","id");--> statement-breakpoint
CREATE INDEX "contact_organization" ON "contact" USING btree ("organization_id","is_manager","name_sort","id");--> statement-breakpoint
CREATE INDEX "contact_branch" ON "contact" USING btree ("branch_id");--> statement-breakpoint
CREATE INDEX "contact_cut" ON "contact" USING btree ("cut_format","status","id");--> statement-breakpoint
CREATE INDEX "contact_verified" ON "contact" USING btree ("verified_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "directory_change_place" ON "directory_change" USING btree ("import_id","place");--> statement-breakpoint
CREATE INDEX "directory_change_kind" ON "directory_change" USING btree ("import_id","kind","place");--> statement-breakpoint
CREATE INDEX "directory_change_contact" ON "directory_change" USING btree ("contact_id","import_id");--> statement-breakpoint
CREATE INDEX "directory_change_organization" ON "directory_change" USING btree ("organization_id","import_id");--> statement-breakpoint
CREATE INDEX "directory_import_state" ON "directory_import" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "directory_import_sha" ON "directory_import" USING btree ("sha256","state");--> statement-breakpoint
CREATE INDEX "directory_import_applied" ON "directory_import" USING btree ("applied_at");--> statement-breakpoint
CREATE UNIQUE INDEX "directory_journal_place" ON "directory_journal" USING btree ("import_id","place");--> statement-breakpoint
CREATE INDEX "directory_journal_row" ON "directory_journal" USING btree ("row_id");--> statement-breakpoint
CREATE UNIQUE INDEX "directory_row_no" ON "directory_row" USING btree ("import_id","row_no");--> statement-breakpoint
CREATE INDEX "directory_row_verdict" ON "directory_row" USING btree ("import_id","verdict","row_no");--> statement-breakpoint
CREATE INDEX "directory_row_email" ON "directory_row" USING btree ("import_id","email_key");--> statement-breakpoint
CREATE INDEX "directory_row_name" ON "directory_row" USING btree ("import_id","name_key","email_key","line");--> statement-breakpoint
CREATE INDEX "directory_row_contact" ON "directory_row" USING btree ("import_id","contact_id");--> statement-breakpoint
CREATE INDEX "directory_row_org" ON "directory_row" USING btree ("import_id","org_key");--> statement-breakpoint
CREATE INDEX "directory_row_sort" ON "directory_row" USING btree ("import_id","name_sort","row_no");--> statement-breakpoint
CREATE INDEX "directory_row_person" ON "directory_row" USING btree ("import_id","person_row","row_no");--> statement-breakpoint
CREATE UNIQUE INDEX "directory_word_shape" ON "directory_word" USING btree ("shape","word");--> statement-breakpoint
CREATE UNIQUE INDEX "match_decision_once" ON "match_decision" USING btree ("row_hash","contact_id");--> statement-breakpoint
CREATE INDEX "post_contact" ON "post" USING btree ("contact_id","ended_on","place");--> statement-breakpoint
CREATE INDEX "post_organization" ON "post" USING btree ("organization_id","ended_on","rank");--> statement-breakpoint
CREATE INDEX "post_cut" ON "post" USING btree ("cut_format","seen_import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_hold_once" ON "contact_hold" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "contact_hold_client" ON "contact_hold" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_one_open" ON "interview" USING btree ("contact_id") WHERE stage in ('contacted', 'replied', 'scheduled');--> statement-breakpoint
CREATE INDEX "interview_client" ON "interview" USING btree ("client_id","stage","id");--> statement-breakpoint
CREATE INDEX "interview_contact" ON "interview" USING btree ("contact_id","stage","id");--> statement-breakpoint
CREATE INDEX "interview_stage" ON "interview" USING btree ("stage","reminder_on","id");--> statement-breakpoint
CREATE INDEX "interview_branch" ON "interview" USING btree ("branch_id","requested_on");--> statement-breakpoint
CREATE INDEX "interview_requested" ON "interview" USING btree ("requested_on","id");--> statement-breakpoint
CREATE INDEX "interview_thanks" ON "interview" USING btree ("thank_you_due_on","stage");--> statement-breakpoint
CREATE INDEX "interview_event_interview" ON "interview_event" USING btree ("interview_id","at","id");--> statement-breakpoint
CREATE INDEX "outreach_contact" ON "outreach" USING btree ("contact_id","on_day");--> statement-breakpoint
CREATE INDEX "outreach_branch" ON "outreach" USING btree ("branch_id","on_day");--> statement-breakpoint
CREATE INDEX "outreach_interview" ON "outreach" USING btree ("interview_id","on_day");--> statement-breakpoint
CREATE INDEX "outreach_day" ON "outreach" USING btree ("on_day");--> statement-breakpoint
CREATE INDEX "takeaway_state" ON "takeaway" USING btree ("state","learned_on","id");--> statement-breakpoint
CREATE INDEX "takeaway_branch" ON "takeaway" USING btree ("branch_id","family","state");--> statement-breakpoint
CREATE INDEX "takeaway_interview" ON "takeaway" USING btree ("interview_id");--> statement-breakpoint
CREATE INDEX "takeaway_contact" ON "takeaway" USING btree ("contact_id","state");--> statement-breakpoint
CREATE INDEX "takeaway_organization" ON "takeaway" USING btree ("organization_id","state");--> statement-breakpoint
CREATE INDEX "placement_organization" ON "placement" USING btree ("organization_id","start_on");--> statement-breakpoint
CREATE INDEX "organization_below" ON "organization" USING btree ("parent_id","folded_en");--> statement-breakpoint
CREATE INDEX "organization_folded" ON "organization" USING btree ("folded_en");--> statement-breakpoint
CREATE INDEX "organization_top" ON "organization" USING btree ("top_id");--> statement-breakpoint
CREATE INDEX "organization_branch" ON "organization" USING btree ("branch_id");--> statement-breakpoint
CREATE INDEX "organization_source" ON "organization" USING btree ("cut_format","source_org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_no" ON "organization" USING btree ("org_no");--> statement-breakpoint
CREATE INDEX "organization_name_of" ON "organization_name" USING btree ("organization_id");
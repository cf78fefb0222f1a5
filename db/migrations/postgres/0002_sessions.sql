CREATE TABLE "job_alert_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"on_day" text collate "C",
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"attendance_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keyed_month" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"keyed_on" text collate "C" NOT NULL,
	"keyed_at" timestamp (3) with time zone NOT NULL,
	"keyed_by" text collate "C" NOT NULL,
	"rows" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "door_failure" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"status_before" text collate "C",
	"arrived_late" boolean DEFAULT false NOT NULL,
	"left_early" boolean DEFAULT false NOT NULL,
	"excused" boolean DEFAULT false NOT NULL,
	"walk_in" boolean DEFAULT false NOT NULL,
	"checked_in_at" timestamp (3) with time zone,
	"by_phone" boolean DEFAULT false NOT NULL,
	"phone_refused" boolean DEFAULT false NOT NULL,
	"wait_no" integer,
	"marked_at" timestamp (3) with time zone,
	"marked_by" text collate "C",
	"marked_clock" bigint,
	"supports" jsonb NOT NULL,
	"minutes" integer,
	"evaluation_score" integer,
	"comment" text collate "C",
	"evaluated_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attendance_score" CHECK ("attendance"."evaluation_score" is null or "attendance"."evaluation_score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "attendance_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"attendance_id" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"from_status" text collate "C",
	"to_status" text collate "C" NOT NULL,
	"mark" text collate "C",
	"tapped_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C",
	"applied" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance_tap" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"owner" text collate "C" NOT NULL,
	"due_on" text collate "C",
	"done_on" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "info_session" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"title_en" text collate "C" NOT NULL,
	"title_fr" text collate "C",
	"kind" text collate "C" NOT NULL,
	"programme_id" text collate "C" NOT NULL,
	"audience" text collate "C" NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"start_day" text collate "C" NOT NULL,
	"start_month" integer NOT NULL,
	"mode" text collate "C" NOT NULL,
	"location" text collate "C",
	"join_url" text collate "C",
	"language" text collate "C",
	"capacity" integer,
	"facilitator_id" text collate "C" NOT NULL,
	"topics" jsonb NOT NULL,
	"materials" jsonb NOT NULL,
	"notes" text collate "C" DEFAULT '' NOT NULL,
	"anonymous_count" integer DEFAULT 0 NOT NULL,
	"door_opened_at" timestamp (3) with time zone,
	"status" text collate "C" NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"numbers" jsonb,
	"closed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "info_session_order" CHECK ("info_session"."ends_at" is null or "info_session"."ends_at" > "info_session"."starts_at"),
	CONSTRAINT "info_session_heads" CHECK ("info_session"."anonymous_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "session_event" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"from_status" text collate "C",
	"to_status" text collate "C" NOT NULL,
	"moved_from" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text collate "C" NOT NULL,
	"reason" text collate "C",
	"numbers" jsonb
);
--> statement-breakpoint
CREATE TABLE "session_helper" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_posting" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"posting_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_presenter" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"place" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"title" text collate "C",
	"organization" text collate "C",
	"organization_id" text collate "C",
	"contact_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "session_quote" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL,
	"said_by" text collate "C" NOT NULL,
	"client_id" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_alert_event" ADD CONSTRAINT "job_alert_event_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_attendance_id_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_event" ADD CONSTRAINT "attendance_event_attendance_id_attendance_id_fk" FOREIGN KEY ("attendance_id") REFERENCES "public"."attendance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_event" ADD CONSTRAINT "attendance_event_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_tap" ADD CONSTRAINT "attendance_tap_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "info_session" ADD CONSTRAINT "info_session_programme_id_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "info_session" ADD CONSTRAINT "info_session_facilitator_id_person_id_fk" FOREIGN KEY ("facilitator_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_helper" ADD CONSTRAINT "session_helper_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_helper" ADD CONSTRAINT "session_helper_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_posting" ADD CONSTRAINT "session_posting_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_posting" ADD CONSTRAINT "session_posting_posting_id_posting_id_fk" FOREIGN KEY ("posting_id") REFERENCES "public"."posting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_presenter" ADD CONSTRAINT "session_presenter_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_presenter" ADD CONSTRAINT "session_presenter_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_quote" ADD CONSTRAINT "session_quote_session_id_info_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."info_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_quote" ADD CONSTRAINT "session_quote_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_alert_event_client" ON "job_alert_event" USING btree ("client_id","on_day");--> statement-breakpoint
CREATE INDEX "letter_waiting" ON "letter" USING btree ("state","next_try_at","id");--> statement-breakpoint
CREATE INDEX "letter_session" ON "letter" USING btree ("session_id","kind","state");--> statement-breakpoint
CREATE INDEX "letter_client" ON "letter" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_once" ON "attendance" USING btree ("session_id","client_id");--> statement-breakpoint
CREATE INDEX "attendance_status" ON "attendance" USING btree ("session_id","status","wait_no");--> statement-breakpoint
CREATE INDEX "attendance_client" ON "attendance" USING btree ("client_id","status","session_id");--> statement-breakpoint
CREATE INDEX "attendance_event_row" ON "attendance_event" USING btree ("attendance_id","at","id");--> statement-breakpoint
CREATE INDEX "attendance_event_client" ON "attendance_event" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "attendance_tap_session" ON "attendance_tap" USING btree ("session_id","at");--> statement-breakpoint
CREATE INDEX "commitment_session" ON "commitment" USING btree ("session_id","created_at","id");--> statement-breakpoint
CREATE INDEX "commitment_due" ON "commitment" USING btree ("done_on","due_on");--> statement-breakpoint
CREATE INDEX "info_session_status" ON "info_session" USING btree ("status","starts_at","id");--> statement-breakpoint
CREATE INDEX "info_session_start" ON "info_session" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "info_session_month" ON "info_session" USING btree ("start_month","status");--> statement-breakpoint
CREATE INDEX "info_session_facilitator" ON "info_session" USING btree ("facilitator_id","starts_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_event_seq" ON "session_event" USING btree ("session_id","seq");--> statement-breakpoint
CREATE INDEX "session_event_at" ON "session_event" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_helper_once" ON "session_helper" USING btree ("session_id","person_id");--> statement-breakpoint
CREATE INDEX "session_helper_person" ON "session_helper" USING btree ("person_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_posting_once" ON "session_posting" USING btree ("session_id","posting_id");--> statement-breakpoint
CREATE INDEX "session_posting_posting" ON "session_posting" USING btree ("posting_id");--> statement-breakpoint
CREATE INDEX "session_presenter_session" ON "session_presenter" USING btree ("session_id","place");--> statement-breakpoint
CREATE INDEX "session_presenter_contact" ON "session_presenter" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "session_quote_session" ON "session_quote" USING btree ("session_id","created_at","id");--> statement-breakpoint
CREATE INDEX "session_quote_client" ON "session_quote" USING btree ("client_id");
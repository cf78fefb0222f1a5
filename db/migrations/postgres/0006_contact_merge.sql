DROP INDEX "interview_one_open";--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "merged_into_id" text collate "C";--> statement-breakpoint
ALTER TABLE "interview" ADD COLUMN "beside" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "contact_merged" ON "contact" USING btree ("merged_into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_one_open" ON "interview" USING btree ("contact_id") WHERE stage in ('contacted', 'replied', 'scheduled') and not beside;
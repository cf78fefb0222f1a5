DROP INDEX `interview_one_open`;--> statement-breakpoint
ALTER TABLE `interview` ADD `beside` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `interview_one_open` ON `interview` (`contact_id`) WHERE stage in ('contacted', 'replied', 'scheduled') and not beside;--> statement-breakpoint
ALTER TABLE `contact` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `contact_merged` ON `contact` (`merged_into_id`);
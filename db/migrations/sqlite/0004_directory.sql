CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`family_name` text DEFAULT '' NOT NULL,
	`email` text,
	`phone` text,
	`ext` text,
	`city` text,
	`region` text,
	`languages` text NOT NULL,
	`main_post_id` text,
	`title_en` text,
	`title_fr` text,
	`organization_id` text,
	`branch_id` text,
	`is_manager` integer DEFAULT false NOT NULL,
	`manager_by_hand` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`source_url` text,
	`verified_on` text NOT NULL,
	`status` text NOT NULL,
	`left_on` text,
	`do_not_contact_on` text,
	`do_not_contact_reason` text,
	`tags` text NOT NULL,
	`note` text,
	`known_since` text,
	`cut_format` text,
	`seen_import_id` text,
	`name_key` text NOT NULL,
	`name_sort` text NOT NULL,
	`contact_no` integer NOT NULL,
	`search_no` integer NOT NULL,
	`search_name` text NOT NULL,
	`search_rest` text NOT NULL,
	`search_marks` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_no` ON `contact` (`contact_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_search_no` ON `contact` (`search_no`);--> statement-breakpoint
CREATE INDEX `contact_email` ON `contact` (`email`);--> statement-breakpoint
CREATE INDEX `contact_phone` ON `contact` (`phone`,`name_key`);--> statement-breakpoint
CREATE INDEX `contact_name` ON `contact` (`name_key`,`organization_id`);--> statement-breakpoint
CREATE INDEX `contact_sort` ON `contact` (`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `contact_organization` ON `contact` (`organization_id`,`is_manager`,`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `contact_branch` ON `contact` (`branch_id`);--> statement-breakpoint
CREATE INDEX `contact_cut` ON `contact` (`cut_format`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `contact_verified` ON `contact` (`verified_on`,`id`);--> statement-breakpoint
CREATE TABLE `directory_change` (
	`import_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`contact_id` text,
	`organization_id` text,
	`before` text,
	`after` text,
	`organization_ids` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_change_place` ON `directory_change` (`import_id`,`place`);--> statement-breakpoint
CREATE INDEX `directory_change_kind` ON `directory_change` (`import_id`,`kind`,`place`);--> statement-breakpoint
CREATE INDEX `directory_change_contact` ON `directory_change` (`contact_id`,`import_id`);--> statement-breakpoint
CREATE INDEX `directory_change_organization` ON `directory_change` (`organization_id`,`import_id`);--> statement-breakpoint
CREATE TABLE `directory_import` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`format` text,
	`encoding` text,
	`delimiter` text,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`origin` text NOT NULL,
	`stored_as` text,
	`state` text NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`complete` integer DEFAULT true NOT NULL,
	`part_of` integer,
	`refusal` text,
	`refusal_values` text,
	`rows_read` integer DEFAULT 0 NOT NULL,
	`bytes_read` integer DEFAULT 0 NOT NULL,
	`pass` integer DEFAULT 0 NOT NULL,
	`pass_row` integer DEFAULT 0 NOT NULL,
	`counts` text,
	`revision` integer,
	`held_by` text,
	`held_until` integer,
	`applied_at` integer,
	`applied_by` text,
	`undone_at` integer,
	`undone_by` text,
	`kept_rows` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `directory_import_state` ON `directory_import` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `directory_import_sha` ON `directory_import` (`sha256`,`state`);--> statement-breakpoint
CREATE INDEX `directory_import_applied` ON `directory_import` (`applied_at`);--> statement-breakpoint
CREATE TABLE `directory_journal` (
	`import_id` text NOT NULL,
	`place` integer NOT NULL,
	`kind` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_journal_place` ON `directory_journal` (`import_id`,`place`);--> statement-breakpoint
CREATE INDEX `directory_journal_row` ON `directory_journal` (`row_id`);--> statement-breakpoint
CREATE TABLE `directory_row` (
	`import_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`line` integer NOT NULL,
	`reason` text,
	`verdict` text,
	`row` text,
	`email_key` text,
	`phone` text,
	`name_key` text,
	`name_sort` text,
	`org_key` text,
	`title_key` text,
	`organization_id` text,
	`contact_id` text,
	`post_id` text,
	`basis` text,
	`rivals` text,
	`same_as` integer,
	`person_row` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_row_no` ON `directory_row` (`import_id`,`row_no`);--> statement-breakpoint
CREATE INDEX `directory_row_verdict` ON `directory_row` (`import_id`,`verdict`,`row_no`);--> statement-breakpoint
CREATE INDEX `directory_row_email` ON `directory_row` (`import_id`,`email_key`);--> statement-breakpoint
CREATE INDEX `directory_row_name` ON `directory_row` (`import_id`,`name_key`,`email_key`,`line`);--> statement-breakpoint
CREATE INDEX `directory_row_contact` ON `directory_row` (`import_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `directory_row_org` ON `directory_row` (`import_id`,`org_key`);--> statement-breakpoint
CREATE INDEX `directory_row_sort` ON `directory_row` (`import_id`,`name_sort`,`row_no`);--> statement-breakpoint
CREATE INDEX `directory_row_person` ON `directory_row` (`import_id`,`person_row`,`row_no`);--> statement-breakpoint
CREATE TABLE `directory_state` (
	`id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `directory_word` (
	`shape` text NOT NULL,
	`word` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `directory_word_shape` ON `directory_word` (`shape`,`word`);--> statement-breakpoint
CREATE TABLE `match_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`row_hash` text NOT NULL,
	`contact_id` text NOT NULL,
	`same` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `match_decision_once` ON `match_decision` (`row_hash`,`contact_id`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text,
	`organization_id` text NOT NULL,
	`title_en` text,
	`title_fr` text,
	`title_key` text NOT NULL,
	`is_manager` integer NOT NULL,
	`is_head` integer DEFAULT false NOT NULL,
	`rank` integer NOT NULL,
	`email` text,
	`phone` text,
	`ext` text,
	`city` text,
	`place` integer NOT NULL,
	`started_on` text,
	`ended_on` text,
	`cut_format` text,
	`seen_import_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_contact` ON `post` (`contact_id`,`ended_on`,`place`);--> statement-breakpoint
CREATE INDEX `post_organization` ON `post` (`organization_id`,`ended_on`,`rank`);--> statement-breakpoint
CREATE INDEX `post_cut` ON `post` (`cut_format`,`seen_import_id`);--> statement-breakpoint
CREATE TABLE `directory_tombstone` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_hold` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`client_id` text NOT NULL,
	`until_day` text NOT NULL,
	`by_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_hold_once` ON `contact_hold` (`contact_id`);--> statement-breakpoint
CREATE INDEX `contact_hold_client` ON `contact_hold` (`client_id`);--> statement-breakpoint
CREATE TABLE `interview` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`organization_id` text,
	`branch_id` text,
	`purpose` text NOT NULL,
	`questions` text NOT NULL,
	`posting_id` text,
	`stage` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_outreach_on` text,
	`requested_on` text,
	`replied_on` text,
	`reminder_on` text,
	`scheduled_at` integer,
	`mode` text,
	`duration_min` integer,
	`held_on` text,
	`notes` text,
	`thank_you_due_on` text,
	`thank_you_sent_on` text,
	`follow_up_on` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_one_open` ON `interview` (`contact_id`) WHERE stage in ('contacted', 'replied', 'scheduled');--> statement-breakpoint
CREATE INDEX `interview_client` ON `interview` (`client_id`,`stage`,`id`);--> statement-breakpoint
CREATE INDEX `interview_contact` ON `interview` (`contact_id`,`stage`,`id`);--> statement-breakpoint
CREATE INDEX `interview_stage` ON `interview` (`stage`,`reminder_on`,`id`);--> statement-breakpoint
CREATE INDEX `interview_branch` ON `interview` (`branch_id`,`requested_on`);--> statement-breakpoint
CREATE INDEX `interview_requested` ON `interview` (`requested_on`,`id`);--> statement-breakpoint
CREATE INDEX `interview_thanks` ON `interview` (`thank_you_due_on`,`stage`);--> statement-breakpoint
CREATE TABLE `interview_event` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`effective_on` text NOT NULL,
	`note` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interview`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interview_event_interview` ON `interview_event` (`interview_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`client_id` text NOT NULL,
	`branch_id` text,
	`on_day` text NOT NULL,
	`channel` text NOT NULL,
	`result` text NOT NULL,
	`template_lang` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interview`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outreach_contact` ON `outreach` (`contact_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `outreach_branch` ON `outreach` (`branch_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `outreach_interview` ON `outreach` (`interview_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `outreach_day` ON `outreach` (`on_day`);--> statement-breakpoint
CREATE TABLE `takeaway` (
	`id` text PRIMARY KEY NOT NULL,
	`interview_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`branch_id` text,
	`kind` text NOT NULL,
	`family` text NOT NULL,
	`text` text NOT NULL,
	`skills` text NOT NULL,
	`posting_id` text,
	`referral_contact_id` text,
	`state` text NOT NULL,
	`learned_on` text NOT NULL,
	`reviewed_by` text,
	`reviewed_at` integer,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`interview_id`) REFERENCES `interview`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`referral_contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `takeaway_state` ON `takeaway` (`state`,`learned_on`,`id`);--> statement-breakpoint
CREATE INDEX `takeaway_branch` ON `takeaway` (`branch_id`,`family`,`state`);--> statement-breakpoint
CREATE INDEX `takeaway_interview` ON `takeaway` (`interview_id`);--> statement-breakpoint
CREATE INDEX `takeaway_contact` ON `takeaway` (`contact_id`,`state`);--> statement-breakpoint
CREATE INDEX `takeaway_organization` ON `takeaway` (`organization_id`,`state`);--> statement-breakpoint
ALTER TABLE `organization` ADD `acronym` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `org_no` integer;--> statement-breakpoint
ALTER TABLE `organization` ADD `path_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `top_id` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `branch_id` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `depth` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `folded_en` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `source` text DEFAULT 'manual' NOT NULL;--> statement-breakpoint
ALTER TABLE `organization` ADD `source_org_id` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `cut_format` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `seen_import_id` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `closed_on` text;--> statement-breakpoint
CREATE INDEX `organization_below` ON `organization` (`parent_id`,`folded_en`);--> statement-breakpoint
CREATE INDEX `organization_folded` ON `organization` (`folded_en`);--> statement-breakpoint
CREATE INDEX `organization_top` ON `organization` (`top_id`);--> statement-breakpoint
CREATE INDEX `organization_branch` ON `organization` (`branch_id`);--> statement-breakpoint
CREATE INDEX `organization_source` ON `organization` (`cut_format`,`source_org_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organization_no` ON `organization` (`org_no`);--> statement-breakpoint
CREATE INDEX `placement_organization` ON `placement` (`organization_id`,`start_on`);--> statement-breakpoint
CREATE INDEX `organization_name_of` ON `organization_name` (`organization_id`);
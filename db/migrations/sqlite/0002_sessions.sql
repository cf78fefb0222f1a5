CREATE TABLE `job_alert_event` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`on_day` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_alert_event_client` ON `job_alert_event` (`client_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`session_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`client_id` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_waiting` ON `letter` (`state`,`next_try_at`,`id`);--> statement-breakpoint
CREATE INDEX `letter_session` ON `letter` (`session_id`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `letter_client` ON `letter` (`client_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `keyed_month` (
	`id` text PRIMARY KEY NOT NULL,
	`keyed_on` text NOT NULL,
	`keyed_at` integer NOT NULL,
	`keyed_by` text NOT NULL,
	`rows` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `door_failure` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`client_id` text NOT NULL,
	`status` text NOT NULL,
	`status_before` text,
	`arrived_late` integer DEFAULT false NOT NULL,
	`left_early` integer DEFAULT false NOT NULL,
	`excused` integer DEFAULT false NOT NULL,
	`walk_in` integer DEFAULT false NOT NULL,
	`checked_in_at` integer,
	`by_phone` integer DEFAULT false NOT NULL,
	`phone_refused` integer DEFAULT false NOT NULL,
	`wait_no` integer,
	`marked_at` integer,
	`marked_by` text,
	`marked_clock` integer,
	`supports` text NOT NULL,
	`minutes` integer,
	`evaluation_score` integer,
	`comment` text,
	`evaluated_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_score" CHECK("attendance"."evaluation_score" is null or "attendance"."evaluation_score" between 1 and 5)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_once` ON `attendance` (`session_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `attendance_status` ON `attendance` (`session_id`,`status`,`wait_no`);--> statement-breakpoint
CREATE INDEX `attendance_client` ON `attendance` (`client_id`,`status`,`session_id`);--> statement-breakpoint
CREATE TABLE `attendance_event` (
	`id` text PRIMARY KEY NOT NULL,
	`attendance_id` text NOT NULL,
	`session_id` text NOT NULL,
	`client_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`mark` text,
	`tapped_at` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`applied` integer NOT NULL,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_event_row` ON `attendance_event` (`attendance_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `attendance_event_client` ON `attendance_event` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `attendance_tap` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_tap_session` ON `attendance_tap` (`session_id`,`at`);--> statement-breakpoint
CREATE TABLE `commitment` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`text` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_session` ON `commitment` (`session_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `commitment_due` ON `commitment` (`done_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `info_session` (
	`id` text PRIMARY KEY NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text,
	`kind` text NOT NULL,
	`programme_id` text NOT NULL,
	`audience` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`start_day` text NOT NULL,
	`start_month` integer NOT NULL,
	`mode` text NOT NULL,
	`location` text,
	`join_url` text,
	`language` text,
	`capacity` integer,
	`facilitator_id` text NOT NULL,
	`topics` text NOT NULL,
	`materials` text NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`anonymous_count` integer DEFAULT 0 NOT NULL,
	`door_opened_at` integer,
	`status` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`numbers` text,
	`closed_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`facilitator_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "info_session_order" CHECK("info_session"."ends_at" is null or "info_session"."ends_at" > "info_session"."starts_at"),
	CONSTRAINT "info_session_heads" CHECK("info_session"."anonymous_count" >= 0)
);
--> statement-breakpoint
CREATE INDEX `info_session_status` ON `info_session` (`status`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `info_session_start` ON `info_session` (`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `info_session_month` ON `info_session` (`start_month`,`status`);--> statement-breakpoint
CREATE INDEX `info_session_facilitator` ON `info_session` (`facilitator_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `session_event` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`moved_from` integer,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`reason` text,
	`numbers` text,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_event_seq` ON `session_event` (`session_id`,`seq`);--> statement-breakpoint
CREATE INDEX `session_event_at` ON `session_event` (`at`);--> statement-breakpoint
CREATE TABLE `session_helper` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_helper_once` ON `session_helper` (`session_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `session_helper_person` ON `session_helper` (`person_id`,`session_id`);--> statement-breakpoint
CREATE TABLE `session_posting` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`posting_id` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_posting_once` ON `session_posting` (`session_id`,`posting_id`);--> statement-breakpoint
CREATE INDEX `session_posting_posting` ON `session_posting` (`posting_id`);--> statement-breakpoint
CREATE TABLE `session_presenter` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`title` text,
	`organization` text,
	`organization_id` text,
	`contact_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_presenter_session` ON `session_presenter` (`session_id`,`place`);--> statement-breakpoint
CREATE INDEX `session_presenter_contact` ON `session_presenter` (`contact_id`);--> statement-breakpoint
CREATE TABLE `session_quote` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`text` text NOT NULL,
	`said_by` text NOT NULL,
	`client_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `info_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_quote_session` ON `session_quote` (`session_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `session_quote_client` ON `session_quote` (`client_id`);
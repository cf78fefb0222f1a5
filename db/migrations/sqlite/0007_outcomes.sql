CREATE TABLE `application_cell` (
	`month` integer NOT NULL,
	`on_day` text NOT NULL,
	`step` integer NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_cell_key` ON `application_cell` (`month`,`step`,`on_day`);--> statement-breakpoint
CREATE TABLE `followup_cell` (
	`start_month` integer NOT NULL,
	`checkpoint` integer NOT NULL,
	`due_on` text NOT NULL,
	`class` text NOT NULL,
	`n` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followup_cell_key` ON `followup_cell` (`start_month`,`checkpoint`,`class`,`due_on`);--> statement-breakpoint
CREATE TABLE `demographic` (
	`id` text PRIMARY KEY NOT NULL,
	`gender` text,
	`racialized` text,
	`indigenous` text,
	`disability` text,
	`francophone` text,
	`age` text,
	`consented` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `handover` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`until_day` text,
	`clients` integer NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handover_to` ON `handover` (`to_id`,`at`);--> statement-breakpoint
CREATE INDEX `handover_from` ON `handover` (`from_id`,`at`);--> statement-breakpoint
CREATE TABLE `handover_client` (
	`id` text PRIMARY KEY NOT NULL,
	`handover_id` text NOT NULL,
	`client_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	FOREIGN KEY (`handover_id`) REFERENCES `handover`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handover_client_once` ON `handover_client` (`handover_id`,`client_id`);--> statement-breakpoint
CREATE INDEX `handover_client_client` ON `handover_client` (`client_id`,`handover_id`);--> statement-breakpoint
CREATE TABLE `outcome_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`from_day` text NOT NULL,
	`value` integer NOT NULL,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcome_rule_from` ON `outcome_rule` (`key`,`from_day`);--> statement-breakpoint
CREATE TABLE `published_report` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`programme_id` text,
	`period_kind` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`hash` text NOT NULL,
	`seal` text NOT NULL,
	`behind` text NOT NULL,
	`reason` text,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_report_version` ON `published_report` (`scope`,`period_kind`,`from_day`,`version`);--> statement-breakpoint
CREATE INDEX `published_report_latest` ON `published_report` (`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `target` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`programme_id` text,
	`fiscal_year` integer NOT NULL,
	`kpi` text NOT NULL,
	`value` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `target_once` ON `target` (`scope`,`fiscal_year`,`kpi`);--> statement-breakpoint
CREATE TABLE `followup_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`followup_id` text NOT NULL,
	`client_id` text NOT NULL,
	`on_day` text NOT NULL,
	`channel` text NOT NULL,
	`result` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`followup_id`) REFERENCES `followup`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `followup_attempt_followup` ON `followup_attempt` (`followup_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `followup_attempt_client` ON `followup_attempt` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `placement_event` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`client_id` text NOT NULL,
	`kind` text NOT NULL,
	`followup_id` text,
	`month` integer,
	`on_day` text,
	`from_day` text,
	`what` text,
	`note` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_event_client` ON `placement_event` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `placement_event_placement` ON `placement_event` (`placement_id`,`at`,`id`);--> statement-breakpoint
DROP INDEX `application_cohort`;--> statement-breakpoint
CREATE INDEX `application_interview` ON `application` (`interview_on`,`client_id`) WHERE interview_on is not null;--> statement-breakpoint
CREATE INDEX `application_cohort` ON `application` (`applied_month`,`reached_step`,`applied_on`,`client_id`,`posting_id`);--> statement-breakpoint
DROP INDEX `enrolment_programme`;--> statement-breakpoint
CREATE INDEX `enrolment_starts` ON `enrolment` (`starts_on`,`client_id`);--> statement-breakpoint
CREATE INDEX `enrolment_programme` ON `enrolment` (`programme_id`,`client_id`,`starts_on`,`ends_on`);--> statement-breakpoint
DROP INDEX `placement_month`;--> statement-breakpoint
ALTER TABLE `placement` ADD `subsidy_ends_on` text;--> statement-breakpoint
ALTER TABLE `placement` ADD `entry_employment` text DEFAULT 'unemployed' NOT NULL;--> statement-breakpoint
ALTER TABLE `placement` ADD `start_proof_type` text;--> statement-breakpoint
ALTER TABLE `placement` ADD `start_proof_on` text;--> statement-breakpoint
ALTER TABLE `placement` ADD `start_proof_shows` text;--> statement-breakpoint
CREATE INDEX `placement_month` ON `placement` (`start_month`,`employer_kind`,`related_to_field`,`start_on`,`province`,`primary_job`,`hours_per_week`,`hourly_wage_cents`,`subsidised`,`subsidy_ends_on`,`entry_employment`,`new_employer`,`start_proof_type`,`start_proof_on`);--> statement-breakpoint
ALTER TABLE `followup` ADD `start_month` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `followup` ADD `employed` integer;--> statement-breakpoint
ALTER TABLE `followup` ADD `same_employer` integer;--> statement-breakpoint
ALTER TABLE `followup` ADD `hours_per_week` real;--> statement-breakpoint
ALTER TABLE `followup` ADD `hourly_wage_cents` integer;--> statement-breakpoint
ALTER TABLE `followup` ADD `proof_type` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `proof_received_on` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `proof_shows` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `attestation_approved_on` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `attestation_approved_by` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `attestation_declined_on` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `attestation_declined_by` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `attestation_decline_reason` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `verified` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `followup` ADD `waive_reason` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `note` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `recorded_on` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `recorded_by` text;--> statement-breakpoint
ALTER TABLE `followup` ADD `due_before` text;--> statement-breakpoint
CREATE INDEX `followup_window` ON `followup` (`status`,`window_to`,`id`);--> statement-breakpoint
CREATE INDEX `client_intake` ON `client` (`intake_on`,`id`);--> statement-breakpoint
CREATE INDEX `client_stream` ON `client` (`stream`,`id`);
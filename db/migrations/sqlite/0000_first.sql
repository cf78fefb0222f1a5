CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`posting_id` text NOT NULL,
	`stage` text NOT NULL,
	`stage_since` integer NOT NULL,
	`effective_on` text NOT NULL,
	`applied_on` text,
	`applied_month` integer,
	`reached_step` integer DEFAULT 0 NOT NULL,
	`method` text,
	`resume_version` text,
	`lead_source` text,
	`outcome_on` text,
	`outcome_reason` text,
	`interview_on` text,
	`next_action` text,
	`next_action_on` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_client_posting` ON `application` (`client_id`,`posting_id`);--> statement-breakpoint
CREATE INDEX `application_posting` ON `application` (`posting_id`,`stage`,`id`);--> statement-breakpoint
CREATE INDEX `application_client_stage` ON `application` (`client_id`,`stage`,`stage_since`,`id`);--> statement-breakpoint
CREATE INDEX `application_cohort` ON `application` (`applied_month`,`reached_step`,`applied_on`);--> statement-breakpoint
CREATE TABLE `application_event` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`client_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`at` integer NOT NULL,
	`effective_on` text NOT NULL,
	`by_id` text NOT NULL,
	`note` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_event_seq` ON `application_event` (`application_id`,`seq`);--> statement-breakpoint
CREATE INDEX `application_event_client` ON `application_event` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_roles` text NOT NULL,
	`session_ref` text,
	`request_id` text NOT NULL,
	`ip_prefix` text,
	`action` text NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text,
	`client_id` text,
	`outcome` text NOT NULL,
	`reason_hash` text,
	`fields` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_client` ON `audit_event` (`client_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit_event` (`actor_id`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_reason` (
	`seq` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_person` ON `assignment` (`person_id`,`client_id`,`from_day`,`to_day`);--> statement-breakpoint
CREATE INDEX `assignment_client` ON `assignment` (`client_id`,`from_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_open_primary` ON `assignment` (`client_id`) WHERE kind = 'primary' and to_day is null;--> statement-breakpoint
CREATE TABLE `client` (
	`id` text PRIMARY KEY NOT NULL,
	`file_no` integer NOT NULL,
	`family_name` text DEFAULT '' NOT NULL,
	`given_name` text DEFAULT '' NOT NULL,
	`preferred_name` text,
	`pronunciation` text,
	`pronouns` text,
	`email` text,
	`phone` text,
	`birth_year` integer,
	`correspondence_lang` text NOT NULL,
	`service_lang` text,
	`languages` text NOT NULL,
	`cams_reference_no` text,
	`icare_client_id` text,
	`counsellor_id` text,
	`status` text NOT NULL,
	`intake_on` text NOT NULL,
	`arrival_on` text,
	`immigration_status` text,
	`work_auth_expires_on` text,
	`clb_english` integer,
	`clb_french` integer,
	`french_for_ops` text,
	`target_noc` text,
	`target_categories` text NOT NULL,
	`target_regions` text NOT NULL,
	`stream` text,
	`entry_employment` text NOT NULL,
	`education` text,
	`experience` text,
	`job_alert_on` text,
	`job_alert_expires_on` text,
	`last_contact_on` text,
	`consented` integer DEFAULT false NOT NULL,
	`name_sort` text NOT NULL,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`counsellor_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "client_named" CHECK("client"."family_name" <> '' or "client"."given_name" <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `client_file_no` ON `client` (`file_no`);--> statement-breakpoint
CREATE INDEX `client_counsellor_name` ON `client` (`counsellor_id`,`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `client_counsellor_contact` ON `client` (`counsellor_id`,`status`,`last_contact_on`,`id`);--> statement-breakpoint
CREATE INDEX `client_name` ON `client` (`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `client_status_name` ON `client` (`status`,`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `client_email` ON `client` (`email`);--> statement-breakpoint
CREATE INDEX `client_phone` ON `client` (`phone`);--> statement-breakpoint
CREATE TABLE `client_status_event` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `client_status_event_client` ON `client_status_event` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`notice_version` text NOT NULL,
	`lang` text NOT NULL,
	`method` text NOT NULL,
	`scope` text NOT NULL,
	`given_on` text NOT NULL,
	`withdrawn_on` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_client` ON `consent` (`client_id`,`given_on`,`id`);--> statement-breakpoint
CREATE TABLE `enrolment` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`programme_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enrolment_client` ON `enrolment` (`client_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `enrolment_programme` ON `enrolment` (`programme_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_client` ON `note` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `credential` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_account` ON `credential` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `credential_person` ON `credential` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_person` ON `invitation` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_sort` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`sees_names` integer DEFAULT false NOT NULL,
	`privacy_officer` integer DEFAULT false NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`state` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`caseload_target` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name_sort`,`id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `followup` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`client_id` text NOT NULL,
	`month` integer NOT NULL,
	`due_on` text NOT NULL,
	`window_from` text NOT NULL,
	`window_to` text NOT NULL,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followup_checkpoint` ON `followup` (`placement_id`,`month`);--> statement-breakpoint
CREATE INDEX `followup_due` ON `followup` (`status`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `followup_client` ON `followup` (`client_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`application_id` text,
	`programme_id` text,
	`employer_kind` text NOT NULL,
	`employer_name` text NOT NULL,
	`organization_id` text,
	`job_title` text NOT NULL,
	`noc` text,
	`start_on` text NOT NULL,
	`start_month` integer NOT NULL,
	`end_on` text,
	`ended_reason` text,
	`hours_per_week` real NOT NULL,
	`hourly_wage_cents` integer NOT NULL,
	`term` text NOT NULL,
	`term_end_on` text,
	`primary_job` integer NOT NULL,
	`subsidised` integer DEFAULT false NOT NULL,
	`related_to_field` text NOT NULL,
	`new_employer` integer NOT NULL,
	`city` text,
	`province` text DEFAULT 'ON' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`client_id`) REFERENCES `client`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "placement_ended" CHECK(("placement"."end_on" is null) = ("placement"."ended_reason" is null))
);
--> statement-breakpoint
CREATE INDEX `placement_client` ON `placement` (`client_id`,`start_on`,`id`);--> statement-breakpoint
CREATE INDEX `placement_month` ON `placement` (`start_month`,`employer_kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `placement_application` ON `placement` (`application_id`) WHERE end_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX `placement_open_primary` ON `placement` (`client_id`) WHERE primary_job and end_on is null;--> statement-breakpoint
CREATE TABLE `organization` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text,
	`kind` text NOT NULL,
	`parent_id` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `organization_parent` ON `organization` (`parent_id`,`name_en`,`id`);--> statement-breakpoint
CREATE TABLE `organization_name` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text,
	`folded_en` text NOT NULL,
	`folded_fr` text,
	`from_day` text,
	`to_day` text,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organization_name_en` ON `organization_name` (`folded_en`);--> statement-breakpoint
CREATE INDEX `organization_name_fr` ON `organization_name` (`folded_fr`);--> statement-breakpoint
CREATE TABLE `posting` (
	`id` text PRIMARY KEY NOT NULL,
	`job_id` text,
	`title_en` text,
	`title_fr` text,
	`organization` text DEFAULT '' NOT NULL,
	`ministry_id` text,
	`division` text,
	`cities` text NOT NULL,
	`regions` text NOT NULL,
	`language` text NOT NULL,
	`terms` text NOT NULL,
	`job_code` text,
	`job_code_name` text,
	`salary_min_cents` integer,
	`salary_max_cents` integer,
	`salary_unit` text,
	`salary_raw` text,
	`salary_starred` integer DEFAULT false NOT NULL,
	`salary_confirmed` integer DEFAULT false NOT NULL,
	`posting_status` text,
	`closing_at` integer,
	`closing_day` text,
	`closing_raw` text,
	`posted_on` text,
	`compensation_group` text,
	`work_hours` text,
	`category` text,
	`position_details` text NOT NULL,
	`note_code` text,
	`source_url` text,
	`raw_text` text DEFAULT '' NOT NULL,
	`competition_status` text NOT NULL,
	`competition_status_raw` text,
	`competition_status_seen_on` text,
	`applicant_count` integer,
	`applicant_count_kind` text,
	`virtual_info_session` text,
	`work_arrangement` text NOT NULL,
	`title_sort` text NOT NULL,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`ministry_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posting_job_id` ON `posting` (`job_id`);--> statement-breakpoint
CREATE INDEX `posting_closing` ON `posting` (`closing_at`,`id`);--> statement-breakpoint
CREATE INDEX `posting_closing_day` ON `posting` (`closing_day`,`id`);--> statement-breakpoint
CREATE INDEX `posting_status` ON `posting` (`competition_status`,`closing_at`,`id`);--> statement-breakpoint
CREATE INDEX `posting_title` ON `posting` (`title_sort`,`id`);--> statement-breakpoint
CREATE TABLE `posting_status_event` (
	`id` text PRIMARY KEY NOT NULL,
	`posting_id` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`seen_on` text NOT NULL,
	`applicant_count` integer,
	`applicant_count_kind` text,
	`reason` text,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	FOREIGN KEY (`posting_id`) REFERENCES `posting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posting_status_event_posting` ON `posting_status_event` (`posting_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text,
	`funder` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`checkpoint_months` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programme_code` ON `programme` (`code`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);

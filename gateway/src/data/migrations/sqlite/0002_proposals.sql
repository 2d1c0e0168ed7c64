CREATE TABLE `record_proposal` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`state` text,
	`about_kind` text,
	`about_id` text,
	`about_version` integer,
	`content` text,
	`before` text,
	`reason_code` text,
	`reason_text` text,
	`proposed_by` text,
	`proposed_role` text,
	`expires_at` text,
	`decided_by` text,
	`message` text,
	`result_id` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_proposal_current` ON `record_proposal` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_proposal_subject` ON `record_proposal` (`study_id`,`subject_id`,`to_seq`);
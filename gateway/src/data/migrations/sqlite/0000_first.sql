CREATE TABLE `access_log` (
	`study_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_role` text NOT NULL,
	`event` text NOT NULL,
	`subject_id` text,
	`operation` text NOT NULL,
	`known_at` integer,
	`client` text,
	`request_id` text,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`study_id`, `seq`)
);
--> statement-breakpoint
CREATE INDEX `access_log_subject` ON `access_log` (`study_id`,`subject_id`,`seq`);--> statement-breakpoint
CREATE TABLE `record_adverse_event` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`term` text,
	`ctcae` text,
	`body_system` text,
	`grade` integer,
	`grade_scale` text,
	`grade_beside` integer,
	`facets` text,
	`graded_from` text,
	`shown_at_entry` text,
	`severity` text,
	`grade_periods` text,
	`start` text,
	`end` text,
	`ongoing` text,
	`outcome` text,
	`serious` text,
	`seriousness` text,
	`causality` text,
	`reported_causality` text,
	`action_taken` text,
	`action_by_source` text,
	`treatment_given` text,
	`medication_ids` text,
	`hospital_stay` text,
	`caused_discontinuation` text,
	`aware_on` text,
	`special_interest` text,
	`comment` text,
	`dose_limiting` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_adverse_event_current` ON `record_adverse_event` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_adverse_event_subject` ON `record_adverse_event` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_assignment` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`user_id` text,
	`role` text,
	`site_ids` text,
	`from` text,
	`to` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_assignment_current` ON `record_assignment` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_assignment_subject` ON `record_assignment` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_audit_review` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`from_change` integer,
	`to_change` integer,
	`reviewed_kind` text,
	`reviewed_field` text,
	`comment` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_audit_review_current` ON `record_audit_review` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_audit_review_subject` ON `record_audit_review` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_bleeding_assessment` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`assessed` text,
	`who_grade` integer,
	`active` text,
	`itp_bat` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_bleeding_assessment_current` ON `record_bleeding_assessment` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_bleeding_assessment_subject` ON `record_bleeding_assessment` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `change` (
	`study_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`command` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`kinds` text NOT NULL,
	`reason_code` text,
	`reason_commitment` text,
	`answer_commitment` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`request_commitment` text NOT NULL,
	`approver_id` text,
	`client` text,
	`client_at` text,
	`request_id` text,
	`auth_method` text,
	`build` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`study_id`, `seq`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_idempotency` ON `change` (`study_id`,`actor_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `change_subject` ON `change` (`study_id`,`subject_id`,`seq`);--> statement-breakpoint
CREATE TABLE `change_entry` (
	`study_id` text NOT NULL,
	`seq` integer NOT NULL,
	`n` integer NOT NULL,
	`action` text NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`record_version` integer NOT NULL,
	`site_id` text,
	`fields` text NOT NULL,
	PRIMARY KEY(`study_id`, `seq`, `n`)
);
--> statement-breakpoint
CREATE INDEX `change_entry_record` ON `change_entry` (`study_id`,`kind`,`record_id`,`seq`,`n`);--> statement-breakpoint
CREATE TABLE `change_value` (
	`study_id` text NOT NULL,
	`seq` integer NOT NULL,
	`n` integer NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`study_id`, `seq`, `n`)
);
--> statement-breakpoint
CREATE TABLE `record_data_cut` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`name` text,
	`on` text,
	`known_at` integer,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_data_cut_current` ON `record_data_cut` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_data_cut_subject` ON `record_data_cut` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_delegation` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`user_id` text,
	`at_site_id` text,
	`duties` text,
	`from` text,
	`to` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_delegation_current` ON `record_delegation` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_delegation_subject` ON `record_delegation` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_disposition` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`event` text,
	`standard_event` text,
	`category` text,
	`date` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_disposition_current` ON `record_disposition` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_disposition_subject` ON `record_disposition` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_dose_decision` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`kind` text,
	`dose_level` text,
	`decided_on` text,
	`members` text,
	`rationale` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_dose_decision_current` ON `record_dose_decision` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_dose_decision_subject` ON `record_dose_decision` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_exposure` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`treatment` text,
	`category` text,
	`dose` text,
	`unit` text,
	`frequency` text,
	`route` text,
	`lot` text,
	`start` text,
	`end` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_exposure_current` ON `record_exposure` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_exposure_subject` ON `record_exposure` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_lab_result` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`test` text,
	`test_name` text,
	`category` text,
	`collected` text,
	`reported_value` text,
	`reported_unit` text,
	`reported_low` text,
	`reported_high` text,
	`standard_value` text,
	`standard_unit` text,
	`standard_low` text,
	`standard_high` text,
	`range_indicator` text,
	`specimen` text,
	`method` text,
	`loinc` text,
	`not_done` text,
	`clinically_significant` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_lab_result_current` ON `record_lab_result` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_lab_result_subject` ON `record_lab_result` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_lock` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`level` text,
	`locked_kind` text,
	`locked_id` text,
	`locked_field` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_lock_current` ON `record_lock` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_lock_subject` ON `record_lock` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_medication` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`name` text,
	`generic_name` text,
	`treatment_class` text,
	`role` text,
	`indication` text,
	`route` text,
	`start` text,
	`end` text,
	`ongoing` text,
	`dose_periods` text,
	`tolerated` text,
	`stop_reason` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_medication_current` ON `record_medication` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_medication_subject` ON `record_medication` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_pga_assessment` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`assessed` text,
	`value` text,
	`scale` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_pga_assessment_current` ON `record_pga_assessment` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_pga_assessment_subject` ON `record_pga_assessment` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_protocol` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`document` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_protocol_current` ON `record_protocol` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_protocol_subject` ON `record_protocol` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_query` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`about_kind` text,
	`about_id` text,
	`about_version` integer,
	`about_field` text,
	`state` text,
	`source` text,
	`type` text,
	`check_name` text,
	`raised_by` text,
	`question` text,
	`message` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_query_current` ON `record_query` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_query_subject` ON `record_query` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_questionnaire_answer` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`instrument` text,
	`item_code` text,
	`completed` text,
	`answer` text,
	`code` text,
	`not_done` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_questionnaire_answer_current` ON `record_questionnaire_answer` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_questionnaire_answer_subject` ON `record_questionnaire_answer` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `redaction` (
	`study_id` text NOT NULL,
	`seq` integer NOT NULL,
	`n` integer NOT NULL,
	`path` text NOT NULL,
	`at_seq` integer NOT NULL,
	`record_id` text,
	PRIMARY KEY(`study_id`, `seq`, `n`, `path`, `at_seq`)
);
--> statement-breakpoint
CREATE INDEX `redaction_at` ON `redaction` (`study_id`,`at_seq`);--> statement-breakpoint
CREATE TABLE `record_safety_case` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`adverse_event_id` text,
	`aware_on` text,
	`expected` text,
	`causality` text,
	`reports` text,
	`comment` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_safety_case_current` ON `record_safety_case` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_safety_case_subject` ON `record_safety_case` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_signature` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`state` text,
	`level` text,
	`signed_kind` text,
	`signed_id` text,
	`milestone` text,
	`data_cut_id` text,
	`known_at` integer,
	`record_count` integer,
	`content_hash` text,
	`meaning` text,
	`language` text,
	`attestation_version` text,
	`attestation_text` text,
	`acknowledgements` text,
	`signer_id` text,
	`signer_name` text,
	`signer_role` text,
	`signed_at` text,
	`time_zone` text,
	`signed_locally` text,
	`reauthenticated_at` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_signature_current` ON `record_signature` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_signature_subject` ON `record_signature` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_site` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`code` text,
	`name` text,
	`time_zone` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_site_current` ON `record_site` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_site_subject` ON `record_site` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_sledai_assessment` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`assessed` text,
	`items` text,
	`haemolytic_anaemia` text,
	`gastrointestinal_activity` text,
	`instrument` text,
	`window_days` integer,
	`maintenance_tolerated` text,
	`evidence` text,
	`shown_at_entry` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_sledai_assessment_current` ON `record_sledai_assessment` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_sledai_assessment_subject` ON `record_sledai_assessment` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_source_verification` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`about_kind` text,
	`about_id` text,
	`about_version` integer,
	`about_field` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_source_verification_current` ON `record_source_verification` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_source_verification_subject` ON `record_source_verification` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `study` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`created_at` text NOT NULL,
	`head_seq` integer NOT NULL,
	`head_hash` text NOT NULL,
	`head_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `study_code` ON `study` (`code`);--> statement-breakpoint
CREATE TABLE `record_subject` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`code` text,
	`sex` text,
	`age` text,
	`age_unit` text,
	`dose_level` text,
	`informed_consent` text,
	`reference_start` text,
	`reference_end` text,
	`died` text,
	`death_date` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_subject_current` ON `record_subject` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_subject_subject` ON `record_subject` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_subject_code` ON `record_subject` (`study_id`,`code`);--> statement-breakpoint
CREATE TABLE `record_toxicity_assessment` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`kind` text,
	`assessed` text,
	`inputs` text,
	`grade` integer,
	`adverse_event_id` text,
	`shown_at_entry` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_toxicity_assessment_current` ON `record_toxicity_assessment` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_toxicity_assessment_subject` ON `record_toxicity_assessment` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_user` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`issuer` text,
	`token_subject` text,
	`name` text,
	`active` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_user_current` ON `record_user` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_user_subject` ON `record_user` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_visit` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`name` text,
	`number` text,
	`protocol_visit` text,
	`start` text,
	`end` text,
	`not_done` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_visit_current` ON `record_visit` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_visit_subject` ON `record_visit` (`study_id`,`subject_id`,`to_seq`);--> statement-breakpoint
CREATE TABLE `record_vital_sign` (
	`study_id` text NOT NULL,
	`subject_id` text,
	`site_id` text,
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`from_seq` integer NOT NULL,
	`to_seq` integer NOT NULL,
	`supplement` text,
	`visit_id` text,
	`test` text,
	`test_name` text,
	`position` text,
	`collected` text,
	`reported_value` text,
	`reported_unit` text,
	`reported_low` text,
	`reported_high` text,
	`standard_value` text,
	`standard_unit` text,
	`standard_low` text,
	`standard_high` text,
	`not_done` text,
	PRIMARY KEY(`study_id`, `id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_vital_sign_current` ON `record_vital_sign` (`study_id`,`id`,`to_seq`);--> statement-breakpoint
CREATE INDEX `record_vital_sign_subject` ON `record_vital_sign` (`study_id`,`subject_id`,`to_seq`);
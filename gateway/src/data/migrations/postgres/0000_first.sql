CREATE TABLE "access_log" (
	"study_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_role" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"operation" text COLLATE "C" NOT NULL,
	"known_at" bigint,
	"client" text COLLATE "C",
	"request_id" text COLLATE "C",
	"prev_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "access_log_study_id_seq_pk" PRIMARY KEY("study_id","seq")
);
--> statement-breakpoint
CREATE TABLE "record_adverse_event" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"term" text COLLATE "C",
	"ctcae" text COLLATE "C",
	"body_system" text COLLATE "C",
	"grade" bigint,
	"grade_scale" text COLLATE "C",
	"grade_beside" bigint,
	"facets" text COLLATE "C",
	"graded_from" text COLLATE "C",
	"shown_at_entry" text COLLATE "C",
	"severity" text COLLATE "C",
	"grade_periods" text COLLATE "C",
	"start" text COLLATE "C",
	"end" text COLLATE "C",
	"ongoing" text COLLATE "C",
	"outcome" text COLLATE "C",
	"serious" text COLLATE "C",
	"seriousness" text COLLATE "C",
	"causality" text COLLATE "C",
	"reported_causality" text COLLATE "C",
	"action_taken" text COLLATE "C",
	"action_by_source" text COLLATE "C",
	"treatment_given" text COLLATE "C",
	"medication_ids" text COLLATE "C",
	"hospital_stay" text COLLATE "C",
	"caused_discontinuation" text COLLATE "C",
	"aware_on" text COLLATE "C",
	"special_interest" text COLLATE "C",
	"comment" text COLLATE "C",
	"dose_limiting" text COLLATE "C",
	CONSTRAINT "record_adverse_event_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_assignment" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"user_id" text COLLATE "C",
	"role" text COLLATE "C",
	"site_ids" text COLLATE "C",
	"from" text COLLATE "C",
	"to" text COLLATE "C",
	CONSTRAINT "record_assignment_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_audit_review" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"from_change" bigint,
	"to_change" bigint,
	"reviewed_kind" text COLLATE "C",
	"reviewed_field" text COLLATE "C",
	"comment" text COLLATE "C",
	CONSTRAINT "record_audit_review_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_bleeding_assessment" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"assessed" text COLLATE "C",
	"who_grade" bigint,
	"active" text COLLATE "C",
	"itp_bat" text COLLATE "C",
	CONSTRAINT "record_bleeding_assessment_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "change" (
	"study_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL,
	"actor_role" text COLLATE "C" NOT NULL,
	"command" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"kinds" text COLLATE "C" NOT NULL,
	"reason_code" text COLLATE "C",
	"reason_commitment" text COLLATE "C",
	"answer_commitment" text COLLATE "C" NOT NULL,
	"idempotency_key" text COLLATE "C" NOT NULL,
	"request_commitment" text COLLATE "C" NOT NULL,
	"approver_id" text COLLATE "C",
	"client" text COLLATE "C",
	"client_at" text COLLATE "C",
	"request_id" text COLLATE "C",
	"auth_method" text COLLATE "C",
	"build" text COLLATE "C" NOT NULL,
	"prev_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "change_study_id_seq_pk" PRIMARY KEY("study_id","seq")
);
--> statement-breakpoint
CREATE TABLE "change_entry" (
	"study_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"n" bigint NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"record_id" text COLLATE "C" NOT NULL,
	"record_version" bigint NOT NULL,
	"site_id" text COLLATE "C",
	"fields" text COLLATE "C" NOT NULL,
	CONSTRAINT "change_entry_study_id_seq_n_pk" PRIMARY KEY("study_id","seq","n")
);
--> statement-breakpoint
CREATE TABLE "change_value" (
	"study_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"n" bigint NOT NULL,
	"fields" text COLLATE "C" NOT NULL,
	CONSTRAINT "change_value_study_id_seq_n_pk" PRIMARY KEY("study_id","seq","n")
);
--> statement-breakpoint
CREATE TABLE "record_data_cut" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"name" text COLLATE "C",
	"on" text COLLATE "C",
	"known_at" bigint,
	CONSTRAINT "record_data_cut_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_delegation" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"user_id" text COLLATE "C",
	"at_site_id" text COLLATE "C",
	"duties" text COLLATE "C",
	"from" text COLLATE "C",
	"to" text COLLATE "C",
	CONSTRAINT "record_delegation_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_disposition" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"event" text COLLATE "C",
	"standard_event" text COLLATE "C",
	"category" text COLLATE "C",
	"date" text COLLATE "C",
	CONSTRAINT "record_disposition_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_dose_decision" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"kind" text COLLATE "C",
	"dose_level" text COLLATE "C",
	"decided_on" text COLLATE "C",
	"members" text COLLATE "C",
	"rationale" text COLLATE "C",
	CONSTRAINT "record_dose_decision_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_exposure" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"treatment" text COLLATE "C",
	"category" text COLLATE "C",
	"dose" text COLLATE "C",
	"unit" text COLLATE "C",
	"frequency" text COLLATE "C",
	"route" text COLLATE "C",
	"lot" text COLLATE "C",
	"start" text COLLATE "C",
	"end" text COLLATE "C",
	CONSTRAINT "record_exposure_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_lab_result" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"test" text COLLATE "C",
	"test_name" text COLLATE "C",
	"category" text COLLATE "C",
	"collected" text COLLATE "C",
	"reported_value" text COLLATE "C",
	"reported_unit" text COLLATE "C",
	"reported_low" text COLLATE "C",
	"reported_high" text COLLATE "C",
	"standard_value" text COLLATE "C",
	"standard_unit" text COLLATE "C",
	"standard_low" text COLLATE "C",
	"standard_high" text COLLATE "C",
	"range_indicator" text COLLATE "C",
	"specimen" text COLLATE "C",
	"method" text COLLATE "C",
	"loinc" text COLLATE "C",
	"not_done" text COLLATE "C",
	"clinically_significant" text COLLATE "C",
	CONSTRAINT "record_lab_result_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_lock" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"level" text COLLATE "C",
	"locked_kind" text COLLATE "C",
	"locked_id" text COLLATE "C",
	"locked_field" text COLLATE "C",
	CONSTRAINT "record_lock_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_medication" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"name" text COLLATE "C",
	"generic_name" text COLLATE "C",
	"treatment_class" text COLLATE "C",
	"role" text COLLATE "C",
	"indication" text COLLATE "C",
	"route" text COLLATE "C",
	"start" text COLLATE "C",
	"end" text COLLATE "C",
	"ongoing" text COLLATE "C",
	"dose_periods" text COLLATE "C",
	"tolerated" text COLLATE "C",
	"stop_reason" text COLLATE "C",
	CONSTRAINT "record_medication_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_pga_assessment" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"assessed" text COLLATE "C",
	"value" text COLLATE "C",
	"scale" text COLLATE "C",
	CONSTRAINT "record_pga_assessment_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_protocol" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"document" text COLLATE "C",
	CONSTRAINT "record_protocol_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_query" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"about_kind" text COLLATE "C",
	"about_id" text COLLATE "C",
	"about_version" bigint,
	"about_field" text COLLATE "C",
	"state" text COLLATE "C",
	"source" text COLLATE "C",
	"type" text COLLATE "C",
	"check_name" text COLLATE "C",
	"raised_by" text COLLATE "C",
	"question" text COLLATE "C",
	"message" text COLLATE "C",
	CONSTRAINT "record_query_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_questionnaire_answer" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"instrument" text COLLATE "C",
	"item_code" text COLLATE "C",
	"completed" text COLLATE "C",
	"answer" text COLLATE "C",
	"code" text COLLATE "C",
	"not_done" text COLLATE "C",
	CONSTRAINT "record_questionnaire_answer_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "redaction" (
	"study_id" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	"n" bigint NOT NULL,
	"path" text COLLATE "C" NOT NULL,
	"at_seq" bigint NOT NULL,
	"record_id" text COLLATE "C",
	CONSTRAINT "redaction_study_id_seq_n_path_at_seq_pk" PRIMARY KEY("study_id","seq","n","path","at_seq")
);
--> statement-breakpoint
CREATE TABLE "record_safety_case" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"adverse_event_id" text COLLATE "C",
	"aware_on" text COLLATE "C",
	"expected" text COLLATE "C",
	"causality" text COLLATE "C",
	"reports" text COLLATE "C",
	"comment" text COLLATE "C",
	CONSTRAINT "record_safety_case_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_signature" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"state" text COLLATE "C",
	"level" text COLLATE "C",
	"signed_kind" text COLLATE "C",
	"signed_id" text COLLATE "C",
	"milestone" text COLLATE "C",
	"data_cut_id" text COLLATE "C",
	"known_at" bigint,
	"record_count" bigint,
	"content_hash" text COLLATE "C",
	"meaning" text COLLATE "C",
	"language" text COLLATE "C",
	"attestation_version" text COLLATE "C",
	"attestation_text" text COLLATE "C",
	"acknowledgements" text COLLATE "C",
	"signer_id" text COLLATE "C",
	"signer_name" text COLLATE "C",
	"signer_role" text COLLATE "C",
	"signed_at" text COLLATE "C",
	"time_zone" text COLLATE "C",
	"signed_locally" text COLLATE "C",
	"reauthenticated_at" text COLLATE "C",
	CONSTRAINT "record_signature_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_site" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"code" text COLLATE "C",
	"name" text COLLATE "C",
	"time_zone" text COLLATE "C",
	CONSTRAINT "record_site_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_sledai_assessment" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"assessed" text COLLATE "C",
	"items" text COLLATE "C",
	"haemolytic_anaemia" text COLLATE "C",
	"gastrointestinal_activity" text COLLATE "C",
	"instrument" text COLLATE "C",
	"window_days" bigint,
	"maintenance_tolerated" text COLLATE "C",
	"evidence" text COLLATE "C",
	"shown_at_entry" text COLLATE "C",
	CONSTRAINT "record_sledai_assessment_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_source_verification" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"about_kind" text COLLATE "C",
	"about_id" text COLLATE "C",
	"about_version" bigint,
	"about_field" text COLLATE "C",
	CONSTRAINT "record_source_verification_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "study" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"head_seq" bigint NOT NULL,
	"head_hash" text COLLATE "C" NOT NULL,
	"head_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_subject" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"code" text COLLATE "C",
	"sex" text COLLATE "C",
	"age" text COLLATE "C",
	"age_unit" text COLLATE "C",
	"dose_level" text COLLATE "C",
	"informed_consent" text COLLATE "C",
	"reference_start" text COLLATE "C",
	"reference_end" text COLLATE "C",
	"died" text COLLATE "C",
	"death_date" text COLLATE "C",
	CONSTRAINT "record_subject_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_toxicity_assessment" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"kind" text COLLATE "C",
	"assessed" text COLLATE "C",
	"inputs" text COLLATE "C",
	"grade" bigint,
	"adverse_event_id" text COLLATE "C",
	"shown_at_entry" text COLLATE "C",
	CONSTRAINT "record_toxicity_assessment_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_user" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"issuer" text COLLATE "C",
	"token_subject" text COLLATE "C",
	"name" text COLLATE "C",
	"active" text COLLATE "C",
	CONSTRAINT "record_user_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_visit" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"name" text COLLATE "C",
	"number" text COLLATE "C",
	"protocol_visit" text COLLATE "C",
	"start" text COLLATE "C",
	"end" text COLLATE "C",
	"not_done" text COLLATE "C",
	CONSTRAINT "record_visit_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "record_vital_sign" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"visit_id" text COLLATE "C",
	"test" text COLLATE "C",
	"test_name" text COLLATE "C",
	"position" text COLLATE "C",
	"collected" text COLLATE "C",
	"reported_value" text COLLATE "C",
	"reported_unit" text COLLATE "C",
	"reported_low" text COLLATE "C",
	"reported_high" text COLLATE "C",
	"standard_value" text COLLATE "C",
	"standard_unit" text COLLATE "C",
	"standard_low" text COLLATE "C",
	"standard_high" text COLLATE "C",
	"not_done" text COLLATE "C",
	CONSTRAINT "record_vital_sign_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE INDEX "access_log_subject" ON "access_log" USING btree ("study_id","subject_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_adverse_event_current" ON "record_adverse_event" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_adverse_event_subject" ON "record_adverse_event" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_assignment_current" ON "record_assignment" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_assignment_subject" ON "record_assignment" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_audit_review_current" ON "record_audit_review" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_audit_review_subject" ON "record_audit_review" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_bleeding_assessment_current" ON "record_bleeding_assessment" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_bleeding_assessment_subject" ON "record_bleeding_assessment" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "change_idempotency" ON "change" USING btree ("study_id","actor_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "change_subject" ON "change" USING btree ("study_id","subject_id","seq");--> statement-breakpoint
CREATE INDEX "change_entry_record" ON "change_entry" USING btree ("study_id","kind","record_id","seq","n");--> statement-breakpoint
CREATE UNIQUE INDEX "record_data_cut_current" ON "record_data_cut" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_data_cut_subject" ON "record_data_cut" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_delegation_current" ON "record_delegation" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_delegation_subject" ON "record_delegation" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_disposition_current" ON "record_disposition" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_disposition_subject" ON "record_disposition" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_dose_decision_current" ON "record_dose_decision" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_dose_decision_subject" ON "record_dose_decision" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_exposure_current" ON "record_exposure" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_exposure_subject" ON "record_exposure" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_lab_result_current" ON "record_lab_result" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_lab_result_subject" ON "record_lab_result" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_lock_current" ON "record_lock" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_lock_subject" ON "record_lock" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_medication_current" ON "record_medication" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_medication_subject" ON "record_medication" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_pga_assessment_current" ON "record_pga_assessment" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_pga_assessment_subject" ON "record_pga_assessment" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_protocol_current" ON "record_protocol" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_protocol_subject" ON "record_protocol" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_query_current" ON "record_query" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_query_subject" ON "record_query" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_questionnaire_answer_current" ON "record_questionnaire_answer" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_questionnaire_answer_subject" ON "record_questionnaire_answer" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE INDEX "redaction_at" ON "redaction" USING btree ("study_id","at_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_safety_case_current" ON "record_safety_case" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_safety_case_subject" ON "record_safety_case" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_signature_current" ON "record_signature" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_signature_subject" ON "record_signature" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_site_current" ON "record_site" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_site_subject" ON "record_site" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_sledai_assessment_current" ON "record_sledai_assessment" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_sledai_assessment_subject" ON "record_sledai_assessment" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_source_verification_current" ON "record_source_verification" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_source_verification_subject" ON "record_source_verification" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "study_code" ON "study" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "record_subject_current" ON "record_subject" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_subject_subject" ON "record_subject" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE INDEX "record_subject_code" ON "record_subject" USING btree ("study_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "record_toxicity_assessment_current" ON "record_toxicity_assessment" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_toxicity_assessment_subject" ON "record_toxicity_assessment" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_user_current" ON "record_user" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_user_subject" ON "record_user" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_visit_current" ON "record_visit" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_visit_subject" ON "record_visit" USING btree ("study_id","subject_id","to_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "record_vital_sign_current" ON "record_vital_sign" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_vital_sign_subject" ON "record_vital_sign" USING btree ("study_id","subject_id","to_seq");
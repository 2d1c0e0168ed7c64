CREATE TABLE "record_proposal" (
	"study_id" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C",
	"site_id" text COLLATE "C",
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"from_seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"supplement" text COLLATE "C",
	"state" text COLLATE "C",
	"about_kind" text COLLATE "C",
	"about_id" text COLLATE "C",
	"about_version" bigint,
	"content" text COLLATE "C",
	"before" text COLLATE "C",
	"reason_code" text COLLATE "C",
	"reason_text" text COLLATE "C",
	"proposed_by" text COLLATE "C",
	"proposed_role" text COLLATE "C",
	"expires_at" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"message" text COLLATE "C",
	"result_id" text COLLATE "C",
	CONSTRAINT "record_proposal_study_id_id_version_pk" PRIMARY KEY("study_id","id","version")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "record_proposal_current" ON "record_proposal" USING btree ("study_id","id","to_seq");--> statement-breakpoint
CREATE INDEX "record_proposal_subject" ON "record_proposal" USING btree ("study_id","subject_id","to_seq");
ALTER TABLE "record_adverse_event" ADD COLUMN "facet_answers" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "record_adverse_event" ADD COLUMN "follow_ups" text COLLATE "C";
ALTER TABLE `record_adverse_event` ADD `facet_answers` text;--> statement-breakpoint
ALTER TABLE `record_adverse_event` ADD `follow_ups` text;
UPDATE followup SET start_month = (SELECT placement.start_month FROM placement WHERE placement.id = followup.placement_id);
--> statement-breakpoint
UPDATE followup SET status = 'scheduled' WHERE status IN ('due', 'done');
--> statement-breakpoint
UPDATE placement SET entry_employment = (SELECT client.entry_employment FROM client WHERE client.id = placement.client_id);
--> statement-breakpoint
UPDATE placement SET ended_reason = 'other' WHERE ended_reason IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER followup_attempt_no_update BEFORE UPDATE ON "followup_attempt" BEGIN SELECT RAISE(ABORT, 'followup_attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER followup_attempt_no_delete BEFORE DELETE ON "followup_attempt" BEGIN SELECT RAISE(ABORT, 'followup_attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER followup_attempt_no_replace BEFORE INSERT ON "followup_attempt" WHEN EXISTS (SELECT 1 FROM "followup_attempt" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'followup_attempt is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER published_report_no_update BEFORE UPDATE ON "published_report" BEGIN SELECT RAISE(ABORT, 'published_report is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER published_report_no_delete BEFORE DELETE ON "published_report" BEGIN SELECT RAISE(ABORT, 'published_report is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER published_report_no_replace BEFORE INSERT ON "published_report" WHEN EXISTS (SELECT 1 FROM "published_report" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'published_report is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_update BEFORE UPDATE ON "handover" BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_delete BEFORE DELETE ON "handover" BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_no_replace BEFORE INSERT ON "handover" WHEN EXISTS (SELECT 1 FROM "handover" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'handover is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_client_no_update BEFORE UPDATE ON "handover_client" BEGIN SELECT RAISE(ABORT, 'handover_client is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_client_no_delete BEFORE DELETE ON "handover_client" BEGIN SELECT RAISE(ABORT, 'handover_client is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER handover_client_no_replace BEFORE INSERT ON "handover_client" WHEN EXISTS (SELECT 1 FROM "handover_client" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'handover_client is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER placement_event_no_update BEFORE UPDATE ON "placement_event" BEGIN SELECT RAISE(ABORT, 'placement_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER placement_event_no_delete BEFORE DELETE ON "placement_event" BEGIN SELECT RAISE(ABORT, 'placement_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER placement_event_no_replace BEFORE INSERT ON "placement_event" WHEN EXISTS (SELECT 1 FROM "placement_event" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'placement_event is append-only'); END;

UPDATE followup SET start_month = (SELECT placement.start_month FROM placement WHERE placement.id = followup.placement_id);
--> statement-breakpoint
UPDATE followup SET status = 'scheduled' WHERE status IN ('due', 'done');
--> statement-breakpoint
UPDATE placement SET entry_employment = (SELECT client.entry_employment FROM client WHERE client.id = placement.client_id);
--> statement-breakpoint
UPDATE placement SET ended_reason = 'other' WHERE ended_reason IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER followup_attempt_no_change BEFORE UPDATE OR DELETE ON "followup_attempt" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER followup_attempt_no_truncate BEFORE TRUNCATE ON "followup_attempt" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER published_report_no_change BEFORE UPDATE OR DELETE ON "published_report" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER published_report_no_truncate BEFORE TRUNCATE ON "published_report" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER handover_no_change BEFORE UPDATE OR DELETE ON "handover" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER handover_no_truncate BEFORE TRUNCATE ON "handover" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER handover_client_no_change BEFORE UPDATE OR DELETE ON "handover_client" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER handover_client_no_truncate BEFORE TRUNCATE ON "handover_client" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER placement_event_no_change BEFORE UPDATE OR DELETE ON "placement_event" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER placement_event_no_truncate BEFORE TRUNCATE ON "placement_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();

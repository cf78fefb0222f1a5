INSERT INTO "job_alert_event" (id, client_id, on_day, at, by_id) SELECT gen_random_uuid()::text, id, job_alert_on, updated_at, created_by FROM client WHERE job_alert_on IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER session_event_no_change BEFORE UPDATE OR DELETE ON "session_event" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER session_event_no_truncate BEFORE TRUNCATE ON "session_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER attendance_event_no_change BEFORE UPDATE OR DELETE ON "attendance_event" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER attendance_event_no_truncate BEFORE TRUNCATE ON "attendance_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER attendance_tap_no_change BEFORE UPDATE OR DELETE ON "attendance_tap" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER attendance_tap_no_truncate BEFORE TRUNCATE ON "attendance_tap" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER job_alert_event_no_change BEFORE UPDATE OR DELETE ON "job_alert_event" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER job_alert_event_no_truncate BEFORE TRUNCATE ON "job_alert_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();

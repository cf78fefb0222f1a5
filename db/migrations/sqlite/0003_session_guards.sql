INSERT INTO "job_alert_event" (id, client_id, on_day, at, by_id) SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), id, job_alert_on, updated_at, created_by FROM client WHERE job_alert_on IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER session_event_no_update BEFORE UPDATE ON "session_event" BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER session_event_no_delete BEFORE DELETE ON "session_event" BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER session_event_no_replace BEFORE INSERT ON "session_event" WHEN EXISTS (SELECT 1 FROM "session_event" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'session_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_event_no_update BEFORE UPDATE ON "attendance_event" BEGIN SELECT RAISE(ABORT, 'attendance_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_event_no_delete BEFORE DELETE ON "attendance_event" BEGIN SELECT RAISE(ABORT, 'attendance_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_event_no_replace BEFORE INSERT ON "attendance_event" WHEN EXISTS (SELECT 1 FROM "attendance_event" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'attendance_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_tap_no_update BEFORE UPDATE ON "attendance_tap" BEGIN SELECT RAISE(ABORT, 'attendance_tap is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_tap_no_delete BEFORE DELETE ON "attendance_tap" BEGIN SELECT RAISE(ABORT, 'attendance_tap is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER attendance_tap_no_replace BEFORE INSERT ON "attendance_tap" WHEN EXISTS (SELECT 1 FROM "attendance_tap" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'attendance_tap is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER job_alert_event_no_update BEFORE UPDATE ON "job_alert_event" BEGIN SELECT RAISE(ABORT, 'job_alert_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER job_alert_event_no_delete BEFORE DELETE ON "job_alert_event" BEGIN SELECT RAISE(ABORT, 'job_alert_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER job_alert_event_no_replace BEFORE INSERT ON "job_alert_event" WHEN EXISTS (SELECT 1 FROM "job_alert_event" WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'job_alert_event is append-only'); END;

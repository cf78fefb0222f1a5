CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE FUNCTION audit_in_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event) THEN RAISE EXCEPTION 'audit_event is append-only'; END IF; RETURN NEW; END $$;
--> statement-breakpoint
CREATE TRIGGER audit_event_in_line BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_in_line();
--> statement-breakpoint
CREATE TRIGGER audit_reason_no_update BEFORE UPDATE ON audit_reason FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER application_event_no_change BEFORE UPDATE OR DELETE ON application_event FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER application_event_no_truncate BEFORE TRUNCATE ON application_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER client_status_event_no_change BEFORE UPDATE OR DELETE ON client_status_event FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER client_status_event_no_truncate BEFORE TRUNCATE ON client_status_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER posting_status_event_no_change BEFORE UPDATE OR DELETE ON posting_status_event FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER posting_status_event_no_truncate BEFORE TRUNCATE ON posting_status_event FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE INDEX client_search ON client USING gin (to_tsvector('simple', search_text));

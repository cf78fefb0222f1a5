CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_event_no_replace BEFORE INSERT ON audit_event WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event) BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER application_event_no_update BEFORE UPDATE ON application_event BEGIN SELECT RAISE(ABORT, 'application_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER application_event_no_delete BEFORE DELETE ON application_event BEGIN SELECT RAISE(ABORT, 'application_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER application_event_no_replace BEFORE INSERT ON application_event WHEN EXISTS (SELECT 1 FROM application_event WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'application_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER client_status_event_no_update BEFORE UPDATE ON client_status_event BEGIN SELECT RAISE(ABORT, 'client_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER client_status_event_no_delete BEFORE DELETE ON client_status_event BEGIN SELECT RAISE(ABORT, 'client_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER client_status_event_no_replace BEFORE INSERT ON client_status_event WHEN EXISTS (SELECT 1 FROM client_status_event WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'client_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER posting_status_event_no_update BEFORE UPDATE ON posting_status_event BEGIN SELECT RAISE(ABORT, 'posting_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER posting_status_event_no_delete BEFORE DELETE ON posting_status_event BEGIN SELECT RAISE(ABORT, 'posting_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER posting_status_event_no_replace BEFORE INSERT ON posting_status_event WHEN EXISTS (SELECT 1 FROM posting_status_event WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'posting_status_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_reason_no_update BEFORE UPDATE ON audit_reason BEGIN SELECT RAISE(ABORT, 'audit_reason is append-only'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE client_search USING fts5(body, content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO client_search(client_search, rank) VALUES('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER client_search_added AFTER INSERT ON client BEGIN INSERT INTO client_search(rowid, body) VALUES (NEW.file_no, NEW.search_text); END;
--> statement-breakpoint
CREATE TRIGGER client_search_changed AFTER UPDATE OF search_text, file_no ON client WHEN OLD.search_text <> NEW.search_text OR OLD.file_no <> NEW.file_no BEGIN DELETE FROM client_search WHERE rowid = OLD.file_no; INSERT INTO client_search(rowid, body) VALUES (NEW.file_no, NEW.search_text); END;
--> statement-breakpoint
CREATE TRIGGER client_search_removed AFTER DELETE ON client BEGIN DELETE FROM client_search WHERE rowid = OLD.file_no; END;

UPDATE organization SET search_text = coalesce((SELECT n.folded_en || ' ' || coalesce(n.folded_fr, '') FROM organization_name n WHERE n.organization_id = organization.id AND n.to_day IS NULL LIMIT 1), lower(name_en)), folded_en = coalesce((SELECT n.folded_en FROM organization_name n WHERE n.organization_id = organization.id AND n.to_day IS NULL LIMIT 1), lower(name_en)), top_id = id, branch_id = id, depth = 1, path_ids = json_array(id), org_no = (SELECT count(*) FROM organization o WHERE o.id <= organization.id);
--> statement-breakpoint
CREATE TRIGGER interview_event_no_update BEFORE UPDATE ON interview_event BEGIN SELECT RAISE(ABORT, 'interview_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER interview_event_no_delete BEFORE DELETE ON interview_event BEGIN SELECT RAISE(ABORT, 'interview_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER interview_event_no_replace BEFORE INSERT ON interview_event WHEN EXISTS (SELECT 1 FROM interview_event WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'interview_event is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outreach_no_update BEFORE UPDATE ON outreach BEGIN SELECT RAISE(ABORT, 'outreach is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outreach_no_delete BEFORE DELETE ON outreach BEGIN SELECT RAISE(ABORT, 'outreach is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER outreach_no_replace BEFORE INSERT ON outreach WHEN EXISTS (SELECT 1 FROM outreach WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'outreach is append-only'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE contact_search USING fts5(name, rest, marks, content='', contentless_delete=1, detail=column, prefix='1 2 3 4 5 6', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO contact_search(contact_search, rank) VALUES('secure-delete', 1);
--> statement-breakpoint
CREATE TRIGGER contact_search_added AFTER INSERT ON contact BEGIN INSERT INTO contact_search(rowid, name, rest, marks) VALUES (NEW.search_no, NEW.search_name, NEW.search_rest, NEW.search_marks); END;
--> statement-breakpoint
CREATE TRIGGER contact_search_changed AFTER UPDATE OF search_no, search_name, search_rest, search_marks ON contact WHEN OLD.search_no <> NEW.search_no OR OLD.search_name <> NEW.search_name OR OLD.search_rest <> NEW.search_rest OR OLD.search_marks <> NEW.search_marks BEGIN DELETE FROM contact_search WHERE rowid = OLD.search_no; INSERT INTO contact_search(rowid, name, rest, marks) VALUES (NEW.search_no, NEW.search_name, NEW.search_rest, NEW.search_marks); INSERT INTO contact_search(contact_search) SELECT 'optimize' WHERE NEW.status = 'erased' AND OLD.status <> 'erased'; END;
--> statement-breakpoint
CREATE TRIGGER contact_search_removed AFTER DELETE ON contact BEGIN DELETE FROM contact_search WHERE rowid = OLD.search_no; END;
--> statement-breakpoint
CREATE VIRTUAL TABLE organization_search USING fts5(body, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6', tokenize='unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO organization_search(rowid, body) SELECT org_no, search_text FROM organization;
--> statement-breakpoint
CREATE TRIGGER organization_search_added AFTER INSERT ON organization WHEN NEW.org_no IS NOT NULL BEGIN INSERT INTO organization_search(rowid, body) VALUES (NEW.org_no, NEW.search_text); END;
--> statement-breakpoint
CREATE TRIGGER organization_search_changed AFTER UPDATE OF search_text ON organization WHEN OLD.search_text <> NEW.search_text BEGIN DELETE FROM organization_search WHERE rowid = OLD.org_no; INSERT INTO organization_search(rowid, body) VALUES (NEW.org_no, NEW.search_text); END;
--> statement-breakpoint
CREATE TRIGGER organization_search_removed AFTER DELETE ON organization BEGIN DELETE FROM organization_search WHERE rowid = OLD.org_no; END;

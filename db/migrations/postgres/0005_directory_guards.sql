UPDATE organization SET search_text = coalesce((SELECT n.folded_en || ' ' || coalesce(n.folded_fr, '') FROM organization_name n WHERE n.organization_id = organization.id AND n.to_day IS NULL LIMIT 1), lower(name_en)), folded_en = coalesce((SELECT n.folded_en FROM organization_name n WHERE n.organization_id = organization.id AND n.to_day IS NULL LIMIT 1), lower(name_en)), top_id = id, branch_id = id, depth = 1, path_ids = jsonb_build_array(id), org_no = (SELECT count(*) FROM organization o WHERE o.id <= organization.id);
--> statement-breakpoint
CREATE TRIGGER interview_event_no_change BEFORE UPDATE OR DELETE ON "interview_event" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER interview_event_no_truncate BEFORE TRUNCATE ON "interview_event" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER outreach_no_change BEFORE UPDATE OR DELETE ON "outreach" FOR EACH ROW EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER outreach_no_truncate BEFORE TRUNCATE ON "outreach" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE INDEX contact_search ON contact USING gin ((setweight(to_tsvector('simple', search_name), 'A') || setweight(to_tsvector('simple', search_rest), 'B') || setweight(to_tsvector('simple', search_marks), 'C')));
--> statement-breakpoint
CREATE INDEX organization_search ON organization USING gin (to_tsvector('simple', search_text));

INSERT INTO application_cell (month, step, on_day, n)
SELECT applied_month, reached_step, applied_on, count(*)
FROM application WHERE applied_on IS NOT NULL AND reached_step >= 1
GROUP BY 1, 2, 3;
--> statement-breakpoint
CREATE FUNCTION keep_application_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM application_cell;
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE application_cell SET n = n - 1
      WHERE month = OLD.applied_month
        AND step = OLD.reached_step
        AND on_day = OLD.applied_on
        AND OLD.applied_on IS NOT NULL AND OLD.reached_step >= 1;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO application_cell (month, step, on_day, n)
    SELECT NEW.applied_month, NEW.reached_step, NEW.applied_on, 1
    WHERE NEW.applied_on IS NOT NULL AND NEW.reached_step >= 1
    ON CONFLICT (month, step, on_day) DO UPDATE SET n = application_cell.n + 1;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER application_cell_insert_delete AFTER INSERT OR DELETE ON application FOR EACH ROW EXECUTE FUNCTION keep_application_cell();
--> statement-breakpoint
CREATE TRIGGER application_cell_update AFTER UPDATE OF applied_month, applied_on, reached_step ON application FOR EACH ROW
WHEN (OLD.applied_month IS DISTINCT FROM NEW.applied_month
  OR OLD.applied_on IS DISTINCT FROM NEW.applied_on
  OR OLD.reached_step IS DISTINCT FROM NEW.reached_step)
EXECUTE FUNCTION keep_application_cell();
--> statement-breakpoint
CREATE TRIGGER application_cell_truncate AFTER TRUNCATE ON application FOR EACH STATEMENT EXECUTE FUNCTION keep_application_cell();
--> statement-breakpoint
INSERT INTO followup_cell (start_month, checkpoint, class, due_on, n)
SELECT start_month, month, CASE
  WHEN status = 'done' AND employed IS NOT TRUE THEN 'ended'
  WHEN status = 'done' AND verified THEN 'verified'
  WHEN status = 'done' THEN 'reported'
  WHEN status = 'not_due' THEN 'ended'
  WHEN status = 'unreachable' THEN 'unreached'
  WHEN status = 'waived' THEN 'waived'
  ELSE 'open' END, due_on, count(*)
FROM followup WHERE TRUE
GROUP BY 1, 2, 3, 4;
--> statement-breakpoint
CREATE FUNCTION keep_followup_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM followup_cell;
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE followup_cell SET n = n - 1
      WHERE start_month = OLD.start_month
        AND checkpoint = OLD.month
        AND class = CASE
          WHEN OLD.status = 'done' AND OLD.employed IS NOT TRUE THEN 'ended'
          WHEN OLD.status = 'done' AND OLD.verified THEN 'verified'
          WHEN OLD.status = 'done' THEN 'reported'
          WHEN OLD.status = 'not_due' THEN 'ended'
          WHEN OLD.status = 'unreachable' THEN 'unreached'
          WHEN OLD.status = 'waived' THEN 'waived'
          ELSE 'open' END
        AND due_on = OLD.due_on;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO followup_cell (start_month, checkpoint, class, due_on, n)
    SELECT NEW.start_month, NEW.month, CASE
        WHEN NEW.status = 'done' AND NEW.employed IS NOT TRUE THEN 'ended'
        WHEN NEW.status = 'done' AND NEW.verified THEN 'verified'
        WHEN NEW.status = 'done' THEN 'reported'
        WHEN NEW.status = 'not_due' THEN 'ended'
        WHEN NEW.status = 'unreachable' THEN 'unreached'
        WHEN NEW.status = 'waived' THEN 'waived'
        ELSE 'open' END, NEW.due_on, 1
    WHERE TRUE
    ON CONFLICT (start_month, checkpoint, class, due_on) DO UPDATE SET n = followup_cell.n + 1;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER followup_cell_insert_delete AFTER INSERT OR DELETE ON followup FOR EACH ROW EXECUTE FUNCTION keep_followup_cell();
--> statement-breakpoint
CREATE TRIGGER followup_cell_update AFTER UPDATE OF start_month, month, due_on, status, employed, verified ON followup FOR EACH ROW
WHEN (OLD.start_month IS DISTINCT FROM NEW.start_month
  OR OLD.month IS DISTINCT FROM NEW.month
  OR OLD.due_on IS DISTINCT FROM NEW.due_on
  OR OLD.status IS DISTINCT FROM NEW.status
  OR OLD.employed IS DISTINCT FROM NEW.employed
  OR OLD.verified IS DISTINCT FROM NEW.verified)
EXECUTE FUNCTION keep_followup_cell();
--> statement-breakpoint
CREATE TRIGGER followup_cell_truncate AFTER TRUNCATE ON followup FOR EACH STATEMENT EXECUTE FUNCTION keep_followup_cell();

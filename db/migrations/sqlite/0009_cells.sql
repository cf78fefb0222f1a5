INSERT INTO application_cell (month, step, on_day, n)
SELECT applied_month, reached_step, applied_on, count(*)
FROM application WHERE applied_on IS NOT NULL AND reached_step >= 1
GROUP BY 1, 2, 3;
--> statement-breakpoint
CREATE TRIGGER application_cell_insert AFTER INSERT ON application BEGIN
  INSERT INTO application_cell (month, step, on_day, n)
  SELECT NEW.applied_month, NEW.reached_step, NEW.applied_on, 1
  WHERE NEW.applied_on IS NOT NULL AND NEW.reached_step >= 1
  ON CONFLICT (month, step, on_day) DO UPDATE SET n = application_cell.n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER application_cell_delete AFTER DELETE ON application BEGIN
  UPDATE application_cell SET n = n - 1
    WHERE month = OLD.applied_month
      AND step = OLD.reached_step
      AND on_day = OLD.applied_on
      AND OLD.applied_on IS NOT NULL AND OLD.reached_step >= 1;
END;
--> statement-breakpoint
CREATE TRIGGER application_cell_update AFTER UPDATE OF applied_month, applied_on, reached_step ON application
WHEN OLD.applied_month IS NOT NEW.applied_month
  OR OLD.applied_on IS NOT NEW.applied_on
  OR OLD.reached_step IS NOT NEW.reached_step
BEGIN
  UPDATE application_cell SET n = n - 1
    WHERE month = OLD.applied_month
      AND step = OLD.reached_step
      AND on_day = OLD.applied_on
      AND OLD.applied_on IS NOT NULL AND OLD.reached_step >= 1;
  INSERT INTO application_cell (month, step, on_day, n)
  SELECT NEW.applied_month, NEW.reached_step, NEW.applied_on, 1
  WHERE NEW.applied_on IS NOT NULL AND NEW.reached_step >= 1
  ON CONFLICT (month, step, on_day) DO UPDATE SET n = application_cell.n + 1;
END;
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
CREATE TRIGGER followup_cell_insert AFTER INSERT ON followup BEGIN
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
END;
--> statement-breakpoint
CREATE TRIGGER followup_cell_delete AFTER DELETE ON followup BEGIN
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
END;
--> statement-breakpoint
CREATE TRIGGER followup_cell_update AFTER UPDATE OF start_month, month, due_on, status, employed, verified ON followup
WHEN OLD.start_month IS NOT NEW.start_month
  OR OLD.month IS NOT NEW.month
  OR OLD.due_on IS NOT NEW.due_on
  OR OLD.status IS NOT NEW.status
  OR OLD.employed IS NOT NEW.employed
  OR OLD.verified IS NOT NEW.verified
BEGIN
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
END;

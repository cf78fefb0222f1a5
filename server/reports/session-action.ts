import { application } from '@tremplin/db/schema/applications.ts';
import { jobAlertEvent } from '@tremplin/db/schema/clients.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { actionDays } from '@tremplin/shared/outcomes.ts';
import type { ActionStep, SessionFigures } from '@tremplin/shared/outcomes.ts';
import { and, eq, gte, lt, min, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';

export type Followed = SessionFigures['action'];

/** The first day from the session on on which they did each; null where they never did. */
interface FirstDays {
  readonly startDay: Day;
  readonly application: Day | null;
  readonly jobAlert: Day | null;
  readonly interview: Day | null;
}

/** The same of one row of a session's list. */
export interface FirstActs extends FirstDays {
  readonly id: string;
}

/**
 * What attendees by name did from the session's own day on; those whose ninety days are not over are
 * left out. Somebody who came to two sessions counts for each.
 */
export async function firstActs(
  db: Reader,
  came: SQL | undefined,
  today: Day,
): Promise<FirstActs[]> {
  const { clientId } = attendance;
  const first = (on: SQLWrapper) => sql<Day | null>`${on}`;
  return db
    .select({
      id: attendance.id,
      startDay: infoSession.startDay,
      application: first(
        db
          .select({ on: min(application.appliedOn) })
          .from(application)
          .where(
            and(
              eq(application.clientId, clientId),
              gte(application.appliedOn, infoSession.startDay),
            ),
          ),
      ),
      jobAlert: first(
        db
          .select({ on: min(jobAlertEvent.onDay) })
          .from(jobAlertEvent)
          .where(
            and(
              eq(jobAlertEvent.clientId, clientId),
              gte(jobAlertEvent.onDay, infoSession.startDay),
            ),
          ),
      ),
      interview: first(
        db
          .select({ on: min(interview.heldOn) })
          .from(interview)
          .where(
            and(eq(interview.clientId, clientId), gte(interview.heldOn, infoSession.startDay)),
          ),
      ),
    })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(and(came, lt(infoSession.startDay, addDays(today, -actionDays))));
}

export function countFollowed(rows: readonly FirstDays[]): Followed {
  const counted = { of: rows.length, any: 0, application: 0, jobAlert: 0, interview: 0 };
  const inTime = withinNinety();
  for (const row of rows) {
    const did = inTime(row);
    if (did.application) counted.application += 1;
    if (did.jobAlert) counted.jobAlert += 1;
    if (did.interview) counted.interview += 1;
    if (did.any) counted.any += 1;
  }
  return counted;
}

/** Until the ninetieth day after, both inside; null where they did not. `any` is the first of the three. */
export function withinNinety(): (first: FirstDays) => Record<ActionStep, Day | null> {
  const untils = new Map<Day, Day>();
  return ({ startDay, application: sent, jobAlert: set, interview: met }) => {
    const until = untils.get(startDay) ?? addDays(startDay, actionDays);
    untils.set(startDay, until);
    const within = (on: Day | null): Day | null => (on !== null && on <= until ? on : null);
    const did = { application: within(sent), jobAlert: within(set), interview: within(met) };
    const days = Object.values(did).filter((on) => on !== null);
    return { ...did, any: days.toSorted()[0] ?? null };
  };
}

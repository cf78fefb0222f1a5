import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  jobAlertEvent,
} from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { attendance, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays, startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { OutcomeGroup, OutcomeMeasure } from '@tremplin/shared/sessions.ts';
import {
  and,
  between,
  countDistinct,
  desc,
  eq,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  min,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { AnyColumn, SQL, SQLWrapper } from 'drizzle-orm';
import { eachMeasure } from './cells.ts';
import type { SessionRow } from './policy.ts';

type Session = Pick<SessionRow, 'id' | 'startDay'>;

export interface Compared {
  readonly session: Session;
  readonly group: OutcomeGroup;
  /** The presenters' ministries. */
  readonly there: readonly string[];
  /** The last day that is looked at. */
  readonly until: Day;
}

/** More than any office has: what has a limit is worked out once, and not again for each sum that is made of it. */
const mostPeople = 1_000_000;

/**
 * One row for each person of the group: the first day from the session's own to `until` on which
 * each thing happened, or null. Each is looked up from the client, so that nobody walks through an
 * office's whole history.
 */
export function firstDays(db: Reader, compared: Compared) {
  const first = lookUps(db, compared);
  const days = eachMeasure((measure) => sql<Day | null>`${first[measure]}`.as(measure));
  return db
    .select({ id: client.id, ...days })
    .from(client)
    .where(members(db, compared))
    .limit(mostPeople)
    .as('people');
}

/** The same for one thing alone. */
export function firstDaysOf(db: Reader, compared: Compared, measure: OutcomeMeasure) {
  return db
    .select({ id: client.id, on: sql<Day>`${lookUps(db, compared)[measure]}`.as('first_on') })
    .from(client)
    .where(members(db, compared))
    .limit(mostPeople)
    .as('people');
}

function lookUps(
  db: Reader,
  { session, there, until }: Compared,
): Readonly<Record<OutcomeMeasure, SQLWrapper>> {
  const within = (on: AnyColumn) => between(on, session.startDay, until);
  const { appliedOn } = application;
  const sent = and(eq(application.clientId, client.id), within(appliedOn));
  return {
    job_alert: db
      .select({ on: min(jobAlertEvent.onDay) })
      .from(jobAlertEvent)
      .where(and(eq(jobAlertEvent.clientId, client.id), within(jobAlertEvent.onDay))),
    applied_there: db
      .select({ on: min(appliedOn) })
      .from(application)
      .innerJoin(posting, eq(posting.id, application.postingId))
      .where(and(sent, inArray(posting.ministryId, [...there]))),
    applied_ops: db
      .select({ on: min(appliedOn) })
      .from(application)
      .where(sent),
    interviewed: db
      .select({ on: min(applicationEvent.effectiveOn) })
      .from(applicationEvent)
      .where(
        and(
          eq(applicationEvent.clientId, client.id),
          eq(applicationEvent.kind, 'move'),
          eq(applicationEvent.toStage, 'interview'),
          within(applicationEvent.effectiveOn),
        ),
      ),
    placed: db
      .select({ on: min(placement.startOn) })
      .from(placement)
      .where(and(eq(placement.clientId, client.id), within(placement.startOn))),
  };
}

function members(db: Reader, { session, group }: Compared): SQL | undefined {
  return group === 'attended' ? came(db, session) : stayedAway(db, session);
}

/** How many counsellors had somebody there. */
export async function counsellorCount(db: Reader, session: Session): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(assignment.personId) })
    .from(assignment)
    .where(and(primaryOn(session.startDay), inArray(assignment.clientId, attendees(db, session))));
  return row?.count ?? 0;
}

function came(db: Reader, session: Session): SQL {
  return inArray(client.id, attendees(db, session));
}

/** With one of the counsellors who had somebody there, open on that day's evening, and not there. */
function stayedAway(db: Reader, session: Session): SQL | undefined {
  const counsellors = db
    .select({ id: assignment.personId })
    .from(assignment)
    .where(and(primaryOn(session.startDay), inArray(assignment.clientId, attendees(db, session))));
  const theirs = db
    .select({ id: assignment.clientId })
    .from(assignment)
    .where(and(primaryOn(session.startDay), inArray(assignment.personId, counsellors)));
  const nextDay = startOfDay(addDays(session.startDay, 1));
  const statusThen = db
    .select({ status: clientStatusEvent.toStatus })
    .from(clientStatusEvent)
    .where(and(eq(clientStatusEvent.clientId, client.id), lt(clientStatusEvent.at, nextDay)))
    .orderBy(desc(clientStatusEvent.at), desc(clientStatusEvent.id))
    .limit(1);
  return and(
    inArray(client.id, theirs),
    notInArray(client.id, attendees(db, session)),
    sql`${statusThen} in ('active', 'on_hold')`,
  );
}

/** Of a session that was cancelled at its door nobody: it did not take place. */
function attendees(db: Reader, session: Session) {
  return db
    .select({ id: attendance.clientId })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(
      and(
        eq(attendance.sessionId, session.id),
        eq(attendance.status, 'attended'),
        ne(infoSession.status, 'cancelled'),
      ),
    );
}

function primaryOn(on: Day): SQL | undefined {
  return and(
    eq(assignment.kind, 'primary'),
    lte(assignment.fromDay, on),
    or(isNull(assignment.toDay), gte(assignment.toDay, on)),
  );
}

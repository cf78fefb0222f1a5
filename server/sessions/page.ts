import { can } from '@tremplin/shared/policy.ts';
import { letter } from '@tremplin/db/schema/letters.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import {
  commitment,
  sessionEvent,
  sessionHelper,
  sessionPosting,
  sessionPresenter,
  sessionQuote,
} from '@tremplin/db/schema/sessions.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import {
  closingGapsOf,
  doorsOpenAt,
  isPast,
  takesAttendanceNow,
} from '@tremplin/shared/session-rules.ts';
import { asc, count, eq, sql } from 'drizzle-orm';
import { calendarFile, calendarText } from '../calendar.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { numbersOf } from './counts.ts';
import { changedAfterKeying } from './months.ts';
import { requireSession, runsSession } from './policy.ts';
import type { SessionRow } from './policy.ts';

/** What a session's page shows to whoever may read sessions at all: facts and counts, nobody's name but staff's and presenters'. */
export async function byId(ctx: Ctx, id: string) {
  return ctx.store.read(async (db) => {
    const row = await requireSession(db, id);
    const presenters = await presentersShown(db, id);
    const live = await numbersOf(db, id);
    const numbers = row.numbers ?? live;
    const events = await eventsOf(db, id);
    return {
      ...facts(row),
      programme: await programmeOf(db, row.programmeId),
      facilitator: await staffOf(db, row.facilitatorId),
      presenters,
      postings: await postingsOf(db, ctx, id),
      helpers: await helpersOf(db, id),
      commitments: await commitmentsOf(db, id),
      quotes: await quotesOf(db, id),
      numbers,
      frozen: row.numbers !== null,
      /** Answers that came in after the numbers were frozen count here. */
      satisfaction: { answered: live.answered, satisfied: live.satisfied },
      gaps: closingGapsOf({ ...row, ...numbers, presenters: presenters.length }),
      runs: await runsSession(db, ctx, id),
      events: events.map((event) => ({
        ...event,
        at: event.at.toISOString(),
        movedFrom: event.movedFrom?.toISOString() ?? null,
      })),
      clock: clockFor(ctx, row),
      keyed: can(ctx.actor, 'read', 'monthly_count') ? await changedAfterKeying(db, row) : null,
      letters: await lettersOf(db, id),
    };
  });
}

/** The session for a calendar, whatever its status. */
export async function calendar(ctx: Ctx, id: string): Promise<{ fileName: string; text: string }> {
  return ctx.store.read(async (db) => {
    const row = await requireSession(db, id);
    const { officeName: name } = await thresholdsOf(db);
    const organizer = { name, email: ctx.office.mailAddress };
    return { fileName: calendarFile(row), text: calendarText(row, organizer) };
  });
}

/** Where the office's clock stands to the session; a page asks again when the next of these comes. */
function clockFor(ctx: Ctx, session: SessionRow) {
  const { now } = ctx;
  const { startsAt } = session;
  return {
    asOf: now.toISOString(),
    doorsOpenAt: doorsOpenAt(startsAt).toISOString(),
    takesAttendance: takesAttendanceNow(startsAt, now),
    begun: startsAt <= now,
    over: isPast(session, ctx),
  };
}

function facts(row: SessionRow) {
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    kind: row.kind,
    audience: row.audience,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    startDay: row.startDay,
    mode: row.mode,
    location: row.location,
    joinUrl: row.joinUrl,
    language: row.language,
    capacity: row.capacity,
    topics: row.topics,
    materials: row.materials,
    notes: row.notes,
    doorOpen: row.doorOpenedAt !== null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

async function programmeOf(db: Reader, id: string) {
  const [row] = await db
    .select({
      id: programme.id,
      code: programme.code,
      nameEn: programme.nameEn,
      nameFr: programme.nameFr,
    })
    .from(programme)
    .where(eq(programme.id, id));
  if (!row) throw notFound();
  return row;
}

async function staffOf(db: Reader, id: string) {
  const [row] = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.id, id));
  if (!row) throw notFound();
  return row;
}

async function presentersShown(db: Reader, sessionId: string) {
  return db
    .select({
      id: sessionPresenter.id,
      name: sessionPresenter.name,
      role: sessionPresenter.role,
      title: sessionPresenter.title,
      organization: sessionPresenter.organization,
      organizationId: sessionPresenter.organizationId,
      contactId: sessionPresenter.contactId,
      ministryEn: organization.nameEn,
      ministryFr: organization.nameFr,
    })
    .from(sessionPresenter)
    .leftJoin(organization, eq(organization.id, sessionPresenter.organizationId))
    .where(eq(sessionPresenter.sessionId, sessionId))
    .orderBy(asc(sessionPresenter.place));
}

async function postingsOf(db: Reader, ctx: Ctx, sessionId: string) {
  const rows = await db
    .select({
      id: posting.id,
      jobId: posting.jobId,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
    })
    .from(sessionPosting)
    .innerJoin(posting, eq(posting.id, sessionPosting.postingId))
    .where(eq(sessionPosting.sessionId, sessionId))
    .orderBy(asc(posting.titleSort), asc(posting.id));
  return rows.map(({ id, jobId, titleEn, titleFr }) => ({
    id,
    jobId,
    title: (ctx.visitor.locale === 'fr' ? titleFr : titleEn) ?? titleEn ?? titleFr,
  }));
}

async function helpersOf(db: Reader, sessionId: string) {
  return db
    .select({ id: person.id, name: person.name })
    .from(sessionHelper)
    .innerJoin(person, eq(person.id, sessionHelper.personId))
    .where(eq(sessionHelper.sessionId, sessionId))
    .orderBy(asc(person.nameSort), asc(person.id));
}

async function commitmentsOf(db: Reader, sessionId: string) {
  return db
    .select({
      id: commitment.id,
      version: commitment.version,
      text: commitment.text,
      owner: commitment.owner,
      dueOn: commitment.dueOn,
      doneOn: commitment.doneOn,
    })
    .from(commitment)
    .where(eq(commitment.sessionId, sessionId))
    .orderBy(asc(commitment.createdAt), asc(commitment.id));
}

async function quotesOf(db: Reader, sessionId: string) {
  return db
    .select({
      id: sessionQuote.id,
      version: sessionQuote.version,
      text: sessionQuote.text,
      saidBy: sessionQuote.saidBy,
      /** Who on the list it was is known; not here. */
      onFile: sql<boolean>`${sessionQuote.clientId} is not null`.mapWith(Boolean),
    })
    .from(sessionQuote)
    .where(eq(sessionQuote.sessionId, sessionId))
    .orderBy(asc(sessionQuote.createdAt), asc(sessionQuote.id));
}

async function eventsOf(db: Reader, sessionId: string) {
  return db
    .select({
      id: sessionEvent.id,
      from: sessionEvent.fromStatus,
      to: sessionEvent.toStatus,
      movedFrom: sessionEvent.movedFrom,
      at: sessionEvent.at,
      byName: person.name,
      reason: sessionEvent.reason,
    })
    .from(sessionEvent)
    .leftJoin(person, eq(person.id, sessionEvent.byId))
    .where(eq(sessionEvent.sessionId, sessionId))
    .orderBy(asc(sessionEvent.seq));
}

async function lettersOf(db: Reader, sessionId: string) {
  const rows = await db
    .select({ state: letter.state, count: count() })
    .from(letter)
    .where(eq(letter.sessionId, sessionId))
    .groupBy(letter.state);
  const being = (state: (typeof rows)[number]['state']) =>
    rows.find((row) => row.state === state)?.count ?? 0;
  return {
    waiting: being('waiting'),
    sent: being('sent'),
    failed: being('failed'),
    noAddress: being('no_address'),
  };
}

import { infoSession, commitment, sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import { monthIndex, firstOfMonth } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { isPast } from '@tremplin/shared/session-rules.ts';
import type { ListSessions, SessionTab } from '@tremplin/shared/sessions.ts';
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { statusCounts } from './counts.ts';

const pageSize = 50;

/** Fifty sessions of a tab: what comes next or has waited longest first, what is over last first. */
export async function list(ctx: Ctx, filter: ListSessions) {
  return ctx.store.read(async (db) => {
    const kept = filtered(filter);
    const order = isLatestFirst(filter.tab) ? desc : asc;
    const rows = await briefly(db)
      .where(and(inTab(ctx, filter.tab), kept, after(filter)))
      .orderBy(order(infoSession.startsAt), order(infoSession.id))
      .limit(pageSize + 1);
    const page = await shaped(db, ctx, rows.slice(0, pageSize));
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    const inAll = (tab: SessionTab) => db.$count(infoSession, and(inTab(ctx, tab), kept));
    return {
      rows: page,
      next: last ? { key: last.startsAt, id: last.id } : null,
      counts: {
        upcoming: await inAll('upcoming'),
        to_close: await inAll('to_close'),
        past: await inAll('past'),
        draft: await inAll('draft'),
        cancelled: await inAll('cancelled'),
      },
    };
  });
}

/** Every session that begins in the month, whatever its status, earliest first. */
export async function month(ctx: Ctx, of: Month) {
  return ctx.store.read(async (db) => {
    const rows = await briefly(db)
      .where(eq(infoSession.startMonth, monthIndex(firstOfMonth(of))))
      .orderBy(asc(infoSession.startsAt), asc(infoSession.id))
      .limit(1000);
    return { rows: await shaped(db, ctx, rows) };
  });
}

/** Scheduled or held, and over: whoever ran it has still to close it. */
export function waitsForClosing(ctx: Ctx): SQL | undefined {
  return and(inArray(infoSession.status, ['scheduled', 'held']), isOver(ctx));
}

function briefly(db: Reader) {
  return db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      kind: infoSession.kind,
      programmeId: infoSession.programmeId,
      programmeCode: programme.code,
      startsAt: infoSession.startsAt,
      startDay: infoSession.startDay,
      endsAt: infoSession.endsAt,
      mode: infoSession.mode,
      location: infoSession.location,
      joinUrl: infoSession.joinUrl,
      language: infoSession.language,
      status: infoSession.status,
      facilitatorId: infoSession.facilitatorId,
      facilitatorName: person.name,
      capacity: infoSession.capacity,
      anonymous: infoSession.anonymousCount,
    })
    .from(infoSession)
    .innerJoin(programme, eq(programme.id, infoSession.programmeId))
    .innerJoin(person, eq(person.id, infoSession.facilitatorId))
    .$dynamic();
}

type BriefRow = Awaited<ReturnType<typeof briefly>>[number];

async function shaped(db: Reader, ctx: Ctx, rows: readonly BriefRow[]) {
  const ids = rows.map(({ id }) => id);
  const counted = await statusCounts(db, ids);
  const promised = await openCommitments(db, ids);
  const presenting = await presenterCounts(db, ids);
  return rows.map((row) => ({
    id: row.id,
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    kind: row.kind,
    programme: { id: row.programmeId, code: row.programmeCode },
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    mode: row.mode,
    location: row.location,
    hasLink: row.joinUrl !== null,
    language: row.language,
    status: row.status,
    facilitator: { id: row.facilitatorId, name: row.facilitatorName },
    capacity: row.capacity,
    registered: counted(row.id, 'registered'),
    attended: counted(row.id, 'attended'),
    waitlisted: counted(row.id, 'waitlisted'),
    anonymous: row.anonymous,
    toClose: (row.status === 'scheduled' || row.status === 'held') && isPast(row, ctx),
    commitmentsOpen: promised.get(row.id) ?? 0,
    presenters: presenting.get(row.id) ?? 0,
  }));
}

async function openCommitments(db: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: commitment.sessionId, count: count() })
    .from(commitment)
    .where(and(inArray(commitment.sessionId, [...ids]), isNull(commitment.doneOn)))
    .groupBy(commitment.sessionId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function presenterCounts(db: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: sessionPresenter.sessionId, count: count() })
    .from(sessionPresenter)
    .where(inArray(sessionPresenter.sessionId, [...ids]))
    .groupBy(sessionPresenter.sessionId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

function inTab(ctx: Ctx, tab: SessionTab): SQL | undefined {
  if (tab === 'to_close') return waitsForClosing(ctx);
  if (tab === 'past') return eq(infoSession.status, 'closed');
  if (tab === 'draft' || tab === 'cancelled') return eq(infoSession.status, tab);
  const ahead = or(
    gte(infoSession.endsAt, ctx.now),
    and(isNull(infoSession.endsAt), gte(infoSession.startDay, ctx.today)),
  );
  return and(inArray(infoSession.status, ['scheduled', 'held']), ahead);
}

/** As isPast has it. */
function isOver({ now, today }: Ctx): SQL | undefined {
  return or(
    lt(infoSession.endsAt, now),
    and(isNull(infoSession.endsAt), lt(infoSession.startDay, today)),
  );
}

function isLatestFirst(tab: SessionTab): boolean {
  return tab === 'past' || tab === 'cancelled';
}

function filtered({ programmeId, facilitatorId }: ListSessions): SQL | undefined {
  return and(
    programmeId === null ? undefined : eq(infoSession.programmeId, programmeId),
    facilitatorId === null ? undefined : eq(infoSession.facilitatorId, facilitatorId),
  );
}

function after({ tab, cursor }: ListSessions): SQL | undefined {
  if (cursor === null) return undefined;
  const beyond = isLatestFirst(tab) ? lt : gt;
  const at = parseIso(cursor.key);
  return or(
    beyond(infoSession.startsAt, at),
    and(eq(infoSession.startsAt, at), beyond(infoSession.id, cursor.id)),
  );
}

import { jobAlertEvent } from '@tremplin/db/schema/clients.ts';
import {
  attendance,
  attendanceEvent,
  commitment,
  infoSession,
  sessionEvent,
  sessionPresenter,
} from '@tremplin/db/schema/sessions.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import { closingGapsOf, sessionTransitions } from '@tremplin/shared/session-rules.ts';
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import { grouped, type Rows } from './demo-rules.ts';
import type { TestOffice } from './office.ts';

export async function sessionsIn(office: TestOffice) {
  return office.store.read(async (db) => ({
    sessions: await db.select().from(infoSession).orderBy(asc(infoSession.id)),
    presenters: await db.select().from(sessionPresenter).orderBy(asc(sessionPresenter.id)),
    history: await db
      .select()
      .from(sessionEvent)
      .orderBy(asc(sessionEvent.sessionId), asc(sessionEvent.seq)),
    list: await db.select().from(attendance).orderBy(asc(attendance.id)),
    marks: await db.select().from(attendanceEvent).orderBy(asc(attendanceEvent.at)),
    alerts: await db.select().from(jobAlertEvent).orderBy(asc(jobAlertEvent.id)),
    commitments: await db.select().from(commitment).orderBy(asc(commitment.id)),
  }));
}

export type SessionRows = Awaited<ReturnType<typeof sessionsIn>>;

/** Every session could have come about by hand: its history, its list and its frozen numbers agree. */
export function sessionsAreLegal(rows: SessionRows, clients: Rows['clients'], today: string): void {
  const wrong: unknown[] = [];
  const lists = grouped(rows.list, (one) => one.sessionId);
  const histories = grouped(rows.history, (one) => one.sessionId);
  const presenters = grouped(rows.presenters, (one) => one.sessionId);
  for (const row of rows.sessions) {
    const list = lists.get(row.id) ?? [];
    const of = (status: string): number => list.filter((one) => one.status === status).length;
    const history = histories.get(row.id) ?? [];
    const legal = history.every(({ fromStatus, toStatus }, index) =>
      fromStatus === null
        ? index === 0 && toStatus === 'draft'
        : sessionTransitions[fromStatus].includes(toStatus) &&
          history[index - 1]?.toStatus === fromStatus,
    );
    const gaps = closingGapsOf({
      registered: of('registered'),
      language: row.language,
      endsAt: row.endsAt,
      presenters: presenters.get(row.id)?.length ?? 0,
    });
    const waiting = list.flatMap(({ waitNo }) => waitNo ?? []);
    const counted = {
      attended: of('attended'),
      waitlisted: of('waitlisted'),
      cancelled: of('cancelled'),
      noShow: list.filter((one) => one.status === 'no_show' && !one.excused).length,
      walkIns: list.filter((one) => one.walkIn).length,
    };
    const checks = {
      legal,
      ends: history.at(-1)?.toStatus === row.status,
      day: row.startDay === dayOf(row.startsAt) && row.startMonth === monthIndex(row.startDay),
      order: row.endsAt !== null && row.endsAt > row.startsAt,
      past: !['held', 'closed'].includes(row.status) || row.startDay < today,
      closed: row.status !== 'closed' || gaps.length === 0,
      frozen: (row.status === 'closed') === (row.numbers !== null),
      seats: of('registered') <= (row.capacity ?? 9999),
      waits: new Set(waiting).size === waiting.length,
    };
    const bad = Object.entries(checks).flatMap(([name, good]) => (good ? [] : [name]));
    if (bad.length > 0) wrong.push([row.id, row.status, bad]);
    if (row.numbers) expect(row.numbers).toMatchObject(counted);
  }
  const taken = new Map(clients.map((one) => [one.id, one.intakeOn]));
  const days = new Map(rows.sessions.map((one) => [one.id, one.startDay]));
  for (const one of rows.list)
    if ((taken.get(one.clientId) ?? '9999') > (days.get(one.sessionId) ?? ''))
      wrong.push([one.id, 'on a list before their intake']);
  const shown = new Set(rows.alerts.map(({ clientId, onDay }) => `${clientId} ${onDay}`));
  for (const { id, jobAlertOn } of clients)
    if (jobAlertOn !== null && !shown.has(`${id} ${jobAlertOn}`)) wrong.push([id, 'no such alert']);
  expect(wrong).toEqual([]);
  expect(rows.marks.length).toBeGreaterThanOrEqual(rows.list.length);
}

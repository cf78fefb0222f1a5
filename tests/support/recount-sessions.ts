import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { assignment, clientStatusEvent, jobAlertEvent } from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { attendance, infoSession, sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import { dayOf, daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { outcomeMeasures, outcomeWindows } from '@tremplin/shared/sessions.ts';
import type { OutcomeGroup, OutcomeMeasure } from '@tremplin/shared/sessions.ts';
import { expect } from 'vitest';
import type { Call, TestOffice } from './office.ts';

/** A second way to what came of a session: from raw rows, written from the definitions. */
export async function sessionRows(office: TestOffice) {
  return office.store.read(async (db) => ({
    sessions: await db.select().from(infoSession),
    presenters: await db.select().from(sessionPresenter),
    list: await db.select().from(attendance),
    assignments: await db.select().from(assignment),
    statuses: await db.select().from(clientStatusEvent),
    alerts: await db.select().from(jobAlertEvent),
    applications: await db.select().from(application),
    moves: await db.select().from(applicationEvent),
    postings: await db.select().from(posting),
    placements: await db.select().from(placement),
  }));
}

type SessionRaw = Awaited<ReturnType<typeof sessionRows>>;
type Session = SessionRaw['sessions'][number];

/** Compares one group with the page and with every list behind it; tells how much there was to compare. */
export async function outcomeAgrees(
  call: Call,
  raw: SessionRaw,
  session: Session,
  group: OutcomeGroup,
): Promise<{ people: number; shown: number }> {
  const members = groupsOf(raw, session)[group];
  const figures = (await call.sessions.outcome({ id: session.id }))[group];
  expect(figures.n).toBe(members.size);
  let [people, shown] = [0, 0];
  for (const measure of outcomeMeasures)
    for (const [at, within] of outcomeWindows.entries()) {
      const did = didIt(raw, session, measure, within);
      const expected = [...members].filter((id) => did.has(id)).toSorted();
      const asked = { id: session.id, group, measure, within };
      const list = await call.sessions.outcomeList(asked);
      expect([asked, list.total]).toEqual([asked, expected.length]);
      if (list.next === null) expect(list.rows.map(({ id }) => id).toSorted()).toEqual(expected);
      people += expected.length;
      const cell = figures.cells[measure]?.[at];
      if (cell?.hidden !== false) continue;
      expect([asked, cell.count]).toEqual([asked, expected.length]);
      shown += 1;
    }
  return { people, shown };
}

function groupsOf(raw: SessionRaw, session: Session): Record<OutcomeGroup, Set<string>> {
  const attended = new Set(
    raw.list
      .filter((row) => row.sessionId === session.id && row.status === 'attended')
      .map((row) => row.clientId),
  );
  const primary = raw.assignments.filter(
    (one) =>
      one.kind === 'primary' &&
      one.fromDay <= session.startDay &&
      (one.toDay ?? '9999') >= session.startDay,
  );
  const counsellors = new Set(
    primary.filter((one) => attended.has(one.clientId)).map((one) => one.personId),
  );
  const open = (clientId: string): boolean => {
    const then = raw.statuses
      .filter((event) => event.clientId === clientId && dayOf(event.at) <= session.startDay)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      .at(-1)?.toStatus;
    return then === 'active' || then === 'on_hold';
  };
  const others = primary
    .filter((one) => counsellors.has(one.personId) && !attended.has(one.clientId))
    .map((one) => one.clientId);
  return { attended, others: new Set([...new Set(others)].filter(open)) };
}

/** Who did it within so many days of the session, whoever they are. */
function didIt(
  raw: SessionRaw,
  session: Session,
  measure: OutcomeMeasure,
  within: number,
): Set<string> {
  const inTime = (on: Day | null): boolean => {
    if (on === null) return false;
    const after = daysBetween(session.startDay, on);
    return after >= 0 && after <= within;
  };
  const theirs = new Set(
    raw.presenters
      .filter((one) => one.sessionId === session.id)
      .flatMap((one) => one.organizationId ?? []),
  );
  const there = new Set(
    raw.postings.filter((one) => theirs.has(one.ministryId ?? '')).map((one) => one.id),
  );
  const sent = raw.applications.filter((one) => inTime(one.appliedOn));
  const rows: Record<OutcomeMeasure, readonly { readonly clientId: string }[]> = {
    job_alert: raw.alerts.filter((one) => inTime(one.onDay)),
    applied_there: sent.filter((one) => there.has(one.postingId)),
    applied_ops: sent,
    interviewed: raw.moves.filter(
      (one) => one.kind === 'move' && one.toStage === 'interview' && inTime(one.effectiveOn),
    ),
    placed: raw.placements.filter((one) => inTime(one.startOn)),
  };
  return new Set(rows[measure].map((one) => one.clientId));
}

import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { attendance, commitment } from '@tremplin/db/schema/sessions.ts';
import { actionSteps } from '@tremplin/shared/outcomes.ts';
import { desc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPosting, anApplication, clientOf, moveThrough } from './support/applications.ts';
import { handOn } from './support/caseloads.ts';
import { refusalOf } from './support/clients.ts';
import { placeClient } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import type { Hired } from './support/office.ts';
import { november, openMonth } from './support/november.ts';
import { thisYear } from './support/outcome-filter.ts';
import {
  allCame,
  applies,
  atNoon,
  beforeSession,
  planned,
  setsUpAlert,
  takenIn,
  takesPlace,
} from './support/session-outcome.ts';

type Sessions = Parameters<Hired['call']['reports']['sessionList']>[0];
type Other = Parameters<Hired['call']['reports']['listBehind']>[0];

/** November, and a manager who may see names. */
async function trustedMonth() {
  const month = await openMonth();
  const manager = await month.office.hire('manager', { name: 'Ngozi Obi', seesNames: true });
  return { ...month, manager };
}

/** How many lines there are, all of them on the first page. */
async function lines({ call }: Hired, asked: Sessions): Promise<number> {
  const { rows, total } = await call.reports.sessionList(asked);
  expect(rows).toHaveLength(total);
  return total;
}

async function others({ call }: Hired, asked: Other) {
  const list = await call.reports.listBehind(asked);
  expect(list.rows).toHaveLength(list.total);
  return list;
}

describe('the lists behind the figures of sessions', () => {
  test('hold as many sessions and people as were counted, by month, by counsellor and by programme', async () => {
    const { manager, boris, programmeId } = await trustedMonth();
    const boriss = { ...november, counsellorId: boris.id };
    for (const filter of [november, thisYear, boriss, { ...november, programmeId }]) {
      const seen = await manager.call.reports.sessions(filter);
      const sessions = (state: 'held' | 'cancelled' | 'open') =>
        lines(manager, { kind: 'sessions', state, filter });
      const people = (mark: 'came' | 'away' | 'answered') =>
        lines(manager, { kind: 'attendees', mark, filter });
      expect([await sessions('held'), await sessions('cancelled'), await sessions('open')]).toEqual(
        [seen.held, seen.cancelled, seen.notClosed],
      );
      expect([await people('came'), await people('away')]).toEqual([seen.attended, seen.noShow]);
      const satisfaction = seen.figures.find(({ kpi }) => kpi === 'satisfaction');
      expect(await people('answered')).toBe(satisfaction?.of);
      for (const { month, held, named } of seen.months) {
        const then = { month, filter };
        expect(await lines(manager, { kind: 'sessions', state: 'held', ...then })).toBe(held);
        expect(await lines(manager, { kind: 'attendees', mark: 'came', ...then })).toBe(named);
      }
    }
    const nobodys = { ...november, programmeId: v7() };
    expect(await lines(manager, { kind: 'attendees', mark: 'came', filter: nobodys })).toBe(0);
  });

  test('say how many came without a name, and by how much the numbers of a closed session differ', async () => {
    const { office, manager, farid, farids } = await trustedMonth();
    await farid.call.sessions.close(farids);
    const asked = { kind: 'attendees', mark: 'came', filter: november } as const;
    const before = await manager.call.reports.sessionList(asked);
    expect([before.total, before.beside]).toEqual([5, { anonymous: 9, frozen: 0 }]);
    await office.store.tx(async (tx) => {
      const [first = ''] = farids.people;
      const gone = { status: 'no_show' } as const;
      await tx.update(attendance).set(gone).where(eq(attendance.clientId, first));
    });
    const { total, beside } = await manager.call.reports.sessionList(asked);
    expect([total, beside]).toEqual([4, { anonymous: 9, frozen: 1 }]);
    const tile = (await manager.call.reports.sessions(november)).figures[1];
    expect(tile).toMatchObject({ kpi: 'attendance', value: 4 + 9 + 1 });
    const held = { kind: 'sessions', state: 'held', filter: november } as const;
    const { rows } = await manager.call.reports.sessionList(held);
    expect(rows.map(({ heads }) => heads)).toEqual([
      { named: 1, anonymous: 2 },
      { named: 4, anonymous: 7 },
    ]);
  });

  test('show a facilitator the names of those who came to what they run, and nothing else of them', async () => {
    const { office, farid, gisele, gisèles, farids } = await trustedMonth();
    const asked = { kind: 'attendees', mark: 'came', filter: november } as const;
    const seen = await farid.call.reports.sessionList(asked);
    expect(seen.total).toBe((await farid.call.reports.sessions(november)).attended);
    expect(seen.rows.every(({ session }) => session?.id === farids.id)).toBe(true);
    for (const { name, clientId, counsellor, clientStatus } of seen.rows) {
      expect(name).toMatch(/^Noémie /);
      expect([clientId, counsellor, clientStatus]).toEqual([null, null, null]);
    }
    const [line] = await office.store.read((db) =>
      db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1),
    );
    expect(line).toMatchObject({ actorId: farid.id, action: 'list', resource: 'session_list' });
    expect(line?.fields).not.toContain('Noémie');
    expect(await lines(gisele, { kind: 'sessions', state: 'held', filter: november })).toBe(1);
    await farid.call.sessions.help({ id: gisèles.id });
    expect(await lines(farid, asked)).toBe(5);
  });

  test('are for facilitators and for managers who may see names; what followed is not a facilitator’s', async () => {
    const { office, anna, farid } = await trustedMonth();
    const nameless = await office.hire('manager', { name: 'Huda Osman' });
    const administrator = await office.hire('administrator');
    for (const who of [nameless, anna, administrator])
      for (const asked of [
        { kind: 'sessions', state: 'held', filter: november },
        { kind: 'attendees', mark: 'came', filter: november },
        { kind: 'commitments', filter: november },
      ] as const)
        expect((await refusalOf(who.call.reports.sessionList(asked))).kind).toBe('forbidden');
    for (const who of [nameless, farid]) {
      const asked = { kind: 'followed', step: 'any', filter: thisYear } as const;
      expect((await refusalOf(who.call.reports.listBehind(asked))).kind).toBe('forbidden');
    }
  });

  test('name what was promised, by whom, at which session and for when', async () => {
    const { office, manager, gisele, farids, gisèles } = await trustedMonth();
    const promise = async (sessionId: string, text: string, dueOn: string | null) =>
      office.store.tx(async (tx) => {
        const stamps = { createdAt: office.now(), createdBy: manager.id, updatedAt: office.now() };
        const said = { text, owner: 'Léa Brisebois', dueOn, doneOn: null };
        await tx.insert(commitment).values({ id: v7(), sessionId, ...said, ...stamps });
      });
    await promise(farids.id, 'Send the slides', '2026-11-29');
    await promise(farids.id, 'Ask the panel', '2026-11-30');
    await promise(gisèles.id, 'Come again', null);
    const { open, overdue } = (await manager.call.reports.sessions(november)).commitments;
    const behind = (due: 'waiting' | 'overdue' | null) =>
      lines(manager, { kind: 'commitments', due, filter: november });
    expect([await behind(null), await behind('overdue'), await behind('waiting')]).toEqual([
      open,
      overdue,
      open - overdue,
    ]);
    const late = { kind: 'commitments', due: 'overdue', filter: november } as const;
    expect((await manager.call.reports.sessionList(late)).rows).toMatchObject([
      {
        promise: { text: 'Send the slides', owner: 'Léa Brisebois' },
        session: { id: farids.id },
        facilitator: 'Farid Aziz',
        on: '2026-11-29',
      },
    ]);
    expect(await lines(gisele, { kind: 'commitments', filter: november })).toBe(1);
  });

  test('a counsellor opens those of their own clients who came, at whoever’s session', async () => {
    const { manager, anna, boris } = await trustedMonth();
    for (const who of [manager, anna, boris]) {
      const { tiles } = await who.call.reports.overview(november);
      const tile = tiles.find(({ kpi }) => kpi === 'attendance');
      const { total, beside } = await others(who, { kind: 'attendance', filter: november });
      expect(total + (beside?.anonymous ?? 0)).toBe(tile?.value);
    }
    const { rows } = await others(boris, { kind: 'attendance', filter: november });
    expect(rows).toMatchObject([
      { name: expect.stringMatching(/^Noémie 2 /), counsellor: 'Boris Lévesque' },
    ]);
  });
});

test('what followed within ninety days opens whoever did it, with the day on which they did', async () => {
  const told = await beforeSession('2026-06-10');
  const { office, anna, boris, there, ngozi: manager } = told;
  const [amira = '', tadeo = '', late = ''] = await takenIn(told, anna, 3);
  const [theirs = ''] = await takenIn(told, boris, 1);
  await allCame(told, [amira, tadeo, late, theirs]);
  await takesPlace(told);
  const plan = planned();
  plan.on(5, () => applies(told, anna, amira, { postingId: there, after: 5 }));
  plan.on(20, () => setsUpAlert(told, anna, amira, 20));
  plan.on(30, () => setsUpAlert(told, anna, tadeo, 30));
  plan.on(91, () => applies(told, anna, late, { postingId: there, after: 91 }));
  await plan.live();
  atNoon(office, '2026-11-22');
  for (const filter of [thisYear, { ...thisYear, counsellorId: boris.id }]) {
    const { action } = await manager.call.reports.sessions(filter);
    expect((await others(manager, { kind: 'followed', filter })).total).toBe(action.of);
    for (const step of actionSteps)
      expect((await others(manager, { kind: 'followed', step, filter })).total).toBe(action[step]);
  }
  const any = await others(manager, { kind: 'followed', step: 'any', filter: thisYear });
  expect(any.rows.map(({ on }) => on)).toEqual(['2026-07-10', '2026-06-15']);
  expect(any.rows[0]).toMatchObject({ counsellor: 'Anna Nguyen', session: { id: told.sessionId } });
});

test('what a client did is no longer told to a counsellor who has handed them over', async () => {
  const told = await beforeSession('2026-06-10');
  const { office, anna, boris, there, ngozi: manager } = told;
  const [amira = '', tadeo = ''] = await takenIn(told, anna, 2);
  await allCame(told, [amira, tadeo]);
  await takesPlace(told);
  atNoon(office, '2026-06-12');
  await manager.call.caseloads.reassign(handOn(anna, boris, [amira]));
  const plan = planned();
  plan.on(5, () => applies(told, boris, amira, { postingId: there, after: 5 }));
  plan.on(20, () => setsUpAlert(told, anna, tadeo, 20));
  await plan.live();
  atNoon(office, '2026-11-22');
  const asked = { kind: 'followed', step: 'any', filter: thisYear } as const;
  expect((await others(anna, asked)).rows).toMatchObject([
    { clientId: tadeo, on: '2026-06-30' },
    { clientId: null, name: null, session: { id: told.sessionId }, on: '2026-06-10' },
  ]);
  const days = (await others(manager, asked)).rows.map(({ on }) => on);
  expect(days).toEqual(['2026-06-30', '2026-06-15']);
});

test('nor is it told by where they stand, or by the mark by which the list goes on', async () => {
  const told = await beforeSession('2026-06-10');
  const { office, anna, boris, ngozi: manager } = told;
  const people = await takenIn(told, anna, 52);
  await allCame(told, people);
  await takesPlace(told);
  atNoon(office, '2026-06-12');
  const [former = '', ...theirs] = people;
  await manager.call.caseloads.reassign(handOn(anna, boris, [former]));
  const plan = planned();
  for (const one of theirs.slice(49)) plan.on(10, () => setsUpAlert(told, anna, one, 10));
  plan.on(20, () => setsUpAlert(told, boris, former, 20));
  for (const one of theirs.slice(0, 49)) plan.on(30, () => setsUpAlert(told, anna, one, 30));
  await plan.live();
  atNoon(office, '2026-11-22');
  const asked = { kind: 'followed', step: 'any', filter: thisYear } as const;
  const first = await anna.call.reports.listBehind(asked);
  expect(first.next?.on).toBe('2026-06-20');
  const second = await anna.call.reports.listBehind({ ...asked, cursor: first.next });
  expect(second.rows).toMatchObject([{ on: '2026-06-20' }, { name: null, on: '2026-06-10' }]);
});

test('how long applications took opens them, each with its days', async () => {
  const office = await openOffice({ now: '2026-08-03T15:00:00.000Z' });
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const boris = await office.hire('counsellor');
  const manager = await office.hire('manager', { seesNames: true });
  const postingId = await aPosting(office, { closingDay: '2026-08-10' });
  for (const who of [anna, anna, boris]) {
    office.at('2026-08-03T15:00:00.000Z');
    const one = await anApplication(office, who, { postingId });
    const sent = await moveThrough(office, who, one, ['applied']);
    office.at('2026-11-20T15:00:00.000Z');
    await moveThrough(office, who, sent, ['screened_in', 'interview', 'not_selected']);
  }
  const ofAnna = { ...thisYear, counsellorId: anna.id };
  for (const filter of [thisYear, ofAnna]) {
    const { times } = await manager.call.reports.pipeline(filter);
    const invited = await others(manager, { kind: 'times', which: 'to_invitation', filter });
    const ended = await others(manager, { kind: 'times', which: 'to_outcome', filter });
    expect([invited.total, ended.total]).toEqual([times.toInvitation.n, times.toOutcome.n]);
    expect(times.toOutcome.n).toBeGreaterThan(0);
    expect(ended.rows.map(({ days }) => days)).toContain(times.toOutcome.median);
    expect(invited.rows.map(({ days }) => days)).toContain(times.toInvitation.median);
    for (const [which, { rows }] of [
      ['to_invitation', invited],
      ['to_outcome', ended],
    ] as const) {
      const [{ on, id } = { on: '', id: '' }, ...rest] = rows;
      const cursor = { on: on ?? '', id };
      const further = { kind: 'times', which, filter, cursor } as const;
      expect((await manager.call.reports.listBehind(further)).rows).toEqual(rest);
    }
  }
  expect(
    (await anna.call.reports.listBehind({ kind: 'times', which: 'to_outcome', filter: thisYear }))
      .total,
  ).toBe(2);
});

test('what we know of checkpoints, and what not, opens the checkpoints', async () => {
  const office = await openOffice({ now: '2026-11-22T15:00:00.000Z' });
  const anna = await office.hire('counsellor');
  const manager = await office.hire('manager', { seesNames: true });
  await placeClient(anna, await clientOf(office, anna), '2026-06-15');
  const { figures } = await manager.call.reports.retention(thisYear);
  const knowledge = figures.find(({ kpi }) => kpi === 'knowledge');
  const behind = async (which: 'known' | 'unknown') =>
    (await others(manager, { kind: 'retention', class: which, filter: thisYear })).total;
  expect([await behind('known'), await behind('unknown')]).toEqual([0, knowledge?.of]);
});

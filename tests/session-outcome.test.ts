import { loadDemo } from '@tremplin/db/demo/load.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { assignment } from '@tremplin/db/schema/clients.ts';
import { addDays } from '@tremplin/shared/day.ts';
import { outcomeGroups } from '@tremplin/shared/sessions.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { assign, refusalOf } from './support/clients.ts';
import { openOffice } from './support/office.ts';
import type { Hired } from './support/office.ts';
import { outcomeAgrees, sessionRows } from './support/recount-sessions.ts';
import {
  allCame,
  applies,
  atNoon,
  beforeSession,
  beginsWork,
  isInterviewed,
  planned,
  setsUpAlert,
  takenIn,
} from './support/session-outcome.ts';
import type { Told } from './support/session-outcome.ts';
import { openSession, presenter } from './support/sessions.ts';

type Cell = { readonly hidden: true } | { readonly hidden: false; readonly count: number };

/** Within 30, 90 and 180 days, as the page gets them. */
const numbers = (cells: readonly Cell[] | null) =>
  cells?.map((cell) => (cell.hidden ? 'hidden' : cell.count)) ?? 'not known';

async function closesFile(told: Told, counsellor: Hired, id: string, at: string): Promise<void> {
  told.office.at(at);
  const { version } = await counsellor.call.clients.file({ id });
  await counsellor.call.clients.changeStatus({ id, version, to: 'closed', reason: 'moved' });
}

describe('what came of a session, beside figures worked out by hand', () => {
  test('twenty who came to Farid’s session are counted to the day', async () => {
    const told = await beforeSession('2026-08-04');
    const { anna, farid, there, elsewhere } = told;
    const came = await takenIn(told, anna, 20);
    await allCame(told, came);
    const who = (at: number): string => came[at] ?? '';
    const plan = planned();
    // Alerts: 0, 0, 0, 29, 30 make five within 30 days; 31, 60, 89, 90, 90 ten within 90;
    // 91 … 180 fifteen within 180. The day before and day 181 are nobody's.
    const alerts = [0, 0, 0, 29, 30, 31, 60, 89, 90, 90, 91, 120, 150, 179, 180, 181, -1];
    alerts.forEach((after, at) => plan.on(after, () => setsUpAlert(told, anna, who(at), after)));
    // Renewed later: one person counts once, on the first of the days.
    plan.on(80, () => setsUpAlert(told, anna, who(0), 80));
    // Applications within 30 days: six there, five others elsewhere and one of the six there too:
    // 6 there, 11 in the OPS.
    for (const at of [0, 1, 2, 3, 4, 5])
      plan.on(10, () => applies(told, anna, who(at), { postingId: there, after: 10 }));
    for (const at of [5, 6, 7, 8, 9, 10])
      plan.on(20, () => applies(told, anna, who(at), { postingId: elsewhere, after: 20 }));
    // Five more apply on day 85 (11 + 5 = 16 within 90) and are interviewed on day 90.
    for (const at of [11, 12, 13, 14, 15])
      plan.on(85, async () => {
        const sent = await applies(told, anna, who(at), { postingId: elsewhere, after: 85 });
        plan.on(90, () => isInterviewed(told, anna, sent, 90));
      });
    // Five jobs begin on day 180, a sixth on day 181.
    for (const at of [0, 1, 2, 3, 4]) plan.on(180, () => beginsWork(told, anna, who(at), 180));
    plan.on(181, () => beginsWork(told, anna, who(5), 181));
    await plan.live();

    const answer = await farid.call.sessions.outcome({ id: told.sessionId });
    expect(answer.windows).toEqual([
      { days: 30, until: '2026-09-03', over: true },
      // Past the night of 1 November, which has 25 hours.
      { days: 90, until: '2026-11-02', over: true },
      { days: 180, until: '2027-01-31', over: true },
    ]);
    expect(answer.ministries).toEqual([{ nameEn: 'Ministry of Northern Orchards', nameFr: null }]);
    const { n, tooFew, cells } = answer.attended;
    expect([n, tooFew]).toEqual([20, false]);
    expect(numbers(cells.job_alert)).toEqual([5, 10, 15]);
    expect(numbers(cells.applied_there)).toEqual([6, 6, 6]);
    // All but 4 of the 20 had applied within 90 days: the figure would tell who has not.
    expect(numbers(cells.applied_ops)).toEqual([11, 'hidden', 'hidden']);
    expect(numbers(cells.interviewed)).toEqual([0, 5, 5]);
    expect(numbers(cells.placed)).toEqual([0, 0, 5]);
    // Wilson, 5 of 20: (0.25 + 1.9207/20 ± 1.96 √(0.25·0.75/20 + 3.8415/1600)) ÷ (1 + 3.8415/20).
    expect(cells.job_alert?.[0]).toEqual({
      hidden: false,
      count: 5,
      share: 0.25,
      interval: { low: expect.closeTo(0.1119, 4), high: expect.closeTo(0.4687, 4) },
    });
    expect(cells.applied_ops?.[1]).toEqual({ hidden: true });
    // All of Anna's people came, so there is nobody to compare with.
    expect(answer.others).toMatchObject({ n: 0, tooFew: true });
  });

  test('those beside them are open clients of the same counsellors on that day', async () => {
    // Clocks go back that night: the Sunday ends at 05:00 UTC.
    const told = await beforeSession('2026-11-01');
    const { office, anna, boris, farid } = told;
    const chantal = await office.hire('counsellor', { name: 'Chantal Roy' });
    await allCame(told, await takenIn(told, anna, 1));
    await allCame(told, await takenIn(told, chantal, 1));
    // Chantal's 4 count, Boris's 6 do not: none of his came.
    await takenIn(told, chantal, 4);
    const [covered = '', ...ofBoris] = await takenIn(told, boris, 6);
    await assign(office, covered, anna, { kind: 'cover', fromDay: '2026-10-15', toDay: null });
    expect(ofBoris).toHaveLength(5);
    // Of Anna's 7: one moved away the day before, one closed at 23:30 that evening, one at 00:30
    // of the next day (counts), one is on hold (counts), one was placed before, one went over to
    // Boris the day before, one is simply there (counts). One more came to her the day after.
    const [before = '', evening = '', after = '', held = '', placed = '', left = ''] =
      await takenIn(told, anna, 7);
    await takenIn(told, anna, 1, 1);
    await beginsWork(told, anna, placed, -10);
    atNoon(office, '2026-10-20');
    const file = await anna.call.clients.file({ id: held });
    const hold = { id: held, version: file.version, to: 'on_hold', reason: '' } as const;
    await anna.call.clients.changeStatus(hold);
    await office.store.tx(async (tx) => {
      await tx.update(assignment).set({ toDay: '2026-10-31' }).where(eq(assignment.clientId, left));
    });
    await assign(office, left, boris, { kind: 'primary', fromDay: '2026-11-01', toDay: null });
    await closesFile(told, anna, before, '2026-10-31T15:00:00.000Z');
    await closesFile(told, anna, evening, '2026-11-02T04:30:00.000Z');
    await closesFile(told, anna, after, '2026-11-02T05:30:00.000Z');

    const answer = await farid.call.sessions.outcome({ id: told.sessionId });
    // 4 of Chantal's and 3 of Anna's, of two counsellors.
    expect([answer.attended.n, answer.others.n, answer.counsellors]).toEqual([2, 7, 2]);
  });

  test('windows that still run say until when, over a leap day', async () => {
    const told = await beforeSession('2027-09-02');
    await allCame(told, await takenIn(told, told.anna, 1));
    const windows = async (day: string) => {
      atNoon(told.office, day);
      return (await told.farid.call.sessions.outcome({ id: told.sessionId })).windows;
    };
    expect(await windows('2028-02-29')).toEqual([
      { days: 30, until: '2027-10-02', over: true },
      { days: 90, until: '2027-12-01', over: true },
      // 28 days of September, 31, 30, 31, 31, and 29 of February.
      { days: 180, until: '2028-02-29', over: false },
    ]);
    expect((await windows('2028-03-01')).at(-1)?.over).toBe(true);
    expect((await windows('2027-10-02')).map(({ over }) => over)).toEqual([false, false, false]);
  });

  test('where no presenter’s ministry is known, nobody can have applied there', async () => {
    const told = await beforeSession('2026-08-04');
    const came = await takenIn(told, told.anna, 10);
    const { id } = await openSession(told, told.farid, {
      on: '2026-08-05',
      presenters: [presenter],
    });
    await allCame({ ...told, sessionId: id }, came);
    const { cells } = (await told.farid.call.sessions.outcome({ id })).attended;
    expect([numbers(cells.applied_there), numbers(cells.applied_ops)]).toEqual([
      'not known',
      [0, 0, 0],
    ]);
  });
});

describe('figures that are too small', () => {
  test('leave the server as hidden, and the office decides under how many', async () => {
    const told = await beforeSession('2026-08-04');
    const { office, anna, farid, sessionId } = told;
    const came = await takenIn(told, anna, 10);
    await allCame(told, came);
    for (const id of came.slice(0, 3)) await setsUpAlert(told, anna, id, 1);
    atNoon(office, '2026-09-01');
    const read = async () => farid.call.sessions.outcome({ id: sessionId });
    const before = await read();
    expect(before.smallCell).toBe(5);
    expect(before.attended.cells.job_alert).toEqual([30, 90, 180].map(() => ({ hidden: true })));
    const admin = await office.hire('administrator');
    await admin.call.settings.save({ ...defaultThresholds, smallCell: 3, version: 0 });
    expect(numbers((await read()).attended.cells.job_alert)).toEqual([3, 3, 3]);
    // Under 2 could only be one person: it is never less than three.
    await admin.call.settings.save({ ...defaultThresholds, smallCell: 2, version: 1 });
    expect((await read()).smallCell).toBe(3);
  });

  test('of nine people no share is given, not even that nobody did it', async () => {
    const told = await beforeSession('2026-08-04');
    await allCame(told, await takenIn(told, told.anna, 9));
    const { attended } = await told.farid.call.sessions.outcome({ id: told.sessionId });
    expect([attended.n, attended.tooFew]).toEqual([9, true]);
    expect(numbers(attended.cells.placed)).toEqual(['hidden', 'hidden', 'hidden']);
  });
});

describe('who may see what came of it', () => {
  test('a facilitator sees the sessions they run, a manager all, a counsellor none', async () => {
    const { sessionId: id, farid, gisele, manager, anna } = await beforeSession('2026-08-04');
    const seen = (who: Hired) => who.call.sessions.outcome({ id });
    expect((await seen(farid)).session.id).toBe(id);
    expect((await seen(manager)).session.id).toBe(id);
    expect((await refusalOf(seen(anna))).kind).toBe('forbidden');
    expect((await refusalOf(seen(gisele))).kind).toBe('forbidden');
    await gisele.call.sessions.help({ id });
    expect((await seen(gisele)).session.id).toBe(id);
  });

  test('the names behind a figure are for managers who may see names, and leave a line', async () => {
    const told = await beforeSession('2026-08-04');
    const { anna, ngozi, manager, farid, sessionId } = told;
    const [first = '', second = '', third = ''] = await takenIn(told, anna, 3);
    await allCame(told, [first, second]);
    const plan = planned();
    plan.on(2, () => setsUpAlert(told, anna, second, 2));
    plan.on(3, () => setsUpAlert(told, anna, third, 3));
    plan.on(31, () => setsUpAlert(told, anna, first, 31));
    await plan.live();
    const asked = { id: sessionId, group: 'attended', measure: 'job_alert', within: 90 } as const;
    // The figure itself is hidden (2 of 2): from this reader it need not be.
    const list = await ngozi.call.sessions.outcomeList(asked);
    expect(list).toMatchObject({ total: 2, next: null, session: { startDay: '2026-08-04' } });
    expect(list.rows).toEqual([
      { id: second, name: 'Noémie 2 Diallo', counsellor: 'Anna Nguyen', on: '2026-08-06' },
      { id: first, name: 'Noémie 1 Diallo', counsellor: 'Anna Nguyen', on: '2026-09-04' },
    ]);
    const [line] = await told.office.store.read((db) =>
      db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1),
    );
    expect(line).toMatchObject({
      action: 'list',
      resource: 'session_outcome_list',
      actorId: ngozi.id,
    });
    expect(line?.fields).toContain(sessionId);
    const within30 = await ngozi.call.sessions.outcomeList({ ...asked, within: 30 });
    expect(within30.rows.map(({ id }) => id)).toEqual([second]);
    const others = await ngozi.call.sessions.outcomeList({ ...asked, group: 'others' });
    expect(others.rows.map(({ id, on }) => [id, on])).toEqual([[third, '2026-08-07']]);
    for (const who of [manager, farid, anna])
      expect((await refusalOf(who.call.sessions.outcomeList(asked))).kind).toBe('forbidden');
  });

  test('fifty-two names come in two pages, each of them once', async () => {
    const told = await beforeSession('2026-08-04');
    const came = await takenIn(told, told.anna, 52);
    await allCame(told, came);
    for (const [at, id] of came.entries()) await setsUpAlert(told, told.anna, id, at % 3);
    const asked = { id: told.sessionId, group: 'attended', measure: 'job_alert' } as const;
    const list = told.ngozi.call.sessions.outcomeList;
    const one = await list({ ...asked, within: 30 });
    const two = await list({ ...asked, within: 30, cursor: one.next });
    expect([one.total, one.rows.length, two.rows.length, two.next]).toEqual([52, 50, 2, null]);
    const all = [...one.rows, ...two.rows];
    expect(all.map(({ id }) => id).toSorted()).toEqual(came.toSorted());
    expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted());
    expect(all.at(-1)?.on).toBe(addDays(told.startDay, 2));
  });
});

describe.each([
  { seed: 21, date: '2026-11-22' },
  { seed: 22, date: '2027-03-31' },
])('figures against a recount of the raw rows, seed $seed on $date', ({ seed, date }) => {
  test('every figure that is shown, and every list, agrees with the definitions', async () => {
    const office = await openOffice({ now: `${date}T16:00:00.000Z` });
    await loadDemo(office.store, { size: 'tiny', seed, date, auditKey: office.office.keys.audit });
    const { call } = await office.hire('manager', { seesNames: true });
    const raw = await sessionRows(office);
    let [people, shown] = [0, 0];
    for (const session of raw.sessions)
      for (const group of outcomeGroups) {
        const agreed = await outcomeAgrees(call, raw, session, group);
        people += agreed.people;
        shown += agreed.shown;
      }
    // The office has something to compare.
    expect(people).toBeGreaterThan(100);
    expect(shown).toBeGreaterThan(10);
  });
});

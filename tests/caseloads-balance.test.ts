import { application } from '@tremplin/db/schema/applications.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { addDays } from '@tremplin/shared/day.ts';
import { workloads } from '@tremplin/shared/outcome-lists.ts';
import type { Workload } from '@tremplin/shared/outcome-lists.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anApplication } from './support/applications.ts';
import { annasClients, handOn } from './support/caseloads.ts';
import { openCaseload, refusalOf } from './support/clients.ts';
import { placeClient } from './support/jobs.ts';
import type { Hired } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

const countsOf = (
  counts: Readonly<Record<Workload, number>>,
): readonly (readonly [Workload, number])[] => workloads.map((load) => [load, counts[load]]);

/** A closing of 30 November, an interview on 5 December, and what lies further ahead. */
async function aheadOfAnna() {
  const shared = await annasClients(4);
  const { office, anna, clientIds } = shared;
  const [first = '', second = '', third = '', fourth = ''] = clientIds;
  const job = (clientId: string, startOn: string) => placeClient(anna, clientId, startOn);
  // Due on 22 November, its window open; and two, of which the window of one is over.
  await job(first, '2026-10-22');
  await job(second, '2026-08-01');
  const near = await anApplication(office, anna, { clientId: third });
  await anApplication(office, anna, { clientId: fourth });
  await office.store.tx(async (tx) => {
    await tx
      .update(application)
      .set({ interviewOn: '2026-12-05' })
      .where(eq(application.id, near.id));
    await tx.update(posting).set({ closingDay: '2026-12-06' });
  });
  return shared;
}

describe('how the caseloads stand', () => {
  test('counts what there is and what comes in fourteen days, of everybody', async () => {
    const { office, anna, boris, manager, clientIds } = await aheadOfAnna();
    const lines = await manager.call.caseloads.balance();
    expect(lines.map(({ name }) => name)).toEqual(['Anna Nguyen', 'Boris Lévesque', 'Chantal Roy']);
    expect(lines[0]).toMatchObject({
      counsellorId: anna.id,
      here: true,
      active: 4,
      covering: 0,
      target: null,
      overdue: 1,
      intakes: 4,
      ahead: { followups: 1, interviews: 1, closings: 0 },
    });
    // The sixth of December is the fifteenth day from the twenty-second of November.
    office.at(noon('2026-11-23'));
    expect((await manager.call.caseloads.balance())[0]?.ahead.closings).toBe(2);
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds.slice(2)));
    const after = await manager.call.caseloads.balance();
    expect(after.map(({ active, ahead }) => [active, ahead.closings, ahead.interviews])).toEqual([
      [2, 0, 0],
      [2, 2, 1],
      [0, 0, 0],
    ]);
  });
});

describe('what a manager reads', () => {
  test('names only when trusted with them; the file number always', async () => {
    const { office, anna, manager } = await annasClients(2);
    const trusted = await office.hire('manager', { seesNames: true });
    const asked = { counsellorId: anna.id } as const;
    const plain = await manager.call.caseloads.clientsOf(asked);
    expect(plain.rows.map(({ fileNo, name }) => [typeof fileNo, name])).toEqual([
      ['number', null],
      ['number', null],
    ]);
    const named = await trusted.call.caseloads.clientsOf(asked);
    expect(named.rows.map(({ name }) => name)).toEqual(['Amira Haddad-1', 'Bao Haddad-2']);
  });

  test('the targets that managers set, each on what was last read', async () => {
    const { anna, manager } = await annasClients(1);
    const call = manager.call.caseloads;
    const line = async () =>
      (await call.balance()).find(({ counsellorId }) => counsellorId === anna.id);
    expect(await line()).toMatchObject({ target: null, version: 1 });
    await call.setTarget({ personId: anna.id, version: 1, value: 45 });
    expect(await line()).toMatchObject({ target: 45, version: 2 });
    const stale = call.setTarget({ personId: anna.id, version: 1, value: 50 });
    expect((await refusalOf(stale)).key).toBe('stale_version');
    await call.setTarget({ personId: anna.id, version: 2, value: null });
    expect(await line()).toMatchObject({ target: null });
  });

  test('every hand-over with its note, the latest first, and how many a cover still holds', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await annasClients(3);
    const call = manager.call.caseloads;
    await call.reassign(handOn(anna, chantal, clientIds.slice(0, 1)));
    office.at(noon('2026-11-23'));
    await call.reassign(
      handOn(anna, boris, clientIds.slice(1), { kind: 'cover', untilDay: '2026-12-04' }),
    );
    const { lines } = await call.handovers({ personId: null });
    expect(lines).toMatchObject([
      { kind: 'cover', from: 'Anna Nguyen', to: 'Boris Lévesque', clients: 2, covered: 2 },
      { kind: 'permanent', from: 'Anna Nguyen', to: 'Chantal Roy', clients: 1, covered: 0 },
    ]);
    const of = await call.handovers({ personId: chantal.id });
    expect(of.lines).toHaveLength(1);
    const older = lines[0] && { at: lines[0].at, id: lines[0].id };
    expect((await call.handovers({ personId: null, cursor: older ?? null })).lines).toHaveLength(1);
  });

  test('people who lost their role stand with the leavers while they have clients', async () => {
    const { office, anna, manager } = await annasClients(1);
    await office.store.tx(async (tx) => {
      await tx
        .update(person)
        .set({ roles: ['manager'] })
        .where(eq(person.id, anna.id));
    });
    expect((await manager.call.caseloads.balance())[0]).toMatchObject({
      name: 'Anna Nguyen',
      here: false,
      active: 1,
    });
  });

  test('opens whom each number counts, for whoever may see names, the soonest first', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await aheadOfAnna();
    const marta = await office.hire('manager', { name: 'Marta Kowalska', seesNames: true });
    office.at(noon('2026-11-23'));
    const cover = { kind: 'cover', untilDay: '2026-12-04' } as const;
    await manager.call.caseloads.reassign(handOn(anna, chantal, clientIds.slice(0, 1), cover));
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds.slice(2)));
    const behind = async (who: Hired, load: Workload, counsellorId: string) => {
      const filter = { ...thisYear, counsellorId };
      return who.call.reports.listBehind({ kind: 'workload', load, filter });
    };
    const lines = await marta.call.caseloads.balance();
    for (const { counsellorId, active, overdue, intakes, covering, ahead } of lines)
      for (const [load, count] of countsOf({ active, overdue, intakes, covering, ...ahead })) {
        const { rows, total } = await behind(marta, load, counsellorId);
        expect([load, total, rows.length]).toEqual([load, count, count]);
      }
    const { rows } = await behind(marta, 'closings', boris.id);
    expect(rows.map(({ name, counsellor, on }) => [name, counsellor, on])).toEqual([
      [expect.stringMatching(/Haddad-[34]$/), 'Boris Lévesque', '2026-12-06'],
      [expect.stringMatching(/Haddad-[34]$/), 'Boris Lévesque', '2026-12-06'],
    ]);
    expect((await behind(marta, 'covering', chantal.id)).rows).toMatchObject([
      { name: 'Amira Haddad-1', counsellor: 'Anna Nguyen', clientStatus: 'placed' },
    ]);
    // Chantal asks about herself, whomever she names; the file is hers while she covers it.
    expect((await behind(chantal, 'covering', boris.id)).rows).toMatchObject([
      { name: 'Amira Haddad-1', clientId: clientIds[0] },
    ]);
    expect((await refusalOf(behind(manager, 'covering', chantal.id))).kind).toBe('forbidden');
  });

  test('what is ahead goes on behind its fiftieth line, the soonest first', async () => {
    const { office, anna } = await openCaseload();
    const marta = await office.hire('manager', { seesNames: true });
    const ids: string[] = [];
    for (let many = 0; many < 53; many += 1) ids.push((await anApplication(office, anna)).id);
    await office.store.tx(async (tx) => {
      for (const [at, id] of ids.entries()) {
        const interviewOn = addDays('2026-11-22', (at * 5) % 14);
        await tx.update(application).set({ interviewOn }).where(eq(application.id, id));
      }
    });
    const asked = { kind: 'workload', load: 'interviews', filter: thisYear } as const;
    const first = await marta.call.reports.listBehind(asked);
    const second = await marta.call.reports.listBehind({ ...asked, cursor: first.next });
    const days = [...first.rows, ...second.rows].map(({ on }) => on);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect(days).toEqual(days.toSorted((a, b) => String(a).localeCompare(String(b))));
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id))).toEqual(new Set(ids));
  });
});

import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { checkpointClasses } from '@tremplin/shared/followups.ts';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  enrolled,
  moveThrough,
} from './support/applications.ts';
import { refusalOf } from './support/clients.ts';
import { placeClient, proveStart, recordAt } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';
import { everybodyBehind } from './support/recount.ts';

const filter = thisYear;
type Which = Parameters<Hired['call']['reports']['listBehind']>[0];

/** The office's manager, who may open the lists behind the figures. */
const managerOf = (office: TestOffice, seesNames = true) =>
  office.hire('manager', { name: 'Marguerite Leduc', seesNames });

async function names(who: Hired, which: Which): Promise<(string | null)[]> {
  const { rows, total } = await who.call.reports.listBehind(which);
  expect(total).toBe(rows.length);
  return rows.map(({ name }) => name);
}

describe('the list behind a figure', () => {
  test('names the clients to a manager who may see names, and is recorded before it is read', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const manager = await managerOf(office);
    const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Œuvrard' });
    await placeClient(anna, clientId, '2026-11-16');
    const asked = {
      kind: 'placements',
      filter,
      month: '2026-11',
      employerKind: 'private',
    } as const;
    expect(await manager.call.reports.listBehind(asked)).toEqual({
      rows: [
        {
          id: expect.any(String),
          // A manager opens no file.
          clientId: null,
          name: 'Zoé Œuvrard',
          session: null,
          counsellor: 'Anna Nguyen',
          facilitator: null,
          clientStatus: 'placed',
          stage: null,
          employerKind: 'private',
          checkpoint: null,
          heads: null,
          promise: null,
          days: null,
          on: '2026-11-16',
        },
      ],
      total: 1,
      beside: null,
      next: null,
    });
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).orderBy(asc(auditEvent.seq)),
    );
    const last = lines.at(-1);
    expect(last).toMatchObject({
      actorId: manager.id,
      action: 'list',
      resource: 'outcome_list',
      outcome: 'done',
    });
    expect(last?.fields).toContain('2026-11');
    expect(last?.fields).not.toContain('uvrard');
  });

  test('is refused to a manager without that right, to a facilitator and to an administrator', async () => {
    const office = await openOffice();
    const asked = { kind: 'funnel', filter, step: 'applied' } as const;
    for (const role of ['manager', 'facilitator', 'administrator'] as const) {
      const person = await office.hire(role);
      expect((await refusalOf(person.call.reports.listBehind(asked))).kind).toBe('forbidden');
    }
  });

  test('a counsellor sees whom they counted, and of those who have moved on only that they did', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const boris = await office.hire('counsellor', { name: 'Boris Lévesque' });
    const stays = await clientOf(office, anna, { givenName: 'Zoé', familyName: 'Roy' });
    const leaves = await clientOf(office, anna, { givenName: 'Omar', familyName: 'Said' });
    await placeClient(anna, stays, '2026-09-01');
    await placeClient(anna, leaves, '2026-09-02');
    await placeClient(boris, await clientOf(office, boris), '2026-09-03');
    await office.store.tx(async (tx) => {
      const open = eq(assignment.clientId, leaves);
      await tx.update(assignment).set({ toDay: '2026-11-01' }).where(open);
    });
    const list = await anna.call.reports.listBehind({
      kind: 'placements',
      filter: { ...filter, counsellorId: boris.id },
    });
    expect(list).toMatchObject({
      total: 2,
      rows: [
        { clientId: null, name: null, counsellor: null, clientStatus: null, on: '2026-09-02' },
        { clientId: stays, name: 'Zoé Roy', counsellor: 'Anna Nguyen', on: '2026-09-01' },
      ],
    });
    expect(JSON.stringify(list)).not.toMatch(new RegExp(`Omar|Said|${leaves}`));
  });

  test('a manager without the right who is also a counsellor sees the names of their own', async () => {
    const office = await openOffice();
    const both = await office.hire(['manager', 'counsellor'], { name: 'Ngozi Obi' });
    const boris = await office.hire('counsellor');
    await placeClient(both, await clientOf(office, both, { givenName: 'Zoé' }), '2026-09-01');
    await placeClient(boris, await clientOf(office, boris), '2026-09-01');
    const { placements } = await both.call.reports.overview(filter);
    expect(placements.toDate.count).toBe(2);
    expect(await names(both, { kind: 'placements', filter })).toEqual(['Zoé Tremblay']);
  });

  test('pages through a hundred and twenty without losing or repeating anybody', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const postingId = await aPosting(office);
    for (let made = 0; made < 120; made += 1) {
      if (made === 60) office.at('2026-11-23T15:00:00.000Z');
      const one = await anApplication(office, anna, { postingId });
      await moveThrough(office, anna, one, ['applied']);
    }
    const seen = await everybodyBehind(manager, { kind: 'funnel', filter, step: 'applied' });
    expect(seen.pages).toEqual([50, 50, 20]);
    expect(new Set(seen.rows.map(({ id }) => id)).size).toBe(120);
    const days = seen.rows.map(({ on }) => on ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

describe('what each number opens', () => {
  test('cells of the retention grid and the three kinds of funded add up to their lists', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const job = async (givenName: string, startOn: string) =>
      placeClient(anna, await clientOf(office, anna, { givenName }), startOn);
    const amina = await job('Amina', '2026-05-31');
    const bela = await job('Béla', '2026-06-15');
    await job('Chidi', '2026-12-15');
    await recordAt(office, anna, amina, 1);
    await proveStart(office, anna, amina);
    await recordAt(office, anna, bela, 1, { proofType: 'self_report' });
    const behind = (which: Partial<Extract<Which, { kind: 'retention' }>>) =>
      names(manager, { kind: 'retention', filter, checkpoint: 1, ...which });
    expect(await behind({ class: 'verified' })).toEqual(['Amina Tremblay']);
    expect(await behind({ class: 'reported' })).toEqual(['Béla Tremblay']);
    expect(await behind({ class: 'not_yet' })).toEqual(['Chidi Tremblay']);
    expect(await behind({ class: null, month: '2026-06' })).toEqual(['Béla Tremblay']);
    // The third checkpoint of Amina and Béla is past, and nobody has asked.
    expect(await behind({ checkpoint: 3, class: 'unknown' })).toHaveLength(2);
    const { grid, totals } = await manager.call.reports.retention(filter);
    for (const { checkpoint, classes } of totals)
      for (const kind of checkpointClasses)
        expect(await behind({ checkpoint, class: kind })).toHaveLength(classes[kind]);
    for (const { month, placements, cells } of grid)
      for (const { checkpoint, classes } of cells) {
        expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(placements);
        expect(await behind({ checkpoint, month })).toHaveLength(placements);
      }
    const funded = (kind: 'proven' | 'counts' | 'not') =>
      names(manager, { kind: 'placements', filter, funded: kind });
    expect(await funded('proven')).toEqual(['Amina Tremblay']);
    expect(await funded('counts')).toEqual(['Béla Tremblay']);
    expect(await funded('not')).toEqual([]);
  });

  test('jobs begun, by field and by term, and the programmes that led to a funded outcome', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const enrolledClient = async (givenName: string) => {
      const clientId = await clientOf(office, anna, { givenName });
      await enrolled(office, clientId, [1, 3, 6, 12]);
      return clientId;
    };
    const [amina, bela, chidi] = [
      await enrolledClient('Amina'),
      await enrolledClient('Béla'),
      await enrolledClient('Chidi'),
    ];
    const first = await placeClient(anna, amina, '2026-06-01', { relatedToField: 'yes' });
    await placeClient(anna, bela, '2026-06-02', { relatedToField: 'no', term: 'casual' });
    // An offer letter in hand, and the first day of work still to come.
    const ahead = await placeClient(anna, chidi, '2026-12-15', { relatedToField: 'yes' });
    await proveStart(office, anna, first);
    await proveStart(office, anna, ahead);
    const { related, terms, figures } = await manager.call.reports.retention(filter);
    const jobs = (which: Partial<Extract<Which, { kind: 'placements' }>>) =>
      names(manager, { kind: 'placements', filter, ...which });
    expect(await jobs({})).toHaveLength(3);
    expect(await jobs({ begun: true })).toEqual(['Béla Tremblay', 'Amina Tremblay']);
    expect(await jobs({ begun: true, related: 'yes' })).toEqual(['Amina Tremblay']);
    expect(await jobs({ begun: true, term: 'casual' })).toEqual(['Béla Tremblay']);
    expect(related).toEqual({ yes: 1, related: 0, no: 1, unknown: 0 });
    expect(terms).toEqual({ permanent: 1, temporary: 0, casual: 1, student: 0, FXT: 0 });
    const rate = figures.find(({ kpi }) => kpi === 'funded_rate');
    expect([rate?.value, rate?.of]).toEqual([1 / 3, 3]);
    expect(await names(manager, { kind: 'plans', filter })).toHaveLength(3);
    const reached = { kind: 'plans', filter, verified: true } as const;
    expect(await names(manager, reached)).toEqual(['Amina Tremblay']);
    const { tiles } = await manager.call.reports.overview(filter);
    // Béla’s job counts, and nothing proves that it began.
    expect(tiles[1]).toMatchObject({ kpi: 'funded', value: 1, of: 2 });
  });

  test('walk-ins whom nobody has taken on, for a manager', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const zoe = await clientOf(office, anna, { givenName: 'Zoé' });
    await office.store.tx(async (tx) => {
      const nobodys = { status: 'referral', counsellorId: null } as const;
      await tx.update(client).set(nobodys).where(eq(client.id, zoe));
      await tx.delete(assignment).where(eq(assignment.clientId, zoe));
    });
    expect(await names(manager, { kind: 'unassigned', filter })).toEqual(['Zoé Tremblay']);
    expect(await names(anna, { kind: 'unassigned', filter })).toEqual([]);
  });

  test('follow-ups, silence, intakes, the caseload and what files lack', async () => {
    const office = await openOffice({ now: '2026-08-01T15:00:00.000Z' });
    const anna = await office.hire('counsellor');
    const manager = await managerOf(office);
    const amina = await clientOf(office, anna, { givenName: 'Amina', consented: true });
    const bela = await clientOf(office, anna, { givenName: 'Béla', intakeOn: '2026-06-01' });
    const waits = await anApplication(office, anna, { clientId: bela });
    await moveThrough(office, anna, waits, ['applied']);
    await placeClient(anna, amina, '2026-07-22');
    office.at('2026-11-22T15:00:00.000Z');
    const followups = (group: 'overdue' | 'due' | 'proof_missing' | 'soon') =>
      names(manager, { kind: 'followups', filter, group });
    // 22 August: its window closed in September. 22 October: open until 21 November.
    expect(await followups('overdue')).toEqual(['Amina Tremblay', 'Amina Tremblay']);
    expect(await followups('due')).toEqual([]);
    expect(await followups('soon')).toEqual([]);
    expect(await names(manager, { kind: 'silent', filter })).toEqual(['Béla Tremblay']);
    expect(await names(manager, { kind: 'intakes', filter })).toHaveLength(2);
    const june = { kind: 'intakes', filter, month: '2026-06' } as const;
    expect(await names(manager, june)).toEqual(['Béla Tremblay']);
    await office.store.tx(async (tx) => {
      const known = eq(client.id, amina);
      await tx.update(client).set({ lastContactOn: '2026-11-20' }).where(known);
    });
    expect(await names(manager, { kind: 'active', filter })).toHaveLength(2);
    const inactive = { kind: 'active', filter, inactive: true } as const;
    expect(await names(manager, inactive)).toEqual(['Béla Tremblay']);
    const lacking = { kind: 'quality', filter, check: 'no_consent' } as const;
    expect(await names(manager, lacking)).toEqual(['Béla Tremblay']);
    expect(await names(manager, { ...lacking, check: 'sessions_open' })).toEqual([]);
    await recordAt(office, anna, await jobOfClient(office, amina), 1, { proofType: 'self_report' });
    expect(await followups('proof_missing')).toEqual(['Amina Tremblay']);
  });
});

async function jobOfClient(office: TestOffice, clientId: string): Promise<string> {
  const [row] = await office.store.read((db) =>
    db.select().from(placement).where(eq(placement.clientId, clientId)),
  );
  return row?.id ?? '';
}

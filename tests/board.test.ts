import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { openStages, suggestionFor } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { describe, expect, test } from 'vitest';
import {
  aPosting,
  anApplication,
  clientOf,
  enrolled,
  eventsOf,
  linesOn,
  moveThrough,
  refusalOf,
  rowOf,
} from './support/applications.ts';
import { openOffice } from './support/office.ts';

describe('adding', () => {
  test('Anna puts three clients on a posting at once; the one already there is named, not refused', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const [first, second, third] = [
      await clientOf(office, anna),
      await clientOf(office, anna),
      await clientOf(office, anna),
    ];
    const postingId = await aPosting(office);
    await anna.call.applications.add({ postingId, clientIds: [second] });
    const answer = await anna.call.applications.add({
      postingId,
      clientIds: [first, second, third, first],
    });
    expect(answer.added.map((row) => row.clientId)).toEqual([first, third]);
    expect(answer.already.map((row) => row.clientId)).toEqual([second]);
    expect(await countOf(office, application)).toBe(3);
    expect(await countOf(office, applicationEvent)).toBe(3);
    const again = await anna.call.applications.add({ postingId, clientIds: [first] });
    expect(again.added).toEqual([]);
  });

  test('one foreign client in the list and nobody is added', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const ben = await office.hire('counsellor');
    const clientIds = [await clientOf(office, anna), await clientOf(office, ben)];
    const postingId = await aPosting(office);
    expect(await refusalOf(anna.call.applications.add({ postingId, clientIds }))).toMatchObject({
      kind: 'not_found',
    });
    expect(await countOf(office, application)).toBe(0);
  });

  test('what comes next is kept with its day, and goes when the application ends', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    const set = await anna.call.applications.setNextAction({
      ...pick(fresh),
      nextAction: 'Review the résumé',
      nextActionOn: '2026-11-25',
    });
    expect(await rowOf(office, fresh.id)).toMatchObject({
      nextAction: 'Review the résumé',
      nextActionOn: '2026-11-25',
    });
    await moveThrough(office, anna, set, ['dropped']);
    expect(await rowOf(office, fresh.id)).toMatchObject({ nextAction: null, nextActionOn: null });
  });

  test('a text that holds a social insurance number is stopped', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    const next = { ...pick(fresh), nextAction: 'SIN 046 454 286', nextActionOn: null };
    await expect(anna.call.applications.setNextAction(next)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect((await rowOf(office, fresh.id)).nextAction).toBeNull();
  });
});

describe('whose it is', () => {
  test('another counsellor’s application is not found, and nothing is written', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const ben = await office.hire('counsellor');
    const hers = await anApplication(office, anna);
    const before = await rowOf(office, hers.id);
    const { applications } = ben.call;
    const tries = [
      () => applications.move({ ...pick(hers), to: 'applied', effectiveOn: '2026-11-22' }),
      () => applications.reopen({ ...pick(hers), reason: 'Mine?' }),
      () => applications.setNextAction({ ...pick(hers), nextAction: 'Call', nextActionOn: null }),
      () => applications.byId({ id: hers.id }),
      () => applications.ofClient({ clientId: hers.clientId }),
    ];
    for (const each of tries) expect(await refusalOf(each())).toMatchObject({ kind: 'not_found' });
    expect(await rowOf(office, hers.id)).toEqual(before);
    expect(await eventsOf(office, hers.id)).toHaveLength(1);
    expect((await applications.list({})).rows).toEqual([]);
  });

  test('of other people’s clients a posting says how many, never who nor how far', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
    const ben = await office.hire('counsellor', { name: 'Ben Okafor' });
    const postingId = await aPosting(office);
    const clientId = await clientOf(office, ben, { familyName: 'Œuvrard' });
    await anApplication(office, ben, { clientId, postingId });
    const own = await anApplication(office, anna, { postingId });
    const answer = await anna.call.applications.ofPosting({ postingId });
    expect(answer.own.map((card) => card.id)).toEqual([own.id]);
    expect(answer.others).toEqual([{ counsellor: 'Ben Okafor', count: 1 }]);
    expect(JSON.stringify(answer)).not.toContain('Œuvrard');
  });

  test('reading a client’s applications leaves a line, and a manager is refused', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const hers = await anApplication(office, anna);
    await anna.call.applications.byId({ id: hers.id });
    expect((await linesOn(office, hers.id)).map((line) => line.action)).toEqual(['create', 'read']);
    const mona = await office.hire('manager', { seesNames: true });
    expect(await refusalOf(mona.call.applications.board({}))).toMatchObject({ kind: 'forbidden' });
  });
});

describe('board and list', () => {
  test('days in a stage count from the day it began, not from the day it was entered', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const fresh = await anApplication(office, anna);
    await anna.call.applications.move({ ...pick(fresh), to: 'applied', effectiveOn: '2026-11-02' });
    const board = await anna.call.applications.board({});
    expect(board.columns.find((column) => column.stage === 'applied')?.cards).toMatchObject([
      { id: fresh.id, daysInStage: 20 },
    ]);
  });

  test('columns count all, finished stages are numbers, and the filters of board and list agree', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const amira = await clientOf(office, anna);
    const programmeId = await enrolled(office, amira, [1, 3]);
    const postingId = await aPosting(office);
    const one = await anApplication(office, anna, { clientId: amira, postingId });
    await moveThrough(office, anna, one, ['applied']);
    await anApplication(office, anna, { postingId });
    const gone = await anApplication(office, anna, { clientId: amira });
    await moveThrough(office, anna, gone, ['dropped']);

    const board = await anna.call.applications.board({});
    expect(board.columns.map((column) => column.stage)).toEqual(openStages);
    expect(shown(board)).toEqual({ identified: 1, applied: 1, dropped: 1 });
    expect(shown(await anna.call.applications.board({ programmeId }))).toEqual({
      applied: 1,
      dropped: 1,
    });
    expect(shown(await anna.call.applications.board({ postingId }))).toEqual({
      identified: 1,
      applied: 1,
    });
    expect(shown(await anna.call.applications.board({ stage: 'applied' }))).toEqual({ applied: 1 });
    expect(shown(await anna.call.applications.board({ counsellorId: anna.id }))).toEqual(
      shown(board),
    );
    const list = await anna.call.applications.list({ programmeId });
    expect(list).toMatchObject({ total: 2, cursor: null });
    expect(list.rows.map((row) => row.client.id)).toEqual([amira, amira]);
  });

  test('a column of 201 shows 200 cards and says 201; the list pages through every one once', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const clientId = await clientOf(office, anna);
    const fresh = await anApplication(office, anna, { clientId });
    const model = await rowOf(office, fresh.id);
    for (let at = 0; at < 200; at += 1) {
      const postingId = await aPosting(office);
      await office.store.tx(async (tx) => {
        await tx.insert(application).values({ ...model, id: crypto.randomUUID(), postingId });
      });
    }
    const column = (await anna.call.applications.board({})).columns[0];
    expect(column).toMatchObject({ stage: 'identified', count: 201 });
    expect(column?.cards).toHaveLength(200);
    const met: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof anna.call.applications.list>> =
        await anna.call.applications.list({ cursor });
      expect(page.total).toBe(201);
      met.push(...page.rows.map((row) => row.id));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(met).toHaveLength(201);
    expect(new Set(met).size).toBe(201);
  });

  test('the office suggests and never decides', () => {
    const limits = { silentDays: 60, interviewSilenceDays: 45 };
    const seen = {
      stage: 'applied' as Stage,
      competitionStatus: 'application_screening' as const,
      closingDay: '2026-11-25',
      appliedOn: '2026-09-23',
      interviewOn: null,
    };
    const said = (over: object) => suggestionFor({ ...seen, ...over }, '2026-11-22', limits);
    expect(said({})).toEqual({ kind: 'check_status', days: 60 });
    expect(said({ appliedOn: '2026-09-24' })).toBeNull();
    expect(said({ competitionStatus: 'position_filled' })).toEqual({
      kind: 'propose',
      to: 'no_response',
    });
    const filled = { stage: 'preparing', competitionStatus: 'position_filled' };
    expect(said(filled)).toEqual({ kind: 'propose', to: 'missed_deadline' });
    expect(said({ stage: 'pool', competitionStatus: 'cancelled' })).toMatchObject({
      to: 'competition_cancelled',
    });
    expect(said({ stage: 'preparing' })).toEqual({ kind: 'closing_soon', days: 3 });
    expect(said({ stage: 'preparing', closingDay: '2026-11-26' })).toBeNull();
    expect(said({ stage: 'interview', interviewOn: '2026-10-08' })).toEqual({
      kind: 'interview_silent',
      days: 45,
    });
    expect(said({ stage: 'interview', interviewOn: '2026-10-09' })).toBeNull();
  });
});

type Office = Awaited<ReturnType<typeof openOffice>>;
type Board = {
  columns: readonly { stage: Stage; count: number; cards: readonly unknown[] }[];
  finished: readonly { stage: Stage; count: number }[];
};

function pick({ id, version }: { id: string; version: number }) {
  return { id, version };
}

function countOf(
  office: Office,
  table: typeof application | typeof applicationEvent,
): Promise<number> {
  return office.store.read((db) => db.$count(table));
}

/** The stages that hold something, with their numbers; each open column shows as many cards as it says. */
function shown(board: Board): Record<string, number> {
  for (const column of board.columns) expect(column.cards).toHaveLength(column.count);
  const all = [...board.columns, ...board.finished].filter((each) => each.count > 0);
  return Object.fromEntries(all.map((each) => [each.stage, each.count]));
}

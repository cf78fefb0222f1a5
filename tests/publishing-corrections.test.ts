import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { hiddenIn } from '@tremplin/shared/publishing.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attack } from './support/attacker.ts';
import { openOffice } from './support/office.ts';
import type { Hired, TestOffice } from './support/office.ts';
import {
  afterSummer,
  asked,
  cellsOf,
  placePeople,
  publishSummer,
  refusalOf,
  reportRows,
  seenIn,
  tableOf,
} from './support/publishing.ts';

const hidden = 'hidden';

describe('A correction of the summer', () => {
  async function lateJobs(office: TestOffice, counsellor: Hired): Promise<void> {
    await placePeople(office, counsellor, [
      ['2026-07-28', 'federal', 7],
      ['2026-09-14', 'OPS', 2],
    ]);
  }

  test('needs a reason, and says what differs', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    const first = await publishSummer(manager);
    await lateJobs(office, counsellor);
    expect(await refusalOf(manager.call.publishing.publish(asked()))).toMatchObject({
      fields: [{ path: 'reason', key: 'errors.required' }],
    });
    office.at('2026-10-06T14:00:00Z');
    const second = await publishSummer(manager, { reason: 'Jobs reported late' });
    expect(second).toMatchObject({ version: 2, reason: 'Jobs reported late', genuine: true });
    expect(second.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(second.differences).toContainEqual({
      kpi: 'placements',
      table: null,
      row: null,
      column: null,
      before: 54,
      after: 63,
    });
    expect(second.differences).toContainEqual({
      kpi: 'placements',
      table: 'placements',
      row: { month: '2026-09' },
      column: { key: 'placements.kinds.OPS' },
      before: 10,
      after: 12,
    });
    const again = await manager.call.publishing.byId({ id: first.id });
    expect(again).toMatchObject({ content: first.content, hash: first.hash, genuine: true });
    const { rows } = await manager.call.publishing.list({});
    expect(rows.map(({ version, replaced }) => [version, replaced])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  test('goes on hiding what was hidden, though seven more people stand behind it now', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    await publishSummer(manager);
    await lateJobs(office, counsellor);
    const { content } = await publishSummer(manager, { reason: 'Jobs reported late' });
    expect(cellsOf(content, 'placements')[0]).toEqual([9, hidden, 0, 0, hidden, 0, 0, 23]);
  });

  test('gives nothing away to somebody who has both versions', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    const first = await publishSummer(manager);
    await placePeople(office, counsellor, [
      ['2026-08-04', 'private', 1],
      ['2026-09-14', 'municipal', 2],
    ]);
    const second = await publishSummer(manager, { reason: 'Jobs reported late' });
    const truth = (await reportRows(office)).map((row) => JSON.parse(row.behind));
    for (const key of ['placements', 'related', 'funded', 'retention', 'statuses'] as const) {
      const seen = [first, second]
        .map(({ content }) => tableOf(content, key))
        .map((table) => (table.withheld ? null : seenIn(table)))
        .filter((one) => one !== null);
      const known = (name: string, version: number, other: number): boolean =>
        truth[version][`table ${key}`]?.counts[name] === truth[other][`table ${key}`]?.counts[name];
      expect(attack(seen, known)).toEqual([]);
    }
    expect(hiddenIn(second.content).cells + hiddenIn(second.content).tables).toBeGreaterThan(0);
  });

  test('is not made by changing a row: the database refuses', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const { id } = await publishSummer(manager);
    const mine = eq(publishedReport.id, id);
    await expect(
      office.store.tx((tx) => tx.update(publishedReport).set({ reason: 'x' }).where(mine)),
    ).rejects.toThrow();
    await expect(office.store.tx((tx) => tx.delete(publishedReport).where(mine))).rejects.toThrow();
  });
});

test('Somebody who writes a report into the database is found out, and nothing builds on it', async () => {
  const office = await openOffice();
  const { manager } = await afterSummer(office);
  await publishSummer(manager);
  const [row] = await reportRows(office);
  if (!row) throw new Error('nothing was published');
  const id = office.contextOf(null).newId();
  const content = row.content.replace('"value":54', '"value":99');
  await office.store.tx((tx) =>
    tx.insert(publishedReport).values({ ...row, id, version: 2, content }),
  );
  expect(await manager.call.publishing.byId({ id })).toMatchObject({ genuine: false });
  expect(await manager.call.publishing.byId({ id: row.id })).toMatchObject({ genuine: true });
  expect(
    await refusalOf(manager.call.publishing.publish(asked({ reason: 'To see' }))),
  ).toMatchObject({ key: 'publishing.not_genuine' });
});

test('Two managers publish the same summer at once: two versions, or one and a refusal, never two firsts', async () => {
  const office = await openOffice();
  const { manager } = await afterSummer(office);
  const other = await office.hire('manager');
  const reason = 'Both of us';
  const both = await Promise.allSettled([
    manager.call.publishing.publish(asked({ reason })),
    other.call.publishing.publish(asked({ reason })),
  ]);
  const done = both.filter(({ status }) => status === 'fulfilled').length;
  const rows = await reportRows(office);
  expect(rows.map(({ version }) => version)).toEqual(
    Array.from({ length: done }, (_, at) => at + 1),
  );
  expect(done).toBeGreaterThan(0);
});

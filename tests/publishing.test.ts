import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { hiddenIn } from '@tremplin/shared/publishing.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, enrolled, moveThrough } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import {
  afterSummer,
  asked,
  cellsOf,
  placePeople,
  publishSummer,
  refusalOf,
  reportRows,
  summer,
} from './support/publishing.ts';

const hidden = 'hidden';
describe('Rosalie publishes the summer', () => {
  test('and small numbers are not in it, nor those that would give them away', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const { content } = await publishSummer(manager);
    expect(cellsOf(content, 'placements')).toEqual([
      [9, hidden, 0, 0, hidden, 0, 0, 16],
      [7, hidden, 0, 0, hidden, 0, 0, 17],
      [10, 6, 0, 0, 5, 0, 0, 21],
      [26, 15, 0, 0, 13, 0, 0, 54],
    ]);
    expect(hiddenIn(content)).toEqual({ cells: 4, tables: 0 });
    expect(content.smallCell).toBe(5);
  });

  test('and it says what every number means, in both languages, and when it was counted', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const { content, hash, genuine, version, publishedBy } = await publishSummer(manager);
    expect(content.period).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(content.asOf).toBe('2026-10-05T14:00:00.000Z');
    expect(content.dataCut).toBeGreaterThan(0);
    const used = new Set([...content.figures, ...content.tables].map(({ kpi }) => kpi));
    expect(new Set(Object.keys(content.definitions))).toEqual(used);
    for (const wording of Object.values(content.definitions)) {
      expect(wording.en.text).not.toBe('');
      expect(wording.fr.text).not.toBe(wording.en.text);
    }
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect({ genuine, version, publishedBy }).toEqual({
      genuine: true,
      version: 1,
      publishedBy: 'Rosalie Gagnon',
    });
  });

  test('and no client’s name is anywhere in it', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    await clientOf(office, counsellor, { givenName: 'Zéphyrine', familyName: 'Quidditchova' });
    await publishSummer(manager);
    const [row] = await reportRows(office);
    const names = await office.store.read((db) =>
      db.select({ given: client.givenName, family: client.familyName }).from(client),
    );
    for (const { given, family } of names) {
      expect(row?.content).not.toContain(given);
      expect(row?.content).not.toContain(family);
    }
  });

  test('and what is previewed is what is frozen', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const preview = await manager.call.publishing.preview(summer);
    expect(preview).toMatchObject({ refusal: null, version: 1, differences: [] });
    const { content } = await publishSummer(manager);
    expect(content.tables).toEqual(preview.content?.tables);
    expect(content.figures).toEqual(preview.content?.figures);
  });

  test('and the log says that she did', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const { id, hash } = await publishSummer(manager);
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.resourceId, id)),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ action: 'create', actorId: manager.id, outcome: 'done' });
    expect(JSON.parse(lines[0]?.fields ?? '{}')).toMatchObject({ version: 1, hash });
  });

  test('and Anna may read it, but not publish', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    const { id } = await publishSummer(manager);
    await expect(counsellor.call.publishing.byId({ id })).resolves.toMatchObject({ id });
    expect(await refusalOf(counsellor.call.publishing.publish(asked()))).toMatchObject({
      key: 'forbidden',
    });
    expect(await refusalOf(counsellor.call.publishing.preview(summer))).toMatchObject({
      key: 'forbidden',
    });
  });

  test('and the figures are those of the tables', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    for (let one = 0; one < 12; one += 1) {
      const application = await anApplication(office, counsellor);
      await moveThrough(
        office,
        counsellor,
        application,
        one < 5 ? ['applied'] : ['applied', 'interview'],
      );
    }
    office.at('2027-01-04T15:00:00Z');
    const winter = { period: 'quarter', from: '2026-10' } as const;
    const { content } = await publishSummer(manager, winter);
    const [, , , funnel] = cellsOf(content, 'funnel');
    expect(funnel).toEqual([5, 0, 7, 0, 0, 12]);
    expect(cellsOf(content, 'reached')).toEqual([[12], [7], [7], [0], [0]]);
    expect(content.figures.find(({ kpi }) => kpi === 'applications')?.value).toBe(12);
  });
});

describe('A period cannot be published', () => {
  test('before it is over', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const now = { ...summer, from: '2026-10' };
    expect(await refusalOf(manager.call.publishing.publish(asked(now)))).toMatchObject({
      key: 'publishing.not_over',
      values: { to: '2026-12-31' },
    });
    expect(await manager.call.publishing.preview(now)).toMatchObject({
      refusal: { key: 'publishing.not_over' },
      content: null,
    });
  });

  test('in months where the year was begun in quarters, but next year it may', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    await publishSummer(manager);
    for (const other of [
      { period: 'month', from: '2026-05' },
      { period: 'month', from: '2026-08' },
    ] as const)
      expect(await refusalOf(manager.call.publishing.publish(asked(other)))).toMatchObject({
        key: 'publishing.other_kind',
        values: { year: '2026–27', kind: 'publishing.kinds.quarter' },
      });
    office.at('2027-05-03T14:00:00Z');
    await expect(
      publishSummer(manager, { period: 'month', from: '2027-04' }),
    ).resolves.toMatchObject({ version: 1 });
    expect(
      await refusalOf(manager.call.publishing.publish(asked({ period: 'year', from: '2026-04' }))),
    ).toMatchObject({ key: 'publishing.other_kind' });
  });

  test('of a programme where the whole office is published, nor the other way round', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    const programmeId = await enrolled(office, await clientOf(office, counsellor), [3]);
    const otherId = await enrolled(office, await clientOf(office, counsellor), [3]);
    await publishSummer(manager, { programmeId });
    await publishSummer(manager, { programmeId: otherId });
    expect(await refusalOf(manager.call.publishing.publish(asked()))).toMatchObject({
      key: 'publishing.by_programme',
    });
    office.at('2027-10-05T14:00:00Z');
    await publishSummer(manager, { from: '2027-07' });
    expect(
      await refusalOf(manager.call.publishing.publish(asked({ from: '2027-04', programmeId }))),
    ).toMatchObject({ key: 'publishing.as_a_whole' });
  });

  test('that begins where none begins, nor of a programme that is not there', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    expect(
      await refusalOf(manager.call.publishing.publish(asked({ from: '2026-08' }))),
    ).toMatchObject({ fields: [{ path: 'from' }] });
    const programmeId = office.contextOf(null).newId();
    expect(await refusalOf(manager.call.publishing.publish(asked({ programmeId })))).toMatchObject({
      key: 'not_found',
    });
  });
});

test('An office of four placed people publishes, and not one table of placements is printed', async () => {
  const office = await openOffice();
  office.at('2026-10-05T14:00:00Z');
  const counsellor = await office.hire('counsellor');
  const manager = await office.hire('manager');
  await placePeople(office, counsellor, [['2026-07-06', 'OPS', 4]]);
  const { content } = await publishSummer(manager);
  expect(content.tables.filter(({ withheld }) => withheld).map(({ key }) => key)).toEqual([
    'placements',
    'funded',
    'related',
  ]);
  expect(content.figures[0]).toMatchObject({ kpi: 'placements', value: hidden });
  expect(JSON.stringify(content.figures)).not.toContain('4');
  const alone = await office.store.read((db) =>
    db.$count(auditEvent, eq(auditEvent.resource, 'published_report')),
  );
  expect(alone).toBe(1);
});

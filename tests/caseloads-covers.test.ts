import { describe, expect, test } from 'vitest';
import { annasClients, assignmentsIn, handOn } from './support/caseloads.ts';
import { refusalOf, wrongFields } from './support/clients.ts';
import type { TestOffice } from './support/office.ts';

const noon = (day: string): string => `${day}T17:00:00.000Z`;

const coversIn = async (office: TestOffice): Promise<string[]> =>
  (await assignmentsIn(office)).filter((line) => line.includes('cover')).toSorted();

describe('covering for somebody', () => {
  test('takes nothing away, lasts to its day, and is over the day after', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    const [id = ''] = clientIds;
    await manager.call.caseloads.reassign(
      handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04' }),
    );
    for (const { call } of [anna, boris]) expect((await call.clients.file({ id })).id).toBe(id);
    office.at(noon('2026-12-04'));
    expect((await boris.call.clients.file({ id })).id).toBe(id);
    office.at(noon('2026-12-05'));
    expect((await refusalOf(boris.call.clients.file({ id }))).kind).toBe('not_found');
    expect((await anna.call.clients.file({ id })).id).toBe(id);
    expect(await anna.call.caseloads.covers()).toEqual({ given: [], received: [] });
    expect(await boris.call.caseloads.covers()).toEqual({ given: [], received: [] });
  });

  test('is told to both on their first page: the note to Boris, who has them to Anna', async () => {
    const { anna, boris, chantal, manager, clientIds } = await annasClients(3);
    const { handoverId } = await manager.call.caseloads.reassign(
      handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04', note: 'Call Bao.' }),
    );
    const told = { handoverId, kind: 'cover', clients: 3, untilDay: '2026-12-04' } as const;
    const at = expect.any(String);
    expect(await anna.call.caseloads.covers()).toEqual({
      given: [{ ...told, to: 'Boris Lévesque', at }],
      received: [],
    });
    expect(await boris.call.caseloads.covers()).toEqual({
      given: [],
      received: [{ ...told, from: 'Anna Nguyen', note: 'Call Bao.', at }],
    });
    expect(await chantal.call.caseloads.covers()).toEqual({ given: [], received: [] });
  });

  test('Anna takes her clients back before it is over: Boris’s next request is refused', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(2);
    const [id = ''] = clientIds;
    const { handoverId } = await manager.call.caseloads.reassign(
      handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04' }),
    );
    office.at(noon('2026-11-25'));
    expect((await refusalOf(boris.call.caseloads.takeBack({ handoverId }))).kind).toBe('not_found');
    expect(await anna.call.caseloads.takeBack({ handoverId })).toMatchObject({ clients: 2 });
    expect((await refusalOf(boris.call.clients.file({ id }))).kind).toBe('not_found');
    expect(await coversIn(office)).toEqual(
      clientIds.map((client) => `${client} ${boris.id} cover 2026-11-22 2026-11-24`).toSorted(),
    );
    const { entries } = await anna.call.clients.timeline({ id, cursor: null });
    expect(entries.flatMap((one) => (one.what === 'handover' ? [one.kind] : []))).toEqual([
      'taken_back',
      'cover',
    ]);
    expect((await refusalOf(anna.call.caseloads.takeBack({ handoverId }))).key).toBe(
      'caseloads.not_covered',
    );
    expect(await anna.call.caseloads.covers()).toEqual({ given: [], received: [] });
  });

  test('of the same day leaves no day that it covered', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    const cover = handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04' });
    const { handoverId } = await manager.call.caseloads.reassign(cover);
    office.at('2026-11-22T17:30:00.000Z');
    await manager.call.caseloads.takeBack({ handoverId });
    expect(await coversIn(office)).toEqual([]);
    const [entry] = (await anna.call.clients.timeline({ id: clientIds[0] ?? '', cursor: null }))
      .entries;
    expect(entry).toMatchObject({ what: 'handover', kind: 'taken_back', by: 'Marguerite Leduc' });
  });

  test('whoever became the clients’ own counsellor meanwhile takes back those, and no others', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await annasClients(3);
    const { handoverId } = await manager.call.caseloads.reassign(
      handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04' }),
    );
    office.at(noon('2026-11-24'));
    const [moved = '', kept = ''] = clientIds;
    await manager.call.caseloads.reassign(handOn(anna, chantal, [moved]));
    expect((await chantal.call.caseloads.covers()).given).toMatchObject([
      { handoverId, to: 'Boris Lévesque', clients: 1 },
    ]);
    expect(await chantal.call.caseloads.takeBack({ handoverId })).toMatchObject({ clients: 1 });
    expect((await refusalOf(boris.call.clients.file({ id: moved }))).kind).toBe('not_found');
    expect((await boris.call.clients.file({ id: kept })).id).toBe(kept);
  });

  test('by one person at a time; the same one may be asked for longer', async () => {
    const { office, anna, boris, chantal, manager, clientIds } = await annasClients(2);
    const call = manager.call.caseloads;
    const until = (untilDay: string) => ({ kind: 'cover', untilDay }) as const;
    await call.reassign(handOn(anna, boris, clientIds.slice(0, 1), until('2026-12-04')));
    const second = call.reassign(handOn(anna, chantal, clientIds, until('2026-12-04')));
    expect(await refusalOf(second)).toMatchObject({
      key: 'caseloads.covered_already',
      values: { count: 1 },
    });
    office.at(noon('2026-11-30'));
    await call.reassign(handOn(anna, boris, clientIds, until('2026-12-18')));
    expect((await call.balance()).find(({ name }) => name.startsWith('Boris'))).toMatchObject({
      active: 0,
      covering: 2,
    });
    expect((await boris.call.caseloads.covers()).received).toMatchObject([
      { clients: 2, untilDay: '2026-12-18' },
    ]);
  });

  test('whoever covers and then gets the clients for good holds them once', async () => {
    const { office, anna, boris, manager, clientIds } = await annasClients(1);
    const cover = handOn(anna, boris, clientIds, { kind: 'cover', untilDay: '2026-12-04' });
    await manager.call.caseloads.reassign(cover);
    office.at(noon('2026-11-24'));
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds));
    expect((await manager.call.caseloads.balance())[1]).toMatchObject({ active: 1, covering: 0 });
    expect((await boris.call.caseloads.covers()).received).toMatchObject([{ kind: 'permanent' }]);
  });

  test('asks for a last day, and not one that is over', async () => {
    const { anna, boris, manager, clientIds } = await annasClients(1);
    const wrong = async (untilDay: string | null) =>
      wrongFields(
        await refusalOf(
          manager.call.caseloads.reassign(
            handOn(anna, boris, clientIds, { kind: 'cover', untilDay }),
          ),
        ),
      );
    expect(await wrong(null)).toEqual({ untilDay: 'errors.required' });
    expect(await wrong('2026-11-21')).toEqual({ untilDay: 'errors.until_past' });
  });
});

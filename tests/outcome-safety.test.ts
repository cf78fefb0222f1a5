import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { assignment } from '@tremplin/db/schema/clients.ts';
import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { pdfFile } from '@tremplin/server/publishing/file-pdf.ts';
import { xlsxFile } from '@tremplin/server/publishing/file-xlsx.ts';
import { sheetOf } from '@tremplin/server/publishing/sheet.ts';
import { hashOf } from '@tremplin/server/publishing/seal.ts';
import { and, eq } from 'drizzle-orm';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { aPosting, clientOf } from './support/applications.ts';
import { annasClients } from './support/caseloads.ts';
import { refusalOf } from './support/clients.ts';
import { placeClient } from './support/jobs.ts';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { thisYear } from './support/outcome-filter.ts';
import { placed } from './support/placements.ts';
import { afterSummer, openDownloads, publishSummer, reportRows } from './support/publishing.ts';

async function logOf(office: TestOffice) {
  return office.store.read((db) => db.select().from(auditEvent));
}

describe('What the log keeps', () => {
  test('of a job that ended and a checkpoint that nobody asks about: that there was a reason, not which', async () => {
    const { office, anna, clientIds } = await annasClients(1);
    const [clientId = ''] = clientIds;
    const id = await placeClient(anna, clientId, '2026-06-01');
    const [first] = (await placed(office, clientId)).followups;
    const reason = 'consent_withdrawn';
    await anna.call.placements.waive({ id: first?.id ?? '', version: 1, reason, note: '' });
    const over = { endOn: '2026-10-01', endedReason: 'health', looksAgain: false } as const;
    await anna.call.placements.end({ id, version: 1, ...over });
    const kept = JSON.stringify(await logOf(office));
    for (const word of ['waiveReason', 'endedReason', '2026-10-01']) expect(kept).toContain(word);
    for (const word of ['health', 'consent_withdrawn']) expect(kept).not.toContain(word);
  });

  test('each list of Anna’s clients that a manager reads, the closed ones and the next page too', async () => {
    const { office, anna } = await annasClients(1);
    const trusted = await office.hire('manager', { seesNames: true });
    const read = trusted.call.caseloads.clientsOf;
    await read({ counsellorId: anna.id });
    await read({ counsellorId: anna.id, group: 'closed' });
    await read({ counsellorId: anna.id, cursor: 1 });
    const lines = (await logOf(office)).filter(({ actorId }) => actorId === trusted.id);
    expect(lines.map(({ fields }) => JSON.parse(fields))).toEqual([
      { counsellorId: anna.id, group: 'open', named: true, after: null },
      { counsellorId: anna.id, group: 'closed', named: true, after: null },
      { counsellorId: anna.id, group: 'open', named: true, after: 1 },
    ]);
  });

  test('of a page further down that it was, and no word that somebody slips in with it', async () => {
    const { office, anna } = await annasClients(1);
    const before = await logOf(office);
    const asked = { kind: 'silent', filter: thisYear } as const;
    for (const cursor of [
      { on: '2026-11-01', id: 'Amira has left her husband' },
      { on: 'Amira', id: anna.id },
    ])
      expect((await refusalOf(anna.call.reports.listBehind({ ...asked, cursor }))).kind).toBe(
        'invalid',
      );
    expect(await logOf(office)).toEqual(before);
  });

  test('that Anna looked how long Amira has waited, and whom Boris tried to take back', async () => {
    const { office, anna, boris, clientIds } = await annasClients(1);
    const [clientId = ''] = clientIds;
    office.at('2026-11-23T15:00:00Z');
    await anna.call.reports.silenceOf({ clientId });
    const handoverId = office.contextOf(null).newId();
    expect((await refusalOf(boris.call.caseloads.takeBack({ handoverId }))).kind).toBe('not_found');
    expect((await logOf(office)).slice(-2)).toMatchObject([
      { actorId: anna.id, action: 'read', clientId, outcome: 'done' },
      { actorId: boris.id, resourceId: handoverId, outcome: 'denied' },
    ]);
  });
});

test('Numbers and moments that no table holds are refused beside the field, not broken upon', async () => {
  const { manager, anna } = await annasClients(1);
  const { caseloads, targets } = manager.call;
  const counsellorId = anna.id;
  const most = 2 ** 53 - 1;
  const wrong: Record<string, Promise<unknown>> = {
    cursor: caseloads.clientsOf({ counsellorId, cursor: most }),
    fiscalYear: targets.list({ fiscalYear: most }),
    'cursor.at': caseloads.handovers({
      personId: null,
      cursor: { at: '0000-01-01T00:00:00Z', id: anna.id },
    }),
  };
  for (const [path, call] of Object.entries(wrong)) {
    const error: unknown = await call.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'BAD_REQUEST' });
    expect(JSON.stringify(error)).toContain(path.split('.')[0]);
  }
});

test('Of a client who has moved on, Anna is not told where the application stands now', async () => {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const clientId = await clientOf(office, anna);
  const postingId = await aPosting(office);
  const { added } = await anna.call.applications.add({ postingId, clientIds: [clientId] });
  const [made] = added;
  if (!made) throw new Error('nothing was added');
  const sent = { to: 'applied', effectiveOn: '2026-11-10' } as const;
  await anna.call.applications.move({ id: made.id, version: 1, ...sent });
  const funnel = { kind: 'funnel', step: 'applied', filter: thisYear } as const;
  expect((await anna.call.reports.listBehind(funnel)).rows).toMatchObject([{ stage: 'applied' }]);
  await office.store.tx(async (tx) => {
    const hers = and(eq(assignment.clientId, clientId), eq(assignment.personId, anna.id));
    await tx.update(assignment).set({ fromDay: '2026-11-01', toDay: '2026-11-20' }).where(hers);
  });
  expect((await anna.call.reports.listBehind(funnel)).rows).toMatchObject([
    { name: null, clientId: null, stage: null, on: '2026-11-10' },
  ]);
});

describe('A published report', () => {
  test('is not genuine when what it says it differs from was written by somebody else', async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    await publishSummer(manager);
    const [first] = await reportRows(office);
    if (!first) throw new Error('nothing was published');
    expect((await manager.call.publishing.byId({ id: first.id })).genuine).toBe(true);
    const content = first.content.replace('"value":54', '"value":99');
    const id = office.contextOf(null).newId();
    const forged = { ...first, id, version: 0, content, hash: hashOf(content) };
    await office.store.tx(async (tx) => tx.insert(publishedReport).values(forged));
    expect((await manager.call.publishing.byId({ id: first.id })).genuine).toBe(false);
  });

  test('is handed out as often as it is asked for, the same each time, and each time on record', async () => {
    const office = await openOffice();
    const { manager, counsellor } = await afterSummer(office);
    const { id } = await publishSummer(manager);
    const fetch = await openDownloads(office);
    const address = `/reports/${id}/file?kind=pdf&lang=en`;
    const files = await Promise.all(
      [manager, counsellor, manager].map((who) => fetch(address, who)),
    );
    const [one] = files;
    for (const { status, body } of files) {
      expect(status).toBe(200);
      expect(body.equals(one?.body ?? Buffer.of())).toBe(true);
    }
    const exports = (await logOf(office)).filter(({ action }) => action === 'export');
    expect(exports).toHaveLength(3);
  });

  test('of an office with an odd name is set in every file', { timeout: 60_000 }, async () => {
    const office = await openOffice();
    const { manager } = await afterSummer(office);
    const report = await publishSummer(manager);
    const odd = [
      '\u0001',
      '\ufffe',
      '\ud800x',
      'مرحبا',
      '👩‍👩‍👧',
      '</t><script>',
      '(\\) /Title',
      '{name}',
    ];
    for (const officeName of odd) {
      const programme = { code: 'X', nameEn: officeName, nameFr: officeName };
      const content = { ...report.content, officeName, programme };
      const sheet = sheetOf({ ...report, content }, 'en');
      expect((await readXlsxFile(await xlsxFile(sheet))).length).toBeGreaterThan(5);
      expect((await pdfFile(sheet)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

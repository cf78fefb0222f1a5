import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { csvFile } from '@tremplin/server/publishing/file-csv.ts';
import { sheetOf } from '@tremplin/server/publishing/sheet.ts';
import { publishReport } from '@tremplin/shared/publishing.ts';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import type { Hired } from './support/office.ts';
import { objectsOf, structureOf, textOf } from './support/pdf.ts';
import { afterSummer, openDownloads, reportRows, summer } from './support/publishing.ts';

async function published() {
  const office = await openOffice();
  const { manager, counsellor } = await afterSummer(office);
  const { id } = await manager.call.publishing.publish(publishReport.parse(summer));
  const fetch = await openDownloads(office);
  const file = async (kind: string, lang: string, who: Hired = manager) => {
    const answer = await fetch(`/reports/${id}/file?kind=${kind}&lang=${lang}`, who);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  return { office, manager, counsellor, id, fetch, file };
}

describe('The PDF of the summer', () => {
  test('is tagged, has a title that is shown, a language, and its fonts inside', async () => {
    const { file } = await published();
    const pdf = await file('pdf', 'en');
    const text = pdf.toString('latin1');
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    const catalog = objectsOf(pdf).find((one) => one.includes('/Type /Catalog')) ?? '';
    expect(catalog).toContain('/StructTreeRoot');
    expect(catalog).toContain('/Lang (en-CA)');
    expect(catalog).toContain('/MarkInfo');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('(Report on outcomes: July 2026 to September 2026)');
    expect(text).toContain('/FontFile2');
    expect(text).toContain('pdfuaid');
  });

  test('has headings, paragraphs, and tables whose heads say of which row and column they are', async () => {
    const { file } = await published();
    const tags = structureOf(await file('pdf', 'en'));
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(tags.filter((tag) => tag === 'H2').length).toBeGreaterThan(8);
    expect(tags.filter((tag) => tag === 'Table').length).toBeGreaterThan(7);
    const rows = tags.filter((tag) => tag === 'TR').length;
    const heads = tags.filter((tag) => tag === 'TH').length;
    // Each row has a head, and each table a row of heads.
    expect(heads).toBeGreaterThan(rows);
    expect(tags).toContain('TD');
    const scopes = objectsOf(await file('pdf', 'en')).join('\n');
    expect(scopes).toContain('/Scope /Column');
    expect(scopes).toContain('/Scope /Row');
  });

  test('says the same in French, with its accents, and hides the same numbers', async () => {
    const { file } = await published();
    const pdf = await file('pdf', 'fr');
    expect(objectsOf(pdf).find((one) => one.includes('/Type /Catalog'))).toContain('/Lang (fr-CA)');
    const words = textOf(pdf);
    for (const word of ['résultats', 'Présélection', 'masqué', '‹5']) expect(words).toContain(word);
    expect(textOf(await file('pdf', 'en'))).toContain('‹5');
  });
});

describe('The spreadsheet of the summer', () => {
  test('has numbers as numbers, months as dates and what is hidden as text', async () => {
    const { file } = await published();
    const body = await file('xlsx', 'en');
    const sheets = await readXlsxFile(body);
    expect(sheets.length).toBe(11);
    const placements = sheets.find(({ sheet }) => sheet.startsWith('Placements by month'));
    const [head, july] = placements?.data ?? [];
    expect(head?.slice(0, 3)).toEqual(['Month', 'Ontario Public Service', 'Federal government']);
    const [month, ops, federal] = july ?? [];
    expect(month).toBeInstanceOf(Date);
    expect(month instanceof Date && month.toISOString().slice(0, 10)).toBe('2026-07-01');
    expect(ops).toBe(9);
    expect(federal).toBe('‹5');
    const figures = sheets.find(({ sheet }) => sheet === 'Figures');
    expect(figures?.data[1]).toEqual(['Placements started', 54, null]);
  });
});

describe('The CSV of the summer', () => {
  test('begins with the mark of UTF-8, keeps RFC 4180, and says the same numbers as the report', async () => {
    const { file, manager, id } = await published();
    const body = await file('csv', 'fr');
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = body.toString('utf8');
    expect(text.split('\r\n').at(-1)).toBe('');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows: string[][] = parse(body, { bom: true });
    expect(rows[0]).toEqual(['Section', 'Ligne', 'Colonne', 'Valeur', 'Sur', 'Remarque']);
    const { content } = await manager.call.publishing.byId({ id });
    const table = content.tables.find(({ key }) => key === 'placements');
    const printed = rows.filter(([section]) => section?.startsWith('Placements par mois'));
    expect(printed.map((row) => row[3])).toEqual(
      (table?.rows ?? []).flatMap(({ cells }) =>
        cells.map((cell) => (cell === 'hidden' ? '‹5' : String(cell))),
      ),
    );
    expect(printed[0]?.[1]).toBe('2026-07');
    expect(rows.some((row) => row[3] === '2026-07-01')).toBe(true);
  });

  test('keeps an office’s name from running as a formula, and gives it back with one quote taken off', async () => {
    const { manager, id } = await published();
    const report = await manager.call.publishing.byId({ id });
    for (const officeName of [
      '=1+1',
      '+1',
      '-1',
      '@now',
      '\tx',
      '\rx',
      '＝1',
      'Tremplin "Est", rang 2',
    ]) {
      const sheet = sheetOf({ ...report, content: { ...report.content, officeName } }, 'en');
      const rows: string[][] = parse(csvFile(sheet), { bom: true });
      const cell = rows.find((row) => row[1] === 'Office')?.[3];
      expect(cell).toBe(/^[=+\-@\t\r＝]/u.test(officeName) ? `'${officeName}` : officeName);
    }
  });
});

describe('The address of a file', () => {
  test('gives it to whoever may read reports, to be kept and never to be stored on the way', async () => {
    const { fetch, id, counsellor, office } = await published();
    const answer = await fetch(`/reports/${id}/file?kind=csv&lang=en`, counsellor, 'none');
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="tremplin-quarter-2026-07-v1-en.csv"',
    );
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.action, 'export')),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ actorId: counsellor.id, resourceId: id, outcome: 'done' });
    const { rows, kind, lang } = JSON.parse(lines[0]?.fields ?? '{}');
    expect({ kind, lang }).toEqual({ kind: 'csv', lang: 'en' });
    expect(rows).toBeGreaterThan(30);
  });

  test('turns away strangers, other sites, administrators, and what it does not know', async () => {
    const { fetch, id, manager, office } = await published();
    const address = `/reports/${id}/file?kind=pdf&lang=en`;
    expect((await fetch(address, null)).status).toBe(401);
    for (const site of ['cross-site', 'same-site', 'x'])
      expect((await fetch(address, manager, site)).status).toBe(403);
    expect((await fetch(address, await office.hire('administrator'))).status).toBe(403);
    for (const wrong of ['kind=exe&lang=en', 'kind=pdf&lang=de', 'kind=pdf', ''])
      expect((await fetch(`/reports/${id}/file?${wrong}`, manager)).status).toBe(400);
    const nobody = office.contextOf(null).newId();
    expect((await fetch(`/reports/${nobody}/file?kind=pdf&lang=en`, manager)).status).toBe(404);
    expect((await fetch(`/reports/x/file?kind=pdf&lang=en`, manager)).status).toBe(400);
    const exported = await office.store.read((db) =>
      db.$count(auditEvent, eq(auditEvent.action, 'export')),
    );
    // The administrator's try, and no file.
    expect(exported).toBe(1);
  });

  test('does not hand out a report that somebody wrote into the database', async () => {
    const { fetch, manager, office } = await published();
    const [row] = await reportRows(office);
    if (!row) throw new Error('nothing was published');
    const forged = { ...row, id: office.contextOf(null).newId(), version: 2 };
    await office.store.tx((tx) => tx.insert(publishedReport).values(forged));
    expect((await fetch(`/reports/${forged.id}/file?kind=csv&lang=en`, manager)).status).toBe(422);
  });
});

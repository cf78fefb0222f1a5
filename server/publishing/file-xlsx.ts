import { clockOf, dayForDisplay, dayOf, parseIso } from '@tremplin/shared/day.ts';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import type { PublishedCell } from '@tremplin/shared/publishing.ts';
import writeXlsxFile from 'write-excel-file/node';
import type { CellObject, SheetData } from 'write-excel-file/node';
import type { Fact, Sheet, SheetTable } from './sheet.ts';

/** One sheet for each table. Numbers are numbers, days are days, and whatever is text stays text. */
export async function xlsxFile(sheet: Sheet): Promise<Buffer> {
  const { t } = sheet.words;
  const names = namesFor([
    t('publishing.report.about'),
    t('publishing.report.figures'),
    ...sheet.tables.map(({ title }) => title),
    ...(sheet.differences === null ? [] : [sheet.differences.title]),
    t('publishing.report.definitions'),
  ]);
  const pages = [
    { data: aboutPage(sheet), columns: [{ width: 34 }, { width: 70 }] },
    { data: figuresPage(sheet), columns: [{ width: 34 }, { width: 14 }, { width: 14 }] },
    ...sheet.tables.map((table) => ({
      data: tablePage(sheet, table),
      columns: [{ width: 30 }, ...table.columns.map(() => ({ width: 16 }))],
    })),
    ...differencesPages(sheet),
    { data: definitionsPage(sheet), columns: [{ width: 34 }, { width: 110 }] },
  ];
  const book = writeXlsxFile(
    pages.map((page, at) => ({ ...page, sheet: names[at] ?? String(at + 1) })),
  );
  return book.toBuffer();
}

const wrapped = { wrap: true, alignVertical: 'top' } as const;

function said(value: string, bold = false): CellObject {
  return { type: String, value, ...wrapped, ...(bold && { fontWeight: 'bold' as const }) };
}

function counted(sheet: Sheet, value: PublishedCell, unit: 'count' | 'share'): CellObject | null {
  if (value === null) return null;
  if (value === 'hidden') return { type: String, value: sheet.mark, align: 'right' };
  return { type: Number, value, format: unit === 'share' ? '0.0%' : '#,##0' };
}

function factCell({ value, kind }: Fact): CellObject {
  if (value instanceof Date)
    return { type: Date, value: onTheWall(value), format: 'yyyy-mm-dd hh:mm', align: 'left' };
  if (typeof value === 'number') return { type: Number, value, format: '0' };
  return kind === 'day' ? dayCell(value, 'yyyy-mm-dd') : said(value);
}

/** A spreadsheet knows no zones: the moment as the office's clock shows it. */
function onTheWall(at: Date): Date {
  return parseIso(`${dayOf(at)}T${clockOf(at)}:00Z`);
}

function dayCell(day: string, format: string): CellObject {
  return { type: Date, value: dayForDisplay(day), format, align: 'left' };
}

function aboutPage(sheet: Sheet): SheetData {
  return [
    [said(sheet.title, true)],
    [said(sheet.heading)],
    ...sheet.facts.map((fact) => [said(fact.name), factCell(fact)]),
    [null, said(sheet.hiddenRule)],
  ];
}

function figuresPage(sheet: Sheet): SheetData {
  const { t } = sheet.words;
  return [
    [
      said(t('publishing.report.what'), true),
      said(t('publishing.files.value'), true),
      said(t('publishing.files.out_of'), true),
    ],
    ...sheet.figures.map(({ title, unit, value, of }) => [
      said(title),
      counted(sheet, value, unit),
      counted(sheet, of, 'count'),
    ]),
  ];
}

function tablePage(sheet: Sheet, table: SheetTable): SheetData {
  return [
    [said(table.head, true), ...table.columns.map((column) => said(column, true))],
    ...table.rows.map(({ month, label, cells }) => [
      month === null ? said(label) : dayCell(firstOfMonth(month), 'yyyy-mm'),
      ...cells.map((cell) => counted(sheet, cell, 'count')),
    ]),
    ...(table.note === null ? [] : [[said(table.note)]]),
  ];
}

function differencesPages(sheet: Sheet) {
  if (sheet.differences === null) return [];
  const { t } = sheet.words;
  const data: SheetData = [
    [
      said(t('publishing.report.what'), true),
      said(t('publishing.report.was'), true),
      said(t('publishing.report.is'), true),
    ],
    ...sheet.differences.rows.map(({ title, unit, before, after }) => [
      said(title),
      counted(sheet, before, unit),
      counted(sheet, after, unit),
    ]),
  ];
  return [{ data, columns: [{ width: 70 }, { width: 14 }, { width: 14 }] }];
}

function definitionsPage(sheet: Sheet): SheetData {
  return sheet.definitions.map(({ title, text }) => [said(title, true), said(text)]);
}

/** A sheet's name has 31 characters at most, none of `[]:*?/\`, and is there once. */
function namesFor(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const short = title
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim();
    const name = taken.has(short) ? `${short.slice(0, 27)} ${at}` : short;
    taken.add(name);
    return name;
  });
}

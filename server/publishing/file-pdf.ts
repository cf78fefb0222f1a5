import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { drawTable, margin } from './pdf-table.ts';
import type { Column, Page, TableRow } from './pdf-table.ts';
import type { Fact, Sheet, SheetTable } from './sheet.ts';
import type { PublishedCell } from '@tremplin/shared/publishing.ts';

const require = createRequire(import.meta.url);
const fontFile = (weight: 400 | 600): string =>
  require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);

/**
 * The report on paper: tagged, so that a screen reader finds headings, paragraphs and tables with
 * their heads; with a title and a language, and the fonts inside.
 */
export async function pdfFile(sheet: Sheet): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, bottom: margin + 18, left: margin, right: margin },
    pdfVersion: '1.7',
    ...universal(),
    tagged: true,
    lang: sheet.locale === 'fr' ? 'fr-CA' : 'en-CA',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: sheet.title,
      Author: sheet.heading,
      CreationDate: sheet.publishedAt,
      ModDate: sheet.publishedAt,
    },
  });
  const whole = collected(doc);
  doc.registerFont('text', fontFile(400));
  doc.registerFont('strong', fontFile(600));
  const root = doc.struct('Document');
  doc.addStructure(root);
  writeReport({ doc, root, sheet });
  root.end();
  numberPages(doc, sheet);
  doc.end();
  return whole;
}

/** Guarantee: pdfkit takes this claim, which checkers look for; its types list the archives' only. */
function universal(): PDFKit.PDFDocumentOptions {
  return { subset: 'PDF/UA' } as object;
}

function writeReport(page: Page): void {
  const { sheet } = page;
  const { t } = sheet.words;
  paragraph(page, 'H1', sheet.title);
  paragraph(page, 'P', sheet.heading, 12);
  paragraph(page, 'P', sheet.hiddenRule, 9);
  paragraph(page, 'H2', t('publishing.report.figures'));
  drawTable(page, {
    columns: widths(
      page,
      [3, 1, 1],
      [t('publishing.report.what'), t('publishing.files.value'), t('publishing.files.out_of')],
    ),
    rows: sheet.figures.map(({ title, unit, value, of }) => ({
      cells: [
        title,
        valueWords(page, value, unit),
        of === null ? '' : valueWords(page, of, 'count'),
      ],
      strong: false,
    })),
  });
  writeDifferences(page);
  for (const table of sheet.tables) writeTable(page, table);
  paragraph(page, 'H2', t('publishing.report.definitions'));
  for (const { title, text } of sheet.definitions) {
    paragraph(page, 'H3', title);
    paragraph(page, 'P', text, 9);
  }
  paragraph(page, 'H2', t('publishing.report.about'));
  for (const fact of sheet.facts)
    paragraph(
      page,
      'P',
      t('publishing.files.fact', { name: fact.name, value: factWords(page, fact) }),
      9,
    );
}

function writeDifferences(page: Page): void {
  const { differences, words } = page.sheet;
  if (differences === null) return;
  const { t } = words;
  paragraph(page, 'H2', differences.title);
  if (differences.rows.length === 0) {
    paragraph(page, 'P', t('publishing.report.nothing_differs'));
    return;
  }
  const heads = [
    t('publishing.report.what'),
    t('publishing.report.was'),
    t('publishing.report.is'),
  ];
  drawTable(page, {
    columns: widths(page, [3, 1, 1], heads),
    rows: differences.rows.map(({ title, unit, before, after }) => ({
      cells: [title, valueWords(page, before, unit), valueWords(page, after, unit)],
      strong: false,
    })),
  });
}

function writeTable(page: Page, table: SheetTable): void {
  const few = table.rows.length + 3;
  paragraph(page, 'H2', table.title, 13, Math.min(few, 8) * 20);
  if (table.note !== null) {
    paragraph(page, 'P', table.note, 9);
    return;
  }
  const rows = table.rows.map(({ label, cells }, at): TableRow => ({
    cells: [label, ...cells.map((cell) => valueWords(page, cell, 'count'))],
    strong: table.totalled && at === table.rows.length - 1,
  }));
  const shares = [Math.max(1.2, 5 - table.columns.length), ...table.columns.map(() => 1)];
  drawTable(page, { columns: widths(page, shares, [table.head, ...table.columns]), rows });
}

/** The width of the page in these proportions. */
function widths({ doc }: Page, shares: readonly number[], heads: readonly string[]): Column[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const free = doc.page.width - 2 * margin;
  return heads.map((head, at) => ({ head, width: (free * (shares[at] ?? 1)) / sum }));
}

const sizes = { H1: 20, H2: 13, H3: 10, P: 10 } as const;

/** A heading stays with what follows it: it moves on where less than `needed` points are left. */
function paragraph(
  { doc, root }: Page,
  tag: keyof typeof sizes,
  text: string,
  size: number = sizes[tag],
  needed = tag === 'P' ? 0 : 60,
): void {
  const bottom = doc.page.height - doc.page.margins.bottom;
  if (doc.y + needed > bottom) doc.addPage();
  else if (tag === 'H2') doc.y += 10;
  const part = doc.struct(tag, {}, () => {
    doc
      .font(tag === 'P' ? 'text' : 'strong')
      .fontSize(size)
      .fillColor('black')
      .text(text, margin, doc.y, { width: doc.page.width - 2 * margin, lineGap: 2 });
  });
  root.add(part);
  part.end();
  doc.y += tag === 'P' ? 4 : 3;
}

function valueWords({ sheet }: Page, value: PublishedCell, unit: 'count' | 'share'): string {
  const { formats, t } = sheet.words;
  if (value === 'hidden') return sheet.mark;
  if (value === null) return unit === 'share' ? t('publishing.report.no_rate') : '–';
  return unit === 'share' ? formats.percent(value, 1) : formats.number(value);
}

function factWords({ sheet }: Page, { value, kind }: Fact): string {
  const { formats } = sheet.words;
  if (value instanceof Date) return formats.dayTime(value.toISOString());
  if (typeof value === 'number') return formats.number(value);
  return kind === 'day' ? formats.day(value) : value;
}

/** Page x of y, and which report it is, below each page; no part of what is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, sheet: Sheet): void {
  const { start, count: pages } = doc.bufferedPageRange();
  for (let at = 0; at < pages; at += 1) {
    doc.switchToPage(start + at);
    const { height, width, margins } = doc.page;
    const { bottom } = margins;
    margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const line = { width: width - 2 * margin, lineBreak: false, height: 12 } as const;
    const y = height - margin;
    doc.font('text').fontSize(8).fillColor('#444444');
    doc.text(`${sheet.title} · ${sheet.hash.slice(0, 16)}`, margin, y, { ...line, align: 'left' });
    const page = sheet.words.t('publishing.report.page', { page: at + 1, pages });
    doc.text(page, margin, y, { ...line, align: 'right' });
    doc.endMarkedContent();
    margins.bottom = bottom;
  }
}

async function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

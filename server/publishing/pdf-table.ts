import type { Sheet } from './sheet.ts';

/** Points, on every side of the page. */
export const margin = 54;

export interface Page {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly sheet: Sheet;
}

export interface Column {
  readonly head: string;
  /** Points. */
  readonly width: number;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly strong: boolean;
}

interface Drawn {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

interface Set extends Page {
  readonly columns: readonly Column[];
  /** Points, of the letters. */
  readonly size: number;
}

const largest = 8.5;
const smallest = 6.5;
const padding = 4;

/** A table with its head on every page it reaches; the head is read aloud once. */
export function drawTable(given: Page, { columns, rows }: Drawn): void {
  const { doc, root } = given;
  const page: Set = { ...given, columns, size: fittingSize(given, columns) };
  const table = doc.struct('Table');
  root.add(table);
  const heads = { cells: columns.map(({ head }) => head), strong: true };
  drawRow(page, heads, { table, head: true });
  for (const row of rows) {
    const bottom = doc.page.height - doc.page.margins.bottom;
    if (doc.y + heightOf(page, row) > bottom) {
      doc.addPage();
      drawRow(page, heads, { table: null, head: true });
    }
    drawRow(page, row, { table, head: false });
  }
  table.end();
  doc.x = margin;
  doc.y += 6;
}

/** `table` is null where the row was read before and is only drawn again. */
function drawRow(
  page: Set,
  row: TableRow,
  { table, head }: { readonly table: PDFKit.PDFStructureElement | null; readonly head: boolean },
): void {
  const { doc, columns } = page;
  const top = doc.y;
  const height = heightOf(page, row);
  const line = table && doc.struct('TR');
  if (line) table.add(line);
  else doc.markContent('Artifact', { type: 'Pagination' });
  let x = margin;
  for (const [at, { width }] of columns.entries()) {
    const write = (): void => writeCell(page, row, at, { x, top, width });
    if (line) {
      const heading = head ? 'Column' : at === 0 ? 'Row' : null;
      const cell = heading ? doc.struct('TH', scoped(heading), write) : doc.struct('TD', {}, write);
      line.add(cell);
      cell.end();
    } else write();
    x += width;
  }
  if (line) {
    line.end();
    doc.markContent('Artifact', { type: 'Layout' });
  }
  rule(page, top + height, head || row.strong);
  doc.endMarkedContent();
  doc.y = top + height;
}

/** Guarantee: pdfkit reads `scope`; its types have not heard of it yet. */
function scoped(scope: 'Row' | 'Column'): { title?: string; scope: string } {
  return { scope };
}

function writeCell(
  { doc, size }: Set,
  row: TableRow,
  at: number,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
): void {
  doc
    .font(row.strong ? 'strong' : 'text')
    .fontSize(size)
    .fillColor('black')
    .text(row.cells[at] ?? '', x + padding / 2, top + padding, {
      width: width - padding,
      align: at === 0 ? 'left' : 'right',
    });
}

function heightOf({ doc, columns, size }: Set, row: TableRow): number {
  doc.font(row.strong ? 'strong' : 'text').fontSize(size);
  const heights = columns.map(({ width }, at) =>
    doc.heightOfString(row.cells[at] ?? '', { width: width - padding }),
  );
  return Math.max(...heights) + 2 * padding;
}

/** The largest letters in which no word of a head is torn. */
function fittingSize({ doc }: Page, columns: readonly Column[]): number {
  for (let size = largest; size > smallest; size -= 0.25) {
    doc.font('strong').fontSize(size);
    const fits = columns.every(({ head, width }) =>
      head.split(' ').every((word) => doc.widthOfString(word) <= width - padding),
    );
    if (fits) return size;
  }
  return smallest;
}

function rule({ doc }: Page, y: number, strong: boolean): void {
  doc
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .lineWidth(strong ? 1 : 0.5)
    .strokeColor(strong ? '#444444' : '#bbbbbb')
    .stroke();
}

import { refuse } from '@tremplin/shared/faults.ts';
import type { ReadReportFile } from '@tremplin/shared/publishing.ts';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { csvFile } from './file-csv.ts';
import { pdfFile } from './file-pdf.ts';
import { xlsxFile } from './file-xlsx.ts';
import { readReport } from './queries.ts';
import type { ReportPage } from './queries.ts';
import { linesIn, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export interface ReportFile {
  /** Without anything that a header or a file system would trip over. */
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

const kinds = {
  pdf: { type: 'application/pdf', make: pdfFile },
  csv: { type: 'text/csv; charset=utf-8', make: async (sheet: Sheet) => csvFile(sheet) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: xlsxFile,
  },
} as const;

const kept = new WeakMap<object, Map<string, Promise<Buffer>>>();
const mostKept = 32;

/**
 * What is frozen is set in a file once while it is asked for: a PDF takes a fifth of a second in
 * which nobody else is answered. Whoever asks meanwhile waits for the same.
 */
async function made(
  { office }: Ctx,
  { id, hash, publishedBy }: ReportPage,
  sheet: Sheet,
  kind: keyof typeof kinds,
): Promise<Buffer> {
  const files = kept.get(office) ?? new Map<string, Promise<Buffer>>();
  kept.set(office, files);
  const key = JSON.stringify([id, hash, publishedBy, kind, sheet.locale]);
  const known = files.get(key);
  if (known) return known;
  const [oldest] = files.keys();
  if (files.size >= mostKept && oldest !== undefined) files.delete(oldest);
  const fresh = kinds[kind].make(sheet);
  files.set(key, fresh);
  try {
    return await fresh;
  } catch (error) {
    files.delete(key);
    throw error;
  }
}

/**
 * A report as a file, in the language asked for. That it left is on record, with how many lines of
 * figures it took along, before it does. One that does not bear the office's seal does not leave.
 */
export async function exportReport(
  ctx: Ctx,
  { id, kind, lang }: ReadReportFile,
): Promise<ReportFile> {
  const report = await ctx.store.read((db) => readReport(db, ctx, id));
  if (!report.genuine) throw refuse('publishing.broken');
  const sheet = sheetOf(report, lang);
  const { type } = kinds[kind];
  const body = await made(ctx, report, sheet, kind);
  await write(ctx, async (_tx, record) => {
    const fields = { kind, lang, rows: linesIn(sheet), version: report.version };
    await record({ action: 'export', resource: 'published_report', resourceId: id, fields });
  });
  const { periodKind, period } = report.content;
  const from = periodKind === 'year' ? period.from.slice(0, 4) : period.from.slice(0, 7);
  return { name: `tremplin-${periodKind}-${from}-v${report.version}-${lang}.${kind}`, type, body };
}

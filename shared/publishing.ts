import * as z from 'zod/mini';
import { instant } from './day.ts';
import type { Kpi, PeriodKind } from './outcomes.ts';
import { periodKinds } from './outcomes.ts';
import type { Period } from './period.ts';
import { noSin } from './sin.ts';

/** The tables of a report, in their order. */
export const tableKeys = [
  'placements',
  'funded',
  'related',
  'funnel',
  'reached',
  'retention',
  'sessions',
  'statuses',
] as const;
export type TableKey = (typeof tableKeys)[number];

/** Keys of the messages or plain months, so that one frozen report is read in both languages. */
export type Label =
  | { readonly month: string }
  | { readonly key: string; readonly values?: Readonly<Record<string, string | number>> };

/** A number, one that is hidden because few people stand behind it, or nothing (no rate of so few). */
export type PublishedCell = number | 'hidden' | null;

/** Counts in lines; the last row is the total where `totalled`. */
export interface PublishedTable {
  readonly key: TableKey;
  readonly kpi: Kpi;
  /** Nothing of it could be printed without giving a small number away; then it has no rows. */
  readonly withheld: boolean;
  readonly columns: readonly Label[];
  readonly rows: readonly { readonly label: Label; readonly cells: readonly PublishedCell[] }[];
  readonly totalled: boolean;
}

export interface PublishedFigure {
  readonly kpi: Kpi;
  readonly unit: 'count' | 'share';
  readonly value: PublishedCell;
  /** What a share or a part was counted out of; null where there is no such whole. */
  readonly of: PublishedCell;
}

export interface Wording {
  readonly title: string;
  readonly text: string;
}

/** What is frozen: figures, what they mean, what they were cut from. Never a name, never a hidden number. */
export interface ReportContent {
  readonly format: 1;
  readonly officeName: string;
  readonly programme: {
    readonly code: string;
    readonly nameEn: string;
    readonly nameFr: string | null;
  } | null;
  readonly periodKind: PeriodKind;
  readonly period: Period;
  /** ISO instant of the counting: what was open was open then. */
  readonly asOf: string;
  /** Last line of the audit log when it was counted: what was written later is not in it. */
  readonly dataCut: number;
  /** Numbers behind which fewer people stand are hidden. */
  readonly smallCell: number;
  readonly figures: readonly PublishedFigure[];
  readonly tables: readonly PublishedTable[];
  /** The definitions as they were worded that day. */
  readonly definitions: Readonly<Partial<Record<Kpi, Readonly<Record<'en' | 'fr', Wording>>>>>;
}

/** One number that is not what it was in the version before. */
export interface Difference {
  /** A figure's, or a table's with its row and column. */
  readonly kpi: Kpi;
  readonly table: TableKey | null;
  readonly row: Label | null;
  readonly column: Label | null;
  readonly before: PublishedCell;
  readonly after: PublishedCell;
}

/** Programme null is the whole office. */
const scope = {
  period: z.enum(periodKinds),
  from: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'errors.month')),
  programmeId: z.nullable(z.uuid()),
};

export const previewReport = z.object(scope);
export type PreviewReport = z.infer<typeof previewReport>;

export const publishReport = z.object({
  ...scope,
  /** Why there is a new version; required from the second on. */
  reason: z._default(
    z.nullable(z.string().check(z.trim(), z.maxLength(500, 'errors.too_long'), noSin)),
    null,
  ),
});
export type PublishReport = z.infer<typeof publishReport>;

export const reportFiles = ['pdf', 'csv', 'xlsx'] as const;

export const readReport = z.object({ id: z.uuid() });

export const listReports = z.object({
  cursor: z._default(z.nullable(z.object({ at: instant, id: z.uuid() })), null),
});
export type ListReports = z.infer<typeof listReports>;

/** How many numbers a reader sees as hidden, and how many tables not at all. */
export function hiddenIn(content: Pick<ReportContent, 'figures' | 'tables'>): {
  readonly cells: number;
  readonly tables: number;
} {
  const cells = content.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    cells: [...cells, ...content.figures.map(({ value }) => value)].filter(
      (cell) => cell === 'hidden',
    ).length,
    tables: content.tables.filter(({ withheld }) => withheld).length,
  };
}

export const readReportFile = z.object({
  id: z.uuid(),
  kind: z.enum(reportFiles),
  lang: z.enum(['en', 'fr']),
});
export type ReadReportFile = z.infer<typeof readReportFile>;

import type { Locale } from '@tremplin/shared/people.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import { hiddenIn, tableKeys } from '@tremplin/shared/publishing.ts';
import type { PublishedCell } from '@tremplin/shared/publishing.ts';
import type { ReportPage } from './queries.ts';
import { periodWords, scopeWords, wordsOf } from './words.ts';
import type { FileWords } from './words.ts';

/** A report put in the words of one language, for whoever sets it in a file. */
export interface Sheet {
  readonly words: FileWords;
  readonly locale: Locale;
  readonly title: string;
  readonly heading: string;
  readonly publishedAt: Date;
  /** How a hidden number reads. */
  readonly mark: string;
  readonly facts: readonly Fact[];
  readonly hiddenRule: string;
  readonly figures: readonly {
    readonly title: string;
    readonly unit: 'count' | 'share';
    readonly value: PublishedCell;
    readonly of: PublishedCell;
  }[];
  /** From the version before; null of a first one. */
  readonly differences: {
    readonly title: string;
    readonly rows: readonly {
      readonly title: string;
      readonly unit: 'count' | 'share';
      readonly before: PublishedCell;
      readonly after: PublishedCell;
    }[];
  } | null;
  readonly tables: readonly SheetTable[];
  readonly definitions: readonly { readonly title: string; readonly text: string }[];
  readonly hash: string;
}

export interface Fact {
  readonly name: string;
  readonly value: string | number | Date;
  /** A calendar day, or a moment. */
  readonly kind: 'text' | 'number' | 'day' | 'moment';
}

export interface SheetTable {
  readonly title: string;
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** `2026-04` where the row is a month: a machine reads it so. */
    readonly month: string | null;
    readonly label: string;
    readonly cells: readonly PublishedCell[];
  }[];
  readonly totalled: boolean;
  /** Why it has no rows. */
  readonly note: string | null;
}

/** Counts the lines of figures that leave with a file: what the audit log says of an export. */
export function linesIn(sheet: Sheet): number {
  return sheet.figures.length + sheet.tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

export function sheetOf(report: ReportPage, locale: Locale): Sheet {
  const words = wordsOf(locale);
  const { t } = words;
  const { content } = report;
  const hidden = hiddenIn(content);
  const mark = `‹${content.smallCell}`;
  const period = periodWords(words, content);
  const scope = scopeWords(words, content, locale);
  return {
    words,
    locale,
    title: t('publishing.report.title', { period }),
    heading: t('publishing.report.heading', { office: content.officeName, scope }),
    publishedAt: parseIso(report.publishedAt),
    mark,
    facts: factsOf(report, words, scope),
    hiddenRule:
      hidden.cells + hidden.tables === 0
        ? t('publishing.report.nothing_hidden')
        : t('publishing.report.hidden_rule', {
            mark,
            smallCell: content.smallCell,
            twice: 2 * content.smallCell,
          }),
    figures: content.figures.map(({ kpi, unit, value, of }) => ({
      title: content.definitions[kpi]?.[locale].title ?? kpi,
      unit,
      value,
      of,
    })),
    differences: differencesOf(report, locale, words),
    tables: tablesOf(report, words),
    definitions: Object.values(content.definitions).map((wording) => wording[locale]),
    hash: report.hash,
  };
}

function tablesOf({ content }: ReportPage, { t, label }: FileWords): SheetTable[] {
  const note = (withheld: boolean, rows: number): string | null =>
    withheld ? t('publishing.report.withheld') : rows === 0 ? t('publishing.report.no_rows') : null;
  return tableKeys.flatMap((key) =>
    content.tables
      .filter((table) => table.key === key)
      .map(({ columns, rows, totalled, withheld }): SheetTable => ({
        title: t(`publishing.titles.${key}`),
        head: t(`publishing.rows.${key}`),
        columns: columns.map(label),
        rows: rows.map((row) => ({
          month: 'month' in row.label ? row.label.month : null,
          label: label(row.label),
          cells: row.cells,
        })),
        totalled,
        note: note(withheld, rows.length),
      })),
  );
}

function differencesOf(
  { content, differences, version }: ReportPage,
  locale: Locale,
  { t, label }: FileWords,
): Sheet['differences'] {
  if (version === 1) return null;
  return {
    title: t('publishing.report.differs', { version: version - 1 }),
    rows: differences.map(({ kpi, table, row, column, before, after }) => {
      const figure = table === null ? content.figures.find((one) => one.kpi === kpi) : undefined;
      const place = [
        table === null
          ? (content.definitions[kpi]?.[locale].title ?? kpi)
          : t(`publishing.titles.${table}`),
        ...[row, column].filter((one) => one !== null).map(label),
      ];
      return { title: place.join(' · '), unit: figure?.unit ?? 'count', before, after };
    }),
  };
}

function factsOf(report: ReportPage, { t }: FileWords, scope: string): Fact[] {
  const { content } = report;
  const said = (name: string, value: string): Fact => ({ name, value, kind: 'text' });
  return [
    said(t('publishing.files.office'), content.officeName),
    said(t('publishing.list.scope'), scope),
    { name: t('publishing.files.from'), value: content.period.from, kind: 'day' },
    { name: t('publishing.files.to'), value: content.period.to, kind: 'day' },
    { name: t('publishing.files.counted'), value: parseIso(content.asOf), kind: 'moment' },
    { name: t('publishing.list.published'), value: parseIso(report.publishedAt), kind: 'moment' },
    said(t('publishing.list.by'), report.publishedBy),
    { name: t('publishing.list.version'), value: report.version, kind: 'number' },
    ...(report.reason === null ? [] : [said(t('publishing.dialog.reason'), report.reason)]),
    { name: t('publishing.report.data_cut'), value: content.dataCut, kind: 'number' },
    said(t('publishing.report.hash'), report.hash),
  ];
}

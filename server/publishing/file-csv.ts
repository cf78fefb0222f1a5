import { stringify } from 'csv-stringify/sync';
import type { Fact, Sheet } from './sheet.ts';

type Cell = string | number;

/**
 * One long table: section, row, column, value, out of, note. UTF-8 with its mark, so that a
 * spreadsheet reads the accents; days, months and moments as ISO writes them; numbers with a point;
 * text that would run as a formula is kept as text.
 */
export function csvFile(sheet: Sheet): Buffer {
  const { words, mark } = sheet;
  const { t } = words;
  const number = (value: number | 'hidden' | null): Cell =>
    value === 'hidden' ? mark : (value ?? '');
  const section = (title: string, lines: readonly (readonly Cell[])[]): Cell[][] =>
    lines.map((line) => [title, ...line]);
  const rows: Cell[][] = [
    heads(sheet),
    ...section(
      t('publishing.report.about'),
      sheet.facts.map((fact) => [fact.name, '', isoOf(fact), '', '']),
    ),
    ...section(t('publishing.report.about'), [['', '', '', '', sheet.hiddenRule]]),
    ...section(
      t('publishing.report.figures'),
      sheet.figures.map(({ title, value, of }) => [title, '', number(value), number(of), '']),
    ),
    ...(sheet.differences === null
      ? []
      : section(
          sheet.differences.title,
          sheet.differences.rows.flatMap(({ title, before, after }) => [
            [title, t('publishing.report.was'), number(before), '', ''],
            [title, t('publishing.report.is'), number(after), '', ''],
          ]),
        )),
    ...sheet.tables.flatMap(({ title, columns, rows: lines, note }) =>
      section(title, [
        ...lines.flatMap(({ month, label, cells }) =>
          cells.map((cell, at) => [month ?? label, columns[at] ?? '', number(cell), '', '']),
        ),
        ...(note === null ? [] : [['', '', '', '', note]]),
      ]),
    ),
    ...section(
      t('publishing.report.definitions'),
      sheet.definitions.map(({ title, text }) => [title, '', '', '', text]),
    ),
  ];
  return Buffer.from(
    stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: true }),
  );
}

function heads({ words: { t } }: Sheet): string[] {
  return [
    t('publishing.files.section'),
    t('publishing.files.row'),
    t('publishing.files.column'),
    t('publishing.files.value'),
    t('publishing.files.out_of'),
    t('publishing.files.note'),
  ];
}

function isoOf({ value }: Fact): Cell {
  return value instanceof Date ? value.toISOString() : value;
}

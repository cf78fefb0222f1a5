import type { LabelField } from './label-words.ts';
import { folded } from './labels.ts';
import { isPageWord } from './boilerplate.ts';
import type { Line } from './parse-lines.ts';
import { partsOf, type Parts } from './parse-parts.ts';
import { readSalary } from './parse-salary.ts';

/** The printed text of one label. `text` is empty where the label stood alone. */
export interface Printed {
  readonly field: LabelField;
  /** The label itself, folded. */
  readonly label: string;
  readonly text: string;
  /** The lines of a value that is a list. */
  readonly items: readonly string[];
  /** Indexes of the lines that it took, its label among them. */
  readonly lines: readonly number[];
}

export interface Printing {
  readonly parts: Parts;
  /** In the order in which they count: top and upper block first, then the lower one. */
  readonly printed: readonly Printed[];
}

const lists: ReadonlySet<LabelField> = new Set<LabelField>(['positionDetails', 'note']);
/** Strictly shaped, so that even in the middle of prose they are what they say. */
const anywhere: ReadonlySet<LabelField> = new Set<LabelField>(['jobId', 'link']);
const below: ReadonlySet<LabelField> = new Set<LabelField>([
  'positionDetails',
  'compensationGroup',
  'workHours',
  'category',
  'postedOn',
  'note',
]);

/**
 * Every label with its own value. A value is the rest of its line or the next line that says something,
 * and never a line that is itself a label, a heading or the page's: then the value is missing.
 */
export function readPrinting(lines: readonly Line[]): Printing {
  const parts = partsOf(lines);
  const all = lines.flatMap((line, at) => {
    if (line.label === null || !counts(line.label.field, at, parts)) return [];
    return [valueOf(lines, at, line.label.field)];
  });
  const upper = all.filter((each) => first(each) < parts.factsTo);
  const lower = all.filter((each) => first(each) >= parts.factsTo);
  return { parts, printed: [...upper, ...lower] };
}

/** The values of one field, as they count; for what belongs below, the lower block goes first. */
export function printedOf(printing: Printing, field: LabelField): readonly Printed[] {
  const values = printing.printed.filter((each) => each.field === field);
  if (!below.has(field)) return values;
  const inBlocks = (each: Printed) => first(each) >= printing.parts.factsFrom;
  return [...values.filter(inBlocks), ...values.filter((each) => !inBlocks(each))];
}

function counts(field: LabelField, at: number, parts: Parts): boolean {
  if (at < parts.factsTo) return true;
  if (at < parts.bottomFrom) return anywhere.has(field);
  return field !== 'title';
}

function first(printed: Printed): number {
  return printed.lines[0] ?? 0;
}

function valueOf(lines: readonly Line[], at: number, field: LabelField): Printed {
  const own = lines[at]?.value ?? '';
  const label = folded(lines[at]?.text.split(':')[0] ?? '');
  if (lists.has(field)) return listOf(lines, at, { field, label }, own);
  if (own !== '')
    return continued(lines, at, { field, label, text: own, items: [own], lines: [at] });
  const next = nextText(lines, at);
  const text = lines[next]?.text ?? '';
  if (next === -1) return { field, label, text: '', items: [], lines: [at] };
  return continued(lines, next, { field, label, text, items: [text], lines: [at, next] });
}

/** Lines of one broken value; a source of nothing but commas would go on for ever. */
const mostLines = 40;

/** A value broken over lines goes on where its end says so, or where a unit is all that is missing. */
function continued(lines: readonly Line[], from: number, printed: Printed): Printed {
  const next = nextText(lines, from);
  const more = lines[next]?.text;
  const last = next === -1 || printed.lines.length >= mostLines;
  if (last || more === undefined || !goesOn(printed.field, printed.text, more)) return printed;
  const text = `${printed.text} ${more}`;
  return continued(lines, next, {
    ...printed,
    text,
    items: [text],
    lines: [...printed.lines, next],
  });
}

const perUnit =
  /^\*?\s*(?:per\b|\/|an? (?:hour|week|month|year)|de l['’]heure|par\b|l['’](?:heure|an)|- ?\$)/i;

function goesOn(field: LabelField, text: string, more: string): boolean {
  if (field === 'salary')
    return (
      perUnit.test(more) ||
      (text.endsWith('-') && /^\$?\s*\d/.test(more)) ||
      (more.length <= 60 && readSalary(more) !== null)
    );
  if (field === 'closingAt') return clock.test(more);
  return wraps.has(field) && (open.test(text) || closes(text, more));
}

/** A bracket that one line opened and the next one shuts. */
function closes(text: string, more: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') && /^[^()]{0,120}\)/.test(more);
}

/** Fields long enough to be broken where a letter or a PDF ended its line. */
const wraps: ReadonlySet<LabelField> = new Set<LabelField>([
  'organization',
  'division',
  'cities',
  'terms',
]);
/** Nothing ends on these. */
const open = /(?:[,/&]|\s(?:and|of|for|with|to|et|de|des|du|avec))$/i;
const clock =
  /^(?:at |à |by )?\d{1,2}(?::\d{2}| ?h ?\d{2})(?: ?[ap]\.?m\b| ?\(?[EH][DSNA][TE]\b|$)/i;

function listOf(
  lines: readonly Line[],
  at: number,
  { field, label }: Pick<Printed, 'field' | 'label'>,
  own: string,
): Printed {
  const items = listed(own);
  const taken = [at];
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || ends(line)) break;
    if (line.kind === 'text') {
      if (field === 'positionDetails' && !belongsToDetails(line, items.length)) break;
      items.push(...listed(line.text));
      taken.push(next);
    }
  }
  return { field, label, text: items.join('\n'), items, lines: taken };
}

/** A list that a copy put on one line. */
function listed(text: string): string[] {
  return text.split(/(?:^|\s)[•·]\s/).filter((item) => item !== '');
}

/** The first item may be anything; what follows must look like one. */
function belongsToDetails(line: Line, taken: number): boolean {
  return taken === 0 || line.bulleted || /^\d+\s/.test(line.text) || line.text.startsWith('[');
}

function nextText(lines: readonly Line[], at: number): number {
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || ends(line) || line.kind === 'page') return -1;
    if (line.kind === 'text') return line.text.endsWith(':') || isLinkText(line.text) ? -1 : next;
  }
  return -1;
}

function ends(line: Line): boolean {
  return (
    line.label !== null || line.kind === 'heading' || line.kind === 'bottom' || line.kind === 'rule'
  );
}

function isLinkText(text: string): boolean {
  return /^(?:apply|postule|print|share|imprimer|partager)/i.test(text) && isPageWord(text);
}

import { isBodyHeading, isBottomHeading, isPagePhrase } from './boilerplate.ts';
import { folded, labels, standsBare, type Label } from './labels.ts';

/** One line of the source, normalised, with the label it begins with, if any. */
export interface Line {
  readonly text: string;
  /** Which line of the source it came from: a line holding several labels becomes several. */
  readonly source: number;
  readonly kind: 'blank' | 'rule' | 'heading' | 'bottom' | 'label' | 'page' | 'text';
  readonly bulleted: boolean;
  readonly label: Label | null;
  /** What stands after the label on its own line. */
  readonly value: string;
  /** 1 … 6 for a heading of a saved page, 0 elsewhere. */
  readonly level: number;
}

/** A line before it is read: text, and what a saved page said about it. */
export interface RawLine {
  readonly text: string;
  readonly level?: number;
  readonly rule?: boolean;
}

export function linesOf(text: string): RawLine[] {
  return text.split(/\r\n|[\r\n\u2028\u2029\u0085\v\f]/).map((line) => ({ text: line }));
}

export function readLines(raw: readonly RawLine[]): Line[] {
  return raw.flatMap((line, source) => readLine(line, source));
}

/** Plain spaces and hyphens, no invisible characters, no markdown; what is left is what was printed. */
export function tidy(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/[\p{Zs}\r\n]+/gu, ' ')
      .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
      .replace(/[\uFF1A\uFE55\u2236]/g, ':')
      .replace(/\\([*_#-])/g, '$1')
      .replace(/(\*\*|__)(.+?)\1/g, '$2')
      // Neither part runs past the next opening bracket: time would go with the square of their number.
      .replace(/\[([^[\]]+)\]\([^()\s]*\)/g, '$1')
  );
}

const bullets = /^(?:\s*(?:[•·‣▪●◦○∙▸►➢✓*>]|#{1,6}(?=\s)|-(?=\s)|o(?=\s+\p{Lu})))+\s*/u;
const definitions =
  /(?:understanding the job ad|comprendre l['’](?:offre|annonce) d['’]emploi)\s*-\s*d[eé]finitions?\s*:?\s*/gi;

function readLine(raw: RawLine, source: number): Line[] {
  const level = raw.level ?? 0;
  const plain = tidy(raw.text).replace(definitions, ' ');
  const bulleted = bullets.test(plain) && !/^\s*\*\s*indicates/i.test(plain);
  const text = cells(plain.replace(bullets, '')).replace(/\s+/g, ' ').trim();
  if (raw.rule === true) return [plainLine('rule', text, source, bulleted, level)];
  if (/^[-_=*~|+\s:]*$/.test(text)) return [plainLine('blank', text, source, bulleted, level)];
  if (isBottomHeading(text)) return [plainLine('bottom', text, source, bulleted, level)];
  if (isBodyHeading(text)) return [plainLine('heading', text, source, bulleted, level)];
  const parts = splitAtLabels(text);
  const labelled = parts.map((part): Line => {
    if (part.label === null) return plainLine('text', part.text, source, bulleted, level);
    return { ...part, kind: 'label', source, bulleted, level };
  });
  const only = labelled[0];
  if (only === undefined || only.kind === 'label') return labelled;
  return [isPagePhrase(text) || isAddress(text) ? { ...only, kind: 'page' } : only];
}

/** A line that is only a link. */
function isAddress(text: string): boolean {
  return /^<?https?:\/\/\S+$/i.test(text);
}

function plainLine(
  kind: Line['kind'],
  text: string,
  source: number,
  bulleted: boolean,
  level: number,
): Line {
  return { kind, text, source, bulleted, level, label: null, value: '' };
}

/** A row copied from a table: a cell that is a label gets its colon, then the cells are one line. */
function cells(text: string): string {
  const row = /^\s*\|.*\|\s*$/.test(text)
    ? text.replace(/^\s*\||\|\s*$/g, '').replace(/\|/g, '\t')
    : text;
  if (!row.includes('\t')) return row;
  return row
    .split('\t')
    .map((cell) => (standsBare(folded(cell)) ? `${cell.trim()}:` : cell))
    .join(' ');
}

interface Part {
  readonly text: string;
  readonly label: Label | null;
  readonly value: string;
}

/** A line that begins with a label may hold more of them, where a copy lost its line breaks. */
function splitAtLabels(text: string): Part[] {
  const parts: Part[] = [];
  for (let rest = text; ;) {
    const first = labelAtStart(rest);
    if (first === null) return parts.length === 0 ? [{ text, label: null, value: '' }] : parts;
    const next = innerLabel(rest, rest.length - first.value.length);
    if (next === -1) return [...parts, first];
    const value = first.value.slice(0, first.value.length - (rest.length - next)).trim();
    parts.push({ ...first, text: rest.slice(0, next).trim(), value });
    rest = rest.slice(next);
  }
}

/** Whether another label stands inside the text: then it is not one value. */
export function holdsLabel(text: string): boolean {
  return innerLabel(text, 0) !== -1;
}

function labelAtStart(text: string): Part | null {
  const colon = text.indexOf(':');
  if (colon > 0 && colon <= labelLength) {
    const label = labels.get(folded(text.slice(0, colon)));
    if (label !== undefined) {
      return { text, label, value: text.slice(colon + 1).replace(/^[\s*_:]+/, '') };
    }
  }
  const whole = folded(text);
  if (standsBare(whole)) return { text, label: labels.get(whole) ?? null, value: '' };
  const [, before, after] = /^([^:]{3,40}?)\s+-\s+(\S.*)$/.exec(text) ?? [];
  if (before !== undefined && after !== undefined && standsBare(folded(before))) {
    return { text, label: labels.get(folded(before)) ?? null, value: after };
  }
  const numbered = /^job id\s*#?\s*(\d{5,7})$/i.exec(text)?.[1];
  const jobId = labels.get('job id');
  if (numbered === undefined || jobId === undefined) return null;
  return { text, label: jobId, value: numbered };
}

/** Where, at or after `from`, another label stands inside the line; −1 where none does. */
function innerLabel(text: string, from: number): number {
  for (let colon = text.indexOf(':', from); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const start = labelStart(text, from, colon);
    if (start !== -1) return start;
  }
  return -1;
}

const labelLength = 60;

function labelStart(text: string, from: number, colon: number): number {
  const near = Math.max(from, colon - labelLength);
  const before = text.slice(near, colon);
  const starts = [...before.matchAll(/(?<=^|\s)\p{Lu}/gu)].map((match) => near + match.index);
  for (const start of starts) {
    const label = labels.get(folded(text.slice(start, colon)));
    if (label !== undefined && label.field !== 'title' && label.field !== 'link') return start;
  }
  return -1;
}

import { isSentence } from './boilerplate.ts';
import type { LabelField } from './label-words.ts';
import type { Line } from './parse-lines.ts';

/** Where a posting's two blocks of facts lie; all else is the page's top or prose. */
export interface Parts {
  /** The first line of the upper block; the title stands above it. */
  readonly factsFrom: number;
  /** One past its last line. */
  readonly factsTo: number;
  /** The first line of the lower block; the number of lines where there is none. */
  readonly bottomFrom: number;
}

interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly fields: ReadonlySet<LabelField>;
}

const upper: ReadonlySet<LabelField> = new Set<LabelField>([
  'jobId',
  'postingStatus',
  'organization',
  'division',
  'cities',
  'place',
  'language',
  'terms',
  'jobCode',
  'salary',
]);
const lower: ReadonlySet<LabelField> = new Set<LabelField>([
  'positionDetails',
  'compensationGroup',
  'workHours',
  'category',
  'postedOn',
  'note',
  'closingAt',
]);

export function partsOf(lines: readonly Line[]): Parts {
  const clusters = clustersOf(lines);
  const facts = richest(clusters, upper);
  if (facts === null) return withoutFacts(lines, clusters);
  const factsFrom = firstUpper(lines, facts);
  return { factsFrom, factsTo: facts.to, bottomFrom: bottomOf(lines, clusters, facts.to) };
}

function withoutFacts(lines: readonly Line[], clusters: readonly Cluster[]): Parts {
  const first = clusters[0];
  if (first === undefined)
    return { factsFrom: lines.length, factsTo: lines.length, bottomFrom: lines.length };
  return {
    factsFrom: first.from,
    factsTo: first.to,
    bottomFrom: bottomOf(lines, clusters, first.to),
  };
}

/** The lower block begins under its heading; in a copy without one, where two of its labels stand together. */
function bottomOf(lines: readonly Line[], clusters: readonly Cluster[], after: number): number {
  const heading = lines.findLastIndex(
    (line, at) =>
      line.kind === 'bottom' &&
      at >= after &&
      lines.slice(at).some((next) => next.kind === 'label'),
  );
  if (heading !== -1) return heading;
  const below = clusters.filter(
    (cluster) => cluster.from >= after && shared(cluster.fields, lower) >= 2,
  );
  return below.at(-1)?.from ?? lines.length;
}

function richest(clusters: readonly Cluster[], fields: ReadonlySet<LabelField>): Cluster | null {
  let best: Cluster | null = null;
  for (const cluster of clusters) {
    const holds = shared(cluster.fields, fields);
    if (holds > (best === null ? 0 : shared(best.fields, fields))) best = cluster;
  }
  return best;
}

function firstUpper(lines: readonly Line[], cluster: Cluster): number {
  const first = lines.findIndex(
    (line, at) => at >= cluster.from && line.label !== null && upper.has(line.label.field),
  );
  return first === -1 ? cluster.from : first;
}

/** Runs of labels with little between them: a value, a note under it, no prose and no heading. */
function clustersOf(lines: readonly Line[]): Cluster[] {
  const clusters: Cluster[] = [];
  let from = -1;
  let to = -1;
  let fields = new Set<LabelField>();
  let strangers = 0;
  let noteTo = -1;
  const close = () => {
    if (from !== -1) clusters.push({ from, to, fields });
    from = -1;
    fields = new Set();
  };
  lines.forEach((line, at) => {
    if (line.label !== null) {
      if (from === -1) from = at;
      to = at + 1;
      fields.add(line.label.field);
      strangers = line.value === '' ? 0 : 1;
      if (line.label.field === 'note' && line.value === '') noteTo = endOfNote(lines, at);
    } else if (noteTo > at && line.kind === 'text') {
      return;
    } else if (endsFacts(line, strangers)) {
      close();
    } else if (line.kind === 'text') {
      if (!isDetail(line)) strangers += 1;
      if (from !== -1 && strangers <= 2) to = at + 1;
    }
  });
  close();
  return clusters;
}

/** A note is prose among labels where another label follows it soon. */
function endOfNote(lines: readonly Line[], at: number): number {
  const after = lines
    .slice(at + 1, at + 16)
    .findIndex((line) => line.kind !== 'text' && line.kind !== 'blank' && line.kind !== 'page');
  const next = at + 1 + after;
  return after !== -1 && lines[next]?.kind === 'label' ? next : -1;
}

function endsFacts(line: Line, strangers: number): boolean {
  if (line.kind === 'rule' || line.kind === 'heading' || line.kind === 'bottom') return true;
  if (line.kind !== 'text' && line.kind !== 'page') return false;
  return strangers > 3 || isProse(line);
}

/** Long running text. A value may be long too, but it lists: cities, checks, the name of a branch. */
function isProse(line: Line): boolean {
  if (isDetail(line) || isStarNote(line)) return false;
  const words = line.text.split(' ').length;
  const commas = line.text.split(',').length - 1;
  return (words >= 6 && isSentence(line.text)) || (words >= 18 && commas * 5 < words);
}

/** What the star of a salary refers to: it stands among the facts. */
function isStarNote(line: Line): boolean {
  return /^\W*(?:indicates the salary|indique)\b/i.test(line.text);
}

/** A line of position details: `2 English Permanent, …`. */
function isDetail(line: Line): boolean {
  return /^\d+\s+\p{L}[^,]*,/u.test(line.text);
}

function shared(held: ReadonlySet<LabelField>, wanted: ReadonlySet<LabelField>): number {
  return [...held].filter((field) => wanted.has(field)).length;
}

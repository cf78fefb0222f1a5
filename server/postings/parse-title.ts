import { canBeTitle } from './parse-fields.ts';
import { folded } from './labels.ts';
import type { Line } from './parse-lines.ts';
import { printedOf, type Printing } from './parse-values.ts';

export interface Title {
  readonly text: string;
  /** The line it stands on. */
  readonly line: number;
}

/**
 * The title: what its own label says, a saved page's heading, or the last line above the facts that is
 * neither label, value, furniture of the page, nor sentence.
 */
export function readTitle(
  lines: readonly Line[],
  printing: Printing,
  taken: ReadonlySet<number>,
  values: readonly string[],
): Title | null {
  const known = new Set(values.map(folded));
  const unnamed = printedOf(printing, 'organization').length === 0;
  const fits = (line: Line, at: number) =>
    (line.kind === 'text' || line.kind === 'heading') &&
    !taken.has(at) &&
    !known.has(folded(line.text)) &&
    canBeTitle(line.text);
  const fitsBest: Fits = (line, at) =>
    fits(line, at) && !startsTerms.test(line.text) && !(unnamed && namesMinistry.test(line.text));
  const { factsFrom } = printing.parts;
  return (
    labelled(printing) ??
    heading(lines, fits) ??
    above(lines, factsFrom, fitsBest) ??
    above(lines, factsFrom, (line, at) => fits(line, at) && !startsTerms.test(line.text))
  );
}

/** Lines that a shortened copy prints without their labels, between the title and the facts. */
const startsTerms = /^(?:for\s+)?\d+\s+(?:permanent|temporary|temporaire|student|étudiant)/i;
const namesMinistry = /^(?:ministry of|minist[eè]re d)/i;

type Fits = (line: Line, at: number) => boolean;

function labelled(printing: Printing): Title | null {
  const printed = printedOf(printing, 'title').find((each) => canBeTitle(each.text));
  return printed === undefined ? null : { text: printed.text, line: printed.lines.at(-1) ?? 0 };
}

function heading(lines: readonly Line[], fits: Fits): Title | null {
  const at = lines.findIndex((line, index) => line.level === 1 && fits(line, index));
  return titleAt(lines, at);
}

function above(lines: readonly Line[], factsFrom: number, fits: Fits): Title | null {
  const at = lines.findLastIndex(
    (line, index) => index < factsFrom && line.kind === 'text' && fits(line, index),
  );
  return titleAt(lines, at);
}

function titleAt(lines: readonly Line[], at: number): Title | null {
  const line = lines[at];
  return line === undefined ? null : { text: line.text, line: at };
}

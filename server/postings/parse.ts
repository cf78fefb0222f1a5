import { isOtherPostings } from './boilerplate.ts';
import { readPosting } from './parse-posting.ts';
import { isSavedPage, readSavedPage } from './parse-html.ts';
import { linesOf, readLines, type Line, type RawLine } from './parse-lines.ts';
import { linksIn } from './parse-links.ts';
import { whyNoPosting } from './parse-refusal.ts';
import type { ParsedPosting, Refusal } from './parsed.ts';

/**
 * Reads a posting from its pasted text or a saved page of the board. Each field is found, missing, or kept
 * as printed and called `unparsed`; what is no posting is refused by name. Pure: no clock, no network.
 */
export function parsePosting(source: string): ParsedPosting | Refusal {
  const page = open(source);
  const lines = thisPosting(readLines(page.lines));
  const posting = readPosting({ ...page, lines, raw: page.lines });
  const refused = whyNoPosting({ source, saved: page.saved, links: page.links, lines, posting });
  return refused === null ? posting : { refused };
}

/** A job board lists other postings below the one it shows. */
function thisPosting(lines: Line[]): Line[] {
  const facts = lines.findIndex((line) => line.kind === 'label');
  const others = lines.findIndex(
    (line, at) => facts !== -1 && at > facts && isOtherPostings(line.text),
  );
  return others === -1 ? lines : lines.slice(0, others);
}

interface Source {
  readonly text: string;
  readonly lines: readonly RawLine[];
  readonly links: readonly string[];
  readonly saved: boolean;
}

function open(source: string): Source {
  if (!isSavedPage(source)) {
    return { text: source, lines: linesOf(source), links: linksIn(source), saved: false };
  }
  const page = readSavedPage(source);
  const text = page.lines.map((line) => line.text).join('\n');
  return { text, lines: page.lines, links: [...page.links, ...linksIn(text)], saved: true };
}

import { parsePosting } from '@tremplin/server/postings/parse.ts';
import { isRefusal, type ParsedPosting } from '@tremplin/server/postings/parsed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lowerFields,
  page,
  posting,
  printed,
  upperFields,
  type Block,
} from './support/hostile-postings.ts';

function read(source: string): ParsedPosting {
  const result = parsePosting(source);
  if (isRefusal(result)) throw new Error(`refused: ${result.refused}\n${source}`);
  return result;
}

describe('a posting that a counsellor copied from anywhere', () => {
  it('gives each fact that is there as it is, whatever the order, spaces, dashes, letters and bullets', () => {
    fc.assert(
      fc.property(posting, (copy) => {
        const source = printed(copy);
        const parsed = read(source);
        for (const { field, means } of [...copy.upper, ...copy.lower]) {
          expect(parsed, `${field} in\n${source}`).toMatchObject(means);
          expect(parsed.fields[field], field).toBe('found');
        }
        expect(parsed.title).toBe(copy.title);
        expect(parsed.closingDay).toBe(copy.closing === null ? null : '2025-09-02');
        expect(parsed.competitionStatus).toBe(copy.status === null ? null : 'position_filled');
        expect(parsed.applicantCount).toBe(copy.status === null ? null : 2064);
      }),
      { numRuns: 600, seed: 20_261_122 },
    );
  });

  it('gives the same facts from the saved page', () => {
    fc.assert(
      fc.property(posting, (copy) => {
        const source = page(copy);
        const parsed = read(source);
        for (const { field, means } of [...copy.upper, ...copy.lower]) {
          expect(parsed, `${field} in\n${source}`).toMatchObject(means);
        }
        const there = new Set([...copy.upper, ...copy.lower].map((block) => block.field));
        const removed = [...upperFields, ...lowerFields].filter((field) => !there.has(field));
        for (const field of removed)
          expect(parsed.fields[field], `${field} in\n${source}`).toBe('missing');
        expect([parsed.title, parsed.closingDay]).toEqual([
          copy.title,
          copy.closing === null ? null : '2025-09-02',
        ]);
      }),
      { numRuns: 300, seed: 20_261_126 },
    );
  });

  it('never fills a missing fact with another one, nor with the prose', () => {
    fc.assert(
      fc.property(posting, (copy) => {
        const source = printed(copy);
        const parsed = read(source);
        const there = new Set([...copy.upper, ...copy.lower].map((block) => block.field));
        const removed = [...upperFields, ...lowerFields].filter((field) => !there.has(field));
        for (const field of removed)
          expect(parsed.fields[field], `${field} in\n${source}`).toBe('missing');
      }),
      { numRuns: 600, seed: 20_261_123 },
    );
  });

  it('with a label whose value was lost keeps the value of the next label out of it', () => {
    fc.assert(
      fc.property(posting, fc.nat(), (copy, pick) => {
        const blocks = [...copy.upper, ...copy.lower];
        const lost = blocks[pick % blocks.length];
        const emptied = (block: Block) => (block === lost ? { ...block, printed: '' } : block);
        const parsed = read(
          printed({ ...copy, upper: copy.upper.map(emptied), lower: copy.lower.map(emptied) }),
        );
        for (const kept of blocks.filter((each) => each !== lost)) {
          expect(parsed, kept.field).toMatchObject(kept.means);
        }
        const found = blocks.filter((each) => parsed.fields[each.field] === 'found');
        expect(found).toEqual(blocks.filter((each) => each !== lost));
      }),
      { numRuns: 600, seed: 20_261_124 },
    );
  });

  it('cut off anywhere, or any text at all, is read or refused and never breaks the reader', () => {
    fc.assert(
      fc.property(
        posting,
        fc.nat(3000),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (copy, at, noise) => {
          const source = printed(copy);
          const result = parsePosting(source.slice(0, at) + noise + source.slice(at));
          expect(isRefusal(result) || result.lines.length > 0).toBe(true);
          const alone = parsePosting(noise);
          expect(isRefusal(alone) || alone.rawText === noise).toBe(true);
        },
      ),
      { numRuns: 300, seed: 20_261_125 },
    );
  });
});

it('a page without line breaks, or of nothing but labels, is read in one go', () => {
  const many = parsePosting('City: Ottawa Division: Arts '.repeat(8000));
  expect(isRefusal(many) ? many : many.cities).toEqual(['Ottawa']);
  const prose = parsePosting(
    `Organization: Archives of Ontario\n${'Why: because; '.repeat(15_000)}`,
  );
  expect(isRefusal(prose) ? prose : prose.organization).toBe('Archives of Ontario');
});

// Each of these took from seconds to hours where a pattern looked to the end of the source again and again.
it.each([
  ['blanks of a table', '', '\t'],
  ['links that never close', '', '[a]('],
  ['brackets', '', '['],
  ['pictures that never end', '<html><body>', '<svg'],
  ['a page’s links to itself', '<html><body>', '<link rel=canonical '],
  ['search forms', '<html><body>', "<form action='"],
  ['blocks within blocks', '<html><body>', '<div>'],
  ['a list of places that never ends', 'City: ', '\n1 Permanent, '],
  ['full stops before a word', '', '.'],
  ['full stops in a status', 'Posting status: ', '.'],
  ['commas in an address', 'https://a.example/', ','],
  ['ranges under one salary', 'Salary:', '\n$25.10 - $28.00 Per Hour*'],
  ['a position with ten thousand commas', 'Address: / ', '.1 Permanent, <script'],
])('300 000 characters of %s are read in one go', (_what, head, unit) => {
  const text = (head + unit.repeat(Math.ceil(300_000 / unit.length))).slice(0, 300_000);
  const source = `${text}x`;
  const found = parsePosting(source);
  expect(isRefusal(found) ? found.refused : found.fields.jobId).toBeTruthy();
});

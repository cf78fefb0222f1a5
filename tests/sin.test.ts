import { holdsSin } from '@tremplin/shared/sin.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const digit = fc.integer({ min: 0, max: 9 });
const eight = fc.tuple(fc.integer({ min: 1, max: 9 }), ...Array.from({ length: 7 }, () => digit));

/** A valid number: the ninth digit makes the sum right. */
const sin = eight.map((first) => {
  const sum = first.reduce((all, one, at) => {
    const doubled = at % 2 === 1 ? one * 2 : one;
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return [...first, (10 - (sum % 10)) % 10].join('');
});

const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u202f', ' - ', '–');
const written = fc
  .tuple(sin, gap, gap)
  .map(
    ([nine, first, second]) =>
      `${nine.slice(0, 3)}${first}${nine.slice(3, 6)}${second}${nine.slice(6)}`,
  );
const prose = fc.constantFrom(
  ['She left her SIN: ', ' with the employer.'],
  ['Son NAS est le ', ', à vérifier.'],
  ['(', ')'],
  ['Called 613-555-0142 and gave ', ' 2026-11-22'],
  ['', ''],
  ['numéro\n', '\n3 copies'],
  ['file 1042, ', '; born 1984'],
);
const areas = ['613', '343', '416', '514', '819', '905', '604', '212'];
const phone = fc
  .tuple(
    fc.constantFrom(...areas),
    fc.integer({ min: 200, max: 999 }),
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom(
      '$1-$2-$3',
      '($1) $2-$3',
      '+1 $1 $2 $3',
      '1-$1-$2-$3',
      '$1.$2.$3',
      '$1$2$3',
      '+1$1$2$3',
      '$1 $2 $3 ext. 204',
    ),
  )
  .map(([area, exchange, line, form]) =>
    form
      .replace('$1', area)
      .replace('$2', String(exchange))
      .replace('$3', String(line).padStart(4, '0')),
  );
const abroad = fc
  .tuple(
    fc.constantFrom('+33 ', '+34 ', '+351 ', '0033 ', '011 48 ', '+33 (0) '),
    fc.integer({ min: 100, max: 999 }),
    fc.integer({ min: 100, max: 999 }),
    fc.integer({ min: 100, max: 999 }),
  )
  .map(([code, ...groups]) => `${code}${groups.join(' ')}`);

describe('a social insurance number in what a counsellor writes', () => {
  test('of 1,000 valid numbers in prose, 99 in 100 at least are seen', () => {
    const texts = fc.sample(fc.tuple(prose, written), { numRuns: 1000, seed: 7 });
    const missed = texts.filter(
      ([[before = '', after = ''], number]) => !holdsSin(`${before}${number}${after}`),
    );
    expect(missed.length).toBeLessThanOrEqual(10);
  });

  test('of 1,000 telephone numbers, one in 100 at most is taken for one', () => {
    const texts = fc.sample(fc.oneof(phone, abroad), { numRuns: 1000, seed: 7 });
    const wrong = texts.filter((number) => holdsSin(`Call ${number} after 5, or ${number}.`));
    expect(wrong.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['046 454 286', true],
    ['046-454-286', true],
    ['046.454.286', true],
    ['046454286', true],
    ['NAS\u00a0:\u00a0046\u00a0454\u00a0286', true],
    ['０４６ ４５４ ２８６', true],
    ['046\u200b454\u200b286', true],
    ['613-555-0142 046 454 286', true],
    ['046 454 287', false],
    ['046 454 2861', false],
    ['1046 454 286', false],
    ['04 6454 286', false],
    ['0464542860', false],
    ['+33 046 454 286', false],
    ['competition 235707 on 2026-11-22, file 1042', false],
    ['', false],
  ])('“%s” is one: %s', (text, held) => {
    expect(holdsSin(text)).toBe(held);
  });
});

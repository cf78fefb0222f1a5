import { describe, expect, test } from 'vitest';
import { en } from '@tremplin/shared/messages/en.ts';
import { checksLetter } from '@tremplin/shared/messages/en/checks-letter.ts';
import { letters } from '@tremplin/shared/messages/en/letters.ts';
import { requests } from '@tremplin/shared/messages/en/requests.ts';
import { fr } from '@tremplin/shared/messages/fr.ts';
import { checksLetter as lettreDeSuivi } from '@tremplin/shared/messages/fr/checks-letter.ts';
import { letters as lettres } from '@tremplin/shared/messages/fr/letters.ts';
import { requests as demandes } from '@tremplin/shared/messages/fr/requests.ts';
import { takeApart } from './support/icu.ts';

const english = messagesOf({ ...en, checksLetter, letters, requests });
const french = messagesOf({
  ...fr,
  checksLetter: lettreDeSuivi,
  letters: lettres,
  requests: demandes,
});

describe('words in two languages', () => {
  test('French says everything that English says, and nothing more', () => {
    expect([...french.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBeGreaterThan(100);
  });

  test('no message is empty, and none is left in the other language', () => {
    const silent = [...english, ...french].filter(([, message]) => message.trim() === '');
    expect(silent).toEqual([]);
    const long = [...french].filter(
      ([key, message]) => message === english.get(key) && message.split(' ').length > 3,
    );
    expect(
      long.filter(([, message]) => /[a-zé]{3,}/i.test(takeApart(message).words.join(''))),
    ).toEqual([]);
  });

  test('both languages fill in the same things', () => {
    const different = [...english].filter(([key, message]) => {
      const other = french.get(key) ?? '';
      return takeApart(message).holes.join() !== takeApart(other).holes.join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  test('English counts in one and other, French in one, many and other', () => {
    expect(lacking(english, ['one', 'other'])).toEqual([]);
    expect(lacking(french, ['one', 'many', 'other'])).toEqual([]);
  });
});

describe('how the words are set', () => {
  const rules: readonly [string, RegExp][] = [
    ['no space stands before ; ! ?', /[\s\u00a0\u202f][;!?]/u],
    ['a no-break space stands before a colon', /[^\u00a0\d]:(\s|$)/u],
    ['a no-break space stands inside « and »', /«(?!\u00a0)|(?<!\u00a0)»/u],
    ['a no-break space stands between a figure and its % or $', /[\d◦] ?[%$]/u],
    ['a no-break space stands between a figure and h', /[\d◦] h\b/u],
    ['no English quotation marks', /["“”]/u],
  ];
  test.each(rules)('in French, %s', (_, wrong) => {
    expect(spoken(french).filter(([, words]) => wrong.test(words))).toEqual([]);
  });

  test('apostrophes are typographic in both languages', () => {
    const straight = [...spoken(english), ...spoken(french)].filter(([, words]) =>
      words.includes("'"),
    );
    expect(straight).toEqual([]);
  });

  test('quotation marks are typographic in English', () => {
    expect(spoken(english).filter(([, words]) => words.includes('"'))).toEqual([]);
  });

  test('nothing shouts', () => {
    const loud =
      /\b(?!OPS|ENW|INFO|GO|PDF|CSV|JSON|UTF|SIN|NAS|FPO|HTML|AODA|ICS|NCLC)[A-ZÀ-Þ]{4,}\b/u;
    const found = [...spoken(english), ...spoken(french)].filter(([, words]) => loud.test(words));
    expect(found).toEqual([]);
  });
});

test('the reader of messages sees plurals inside a sentence, and their arguments', () => {
  const { holes, plurals, words } = takeApart(
    '{count, plural, one {One file} other {# files}} of {name}, {on, date, short}',
  );
  expect(holes).toEqual(['count: plural', 'name: text', 'on: date']);
  expect(plurals).toEqual([['one', 'other']]);
  expect(words).toEqual(['One file', '◦ files', '◦ of ◦, ◦']);
  expect(() => takeApart('{name')).toThrow('not closed');
  expect(() => takeApart('name}')).toThrow('not opened');
});

/** Every message under its dotted key. */
function messagesOf(tree: object, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      const path = above === '' ? key : `${above}.${key}`;
      if (typeof value === 'string') return [[path, value]];
      return typeof value === 'object' && value !== null ? [...messagesOf(value, path)] : [];
    }),
  );
}

function spoken(messages: ReadonlyMap<string, string>): [string, string][] {
  return [...messages].flatMap(([key, message]) =>
    takeApart(message).words.map((words): [string, string] => [key, words]),
  );
}

function lacking(messages: ReadonlyMap<string, string>, categories: readonly string[]): string[] {
  return [...messages].flatMap(([key, message]) => {
    const short = takeApart(message).plurals.some((plural) =>
      categories.some((category) => !plural.includes(category)),
    );
    return short ? [key] : [];
  });
}

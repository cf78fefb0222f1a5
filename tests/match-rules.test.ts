import {
  isSameTitle,
  likenessByPhone,
  likenessByUnit,
  likenessInFile,
  pairAlone,
  pairByEmail,
  personInFile,
  sharesName,
} from '@tremplin/server/imports/match-rules.ts';
import { personAfter, type CutRow, type PostFacts } from '@tremplin/server/imports/rules.ts';
import type { DirectoryRow } from '@tremplin/shared/directory.ts';
import { describe, expect, test } from 'vitest';

const anna = { line: 2, email: null, phone: null, nameKey: 'anna nguyen', orgKey: 'health' };
const nobody = () => false;

describe('two rows of one file', () => {
  test('one address and one name are one person, whatever else differs', () => {
    const one = { ...anna, email: 'anna@example.org' };
    expect(likenessInFile(one, { ...one, line: 9, orgKey: 'transport' })).toBe('same');
    expect(likenessInFile(one, { ...one, line: 9, nameKey: 'anna nguyen thi' })).toBe('same');
  });

  test('one mailbox and two given names are two people', () => {
    const one = { ...anna, email: 'intake@example.org' };
    expect(likenessInFile(one, { ...one, line: 9, nameKey: 'marie nguyen' })).toBe('unknown');
  });

  test('two addresses are two people, though they share name, number and unit', () => {
    const one = { ...anna, email: 'a@example.org', phone: '+16135550100' };
    expect(likenessInFile(one, { ...one, line: 9, email: 'b@example.org' })).toBe('no');
  });

  test('without an address the name and the number, or the name and the unit, are enough', () => {
    const one = { ...anna, phone: '+16135550100' };
    expect(likenessInFile(one, { ...one, line: 9, orgKey: 'transport' })).toBe('same');
    expect(likenessInFile(anna, { ...anna, line: 9 })).toBe('same');
    expect(likenessInFile(anna, { ...anna, line: 9, orgKey: 'transport' })).toBe('unknown');
  });

  test('posts of one individual of a search answer are one person, wherever they are', () => {
    const two = { ...anna, orgKey: 'transport', phone: '+16135550199' };
    expect(likenessInFile({ ...anna, email: 'a@example.org' }, two)).toBe('same');
  });

  test('a row that may be two people before it is a third one', () => {
    const row = { ...anna, line: 9 };
    const one = { ...anna, email: 'a@example.org', personRow: 1 };
    const other = { ...anna, line: 3, email: 'b@example.org', personRow: 2 };
    expect(personInFile(row, [one])).toBe(1);
    expect(personInFile(row, [one, other])).toBeUndefined();
    expect(personInFile({ ...row, email: 'b@example.org' }, [one, other])).toBe(2);
  });
});

describe('a row and the people of the directory', () => {
  const row = (nameKey: string) => ({ nameKey });

  test('an address with another family name is the same person, married', () => {
    const [wed, before] = [row('anna roy'), row('anna nguyen')];
    expect(pairByEmail([wed], [before], nobody).pairs).toEqual([[wed, before]]);
  });

  test('an address with a name that shares nothing is a successor, and somebody is asked', () => {
    const [next, before] = [row('omar hassan'), row('anna nguyen')];
    expect(pairByEmail([next], [before], nobody)).toEqual({
      pairs: [],
      rivals: [[next, [before]]],
    });
  });

  test('of two people with one address each takes their own name, and a third is nobody of them', () => {
    const [anne, paul, omar] = [row('anna nguyen'), row('paul roy'), row('omar hassan')];
    const [knownAnna, knownPaul] = [row('anna nguyen'), row('paul roy')];
    const found = pairByEmail([omar, paul, anne], [knownAnna, knownPaul], nobody);
    expect(found.pairs).toHaveLength(2);
    expect(found.pairs).toContainEqual([anne, knownAnna]);
    expect(found.pairs).toContainEqual([paul, knownPaul]);
    expect(found.rivals).toEqual([]);
  });

  test('two people of one name and one address are not told apart by guessing', () => {
    const one = row('anna nguyen');
    const known = [row('anna nguyen'), row('anna nguyen')];
    expect(pairByEmail([one], known, nobody)).toEqual({ pairs: [], rivals: [[one, known]] });
  });

  test('whom somebody said it is not, it is not', () => {
    const [one, known] = [row('anna nguyen'), row('anna nguyen')];
    expect(pairByEmail([one], [known], () => true)).toEqual({ pairs: [], rivals: [] });
  });

  test('a pair is made only where neither side has a choice', () => {
    const like = (one: string, other: string) => (one[0] === other[0] ? 'same' : 'other');
    expect(pairAlone(['a1'], ['a2', 'b2'], like).pairs).toEqual([['a1', 'a2']]);
    expect(pairAlone(['a1', 'a3'], ['a2'], like).pairs).toEqual([]);
    expect(pairAlone(['a1'], ['a2', 'a4'], like).rivals).toEqual([['a1', ['a2', 'a4']]]);
  });

  test('two extensions and two addresses behind one number are two people', () => {
    const one = { email: 'a@example.org', ext: '12' };
    expect(likenessByPhone(one, { email: 'b@example.org', ext: '12' })).toBe('same');
    expect(likenessByPhone(one, { email: 'b@example.org', ext: '13' })).toBe('maybe');
    expect(likenessByPhone(one, { email: null, ext: '13' })).toBe('same');
  });

  test('two addresses in one unit are one person only with the same title', () => {
    const one = { email: 'a@example.org', titleEn: 'Analyst', titleFr: null };
    expect(likenessByUnit(one, { ...one, email: 'b@example.org' })).toBe('same');
    expect(likenessByUnit(one, { ...one, email: 'b@example.org', titleEn: 'Clerk' })).toBe('maybe');
    expect(likenessByUnit(one, { ...one, email: null, titleEn: 'Clerk' })).toBe('same');
  });

  test('names are compared by whole words, and initials are none', () => {
    expect(sharesName('anna nguyen', 'nguyen thi')).toBe(true);
    expect(sharesName('anna j nguyen', 'j roy')).toBe(false);
  });

  test('titles in two languages do not contradict each other', () => {
    const french = { titleEn: null, titleFr: 'Analyste' };
    expect(isSameTitle({ titleEn: 'Analyst', titleFr: null }, french)).toBe(true);
    expect(isSameTitle({ titleEn: null, titleFr: 'analyste' }, french)).toBe(true);
    expect(isSameTitle({ titleEn: null, titleFr: 'Commis' }, french)).toBe(false);
  });
});

const bare: DirectoryRow = {
  line: 2,
  givenName: 'Anna',
  familyName: 'Nguyen',
  titleEn: 'Analyst',
  titleFr: null,
  path: [],
  email: null,
  phone: null,
  ext: null,
  city: null,
  isHead: null,
  sourceUrl: null,
};
const cut = (over: Partial<DirectoryRow> = {}, unit = 'u1', rowNo = 1): CutRow => ({
  rowNo,
  unit,
  row: { ...bare, ...over },
});
const held: PostFacts = {
  id: 'p1',
  organizationId: 'u1',
  titleEn: 'Analyst',
  titleFr: 'Analyste',
  isHead: false,
  email: null,
  phone: null,
  ext: null,
  city: null,
  place: 1,
};
const facts = {
  givenName: 'Anna',
  familyName: 'Nguyen',
  email: 'anna@example.org',
  phone: '+16135550100',
  ext: '12',
  city: 'Ottawa',
};

describe('what becomes of Anna', () => {
  test('a row that says less erases nothing', () => {
    const after = personAfter({ facts, posts: [held] }, [cut()]);
    expect(after.facts).toEqual(facts);
    expect(after.posts[0]).toMatchObject({ verdict: 'unchanged', titleFr: 'Analyste' });
  });

  test('another number takes its extension along', () => {
    const after = personAfter({ facts, posts: [held] }, [cut({ phone: '+16135550177' })]);
    expect(after.facts).toMatchObject({ phone: '+16135550177', ext: null });
    expect(after.posts[0]?.verdict).toBe('updated');
  });

  test('another title ends the post and begins one, without the French of the old one', () => {
    const [after] = personAfter({ facts, posts: [held] }, [cut({ titleEn: 'Manager' })]).posts;
    expect(after).toMatchObject({ begins: true, news: 'title', titleFr: null, verdict: 'updated' });
  });

  test('another unit is a move, with the title that the file does not tell', () => {
    const [after] = personAfter({ facts, posts: [held] }, [cut({}, 'u2')]).posts;
    expect(after).toMatchObject({ begins: true, news: 'moved', titleFr: 'Analyste' });
  });

  test('the same post twice is said once, and another unit is a second post', () => {
    const rows = [cut(), cut({ titleEn: 'analyst' }, 'u1', 2), cut({}, 'u2', 3)];
    const after = personAfter(null, rows);
    expect(after.again).toEqual([{ rowNo: 2, sameAs: 1 }]);
    expect(after.posts.map(({ rowNo, place }) => [rowNo, place])).toEqual([
      [1, 1],
      [3, 2],
    ]);
  });

  test('a second post keeps its own address, and the first stays hers', () => {
    const rows = [cut({ email: 'anna@example.org' }), cut({ email: 'b@example.org' }, 'u2', 2)];
    const after = personAfter({ facts, posts: [held] }, rows);
    expect(after.facts.email).toBe('anna@example.org');
    expect(after.posts[1]).toMatchObject({ email: 'b@example.org', verdict: 'updated' });
  });
});

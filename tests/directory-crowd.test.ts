import Database from 'better-sqlite3';
import { engine } from '@tremplin/db/kit.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import type { LookUp } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { crowd } from './support/directory-crowd.ts';
import { openDirectory } from './support/directory.ts';
import type { Directory } from './support/directory.ts';

const many = 6000;
const anywhere = { region: null, managersOnly: false, within: null } as const;

let directory: Directory;
beforeEach(async () => {
  directory = await openDirectory();
  await crowd(directory, many);
});

const look = (typed: string, over: Partial<LookUp> = {}) =>
  directory.anna.call.directory.lookUp({ ...anywhere, typed, ...over });

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly knownSince: string | null;
  readonly isManager: boolean;
  readonly city: string | null;
}

/** Where somebody stands by the rule, told by reading every row: 0 is first. */
function standsAt({ knownSince, isManager, city, ...name }: Person, words: string[]): number {
  const own = fold(`${name.givenName} ${name.familyName}`).split(' ');
  const named = words.every((word) => own.some((one) => one.startsWith(word)));
  const east = city === 'Ottawa' || city === 'Kingston';
  const tier = knownSince !== null ? (isManager ? 0 : 1) : !isManager ? 4 : east ? 2 : 3;
  return (named ? 0 : 10) + tier;
}

describe('among six thousand people', () => {
  test('whoever Anna finds are the best there are, best first', async () => {
    const all = await directory.office.store.read((db) => db.select().from(contact));
    const tried = ['tre', 'tra', 'bel', 'tremblay', 'ta pa', 'policy', 'clerk', 'director'];
    for (const typed of [...tried, 'programs', 'touré théo', 'li manager', 'ottawa']) {
      const words = fold(typed).split(' ');
      const matching = all.filter((one) => {
        const { givenName, familyName, titleEn, city } = one;
        const own = fold(`${givenName} ${familyName} ${titleEn} ${city}`).split(' ');
        const inUnit = ['ottawa', 'unit'];
        return words.every((word) => [...own, ...inUnit].some((text) => text.startsWith(word)));
      });
      const best = matching.map((one) => standsAt(one, words)).toSorted((a, b) => a - b);
      const { people, more } = await look(typed);
      expect([typed, people.map((one) => standsAt(one, words))]).toEqual([
        typed,
        best.slice(0, 20),
      ]);
      expect(more).toBe(matching.length > 20);
      expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    }
  });

  test('one letter finds people of that name, those we know before the others', async () => {
    const { people, more } = await look('t');
    expect(people).toHaveLength(20);
    expect(more).toBe(true);
    const known = people.map(({ knownSince }) => knownSince !== null);
    expect(known).toEqual(known.toSorted((one, other) => Number(other) - Number(one)));
    for (const { givenName, familyName } of people)
      expect(`${givenName} ${familyName}`).toMatch(/(^| )T/);
  });

  test('only managers means only managers, also where clerks would fill the page', async () => {
    const { people } = await look('tr', { managersOnly: true });
    expect(people.map(({ isManager }) => isManager)).toEqual(people.map(() => true));
    expect(people).toHaveLength(20);
  });

  test('a slip in a name that hundreds bear is forgiven among them all', async () => {
    const { people, corrected, more } = await look('tremblya');
    expect([corrected, people.length, more]).toEqual(['Tremblay', 20, true]);
    expect((await look('tremblay')).people).toEqual(people);
  });

  if (engine === 'sqlite')
    test('no statement that a letter asks for reads a table from end to end', async () => {
      const prepare = vi.spyOn(Database.prototype, 'prepare');
      for (const typed of [
        '',
        't',
        'tr',
        'tre',
        'tremblay',
        'policy ottawa',
        'tremblxy',
        '555-0142',
      ])
        for (const region of [null, 'north'] as const)
          for (const within of [null, directory.branchId])
            await look(typed, { region, within, managersOnly: region !== null });
      const asked = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) =>
        /^select/i.test(sql),
      );
      prepare.mockRestore();
      expect(asked.some((sql) => sql.includes('contact_search'))).toBe(true);
      const file = new Database(directory.office.url, { readonly: true });
      const plans = asked.flatMap((sql) => {
        const holes = Array.from({ length: sql.split('?').length - 1 }, () => null);
        const steps = file.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`);
        return steps.all(...holes).map(({ detail }) => ({ detail, sql }));
      });
      file.close();
      const searched = /^SCAN (?:json_each|\w+_search) VIRTUAL TABLE INDEX /;
      const whole = plans.filter(
        ({ detail }) => detail.startsWith('SCAN ') && !searched.test(detail),
      );
      expect(whole).toEqual([]);
      const found = plans.filter(({ sql }) => /from contact_search/.test(sql));
      // The index is asked for the words, within its row numbers, and hands them on in order.
      expect(new Set(found.map(({ detail }) => detail))).toEqual(
        new Set(['SCAN contact_search VIRTUAL TABLE INDEX 64:M3><']),
      );
    });
});
